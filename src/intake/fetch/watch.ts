import type { Given, Incoming, Intake, Refusal } from "../incoming.js";
import type { FeedNetwork } from "./network.js";
import type { Now, Sleep } from "./pace.js";

export interface WatchOptions {
  readonly network: FeedNetwork;
  readonly now: Now;
  readonly sleep: Sleep;
  /** Ends the watch; without it there is no end. */
  readonly signal?: AbortSignal;
  readonly given?: Given;
}

/**
 * What is new in the feeds, one sequence a round, a round beginning `every` milliseconds, or when the one before has ended. Who takes a round in
 * may keep what was fetched when it is over. A feed that fails is refused in that round alone.
 */
export async function* watchRounds(feeds: readonly string[], every: number, options: WatchOptions): AsyncGenerator<Intake> {
  const { network, now, sleep, signal } = options;
  const stopped = (): boolean => signal?.aborted === true;
  while (!stopped()) {
    const begun = now();
    yield takeUntil(stopped, network.feeds(feeds, options.given ?? {}));
    const left = begun + every - now();
    if (left > 0 && !stopped()) await sleep(left, signal);
  }
}

/** What is new in the feeds, round after round, as one sequence. */
export async function* watchFeeds(feeds: readonly string[], every: number, options: WatchOptions): AsyncGenerator<Incoming | Refusal> {
  for await (const round of watchRounds(feeds, every, options)) yield* round;
}

async function* takeUntil(stopped: () => boolean, items: Intake): AsyncGenerator<Incoming | Refusal> {
  for await (const item of items) {
    yield item;
    if (stopped()) return;
  }
}
