/** Now, in milliseconds of a clock that does not go back by much. */
export type Now = () => number;
/** Ends after so many milliseconds, or when the signal is given. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Longest time that a site may have us wait between two requests. */
const longest = 60_000;

/** Lets the requests to one host follow each other at a distance, whoever makes them. */
export class Pace {
  readonly #free = new Map<string, number>();
  readonly #now: Now;
  readonly #sleep: Sleep;
  readonly #delay: number;

  /** @param delay milliseconds between the beginnings of two requests to one host */
  constructor(now: Now, sleep: Sleep, delay: number) {
    this.#now = now;
    this.#sleep = sleep;
    this.#delay = delay;
  }

  /** Waits for the host's next turn; `asked` is the delay that its robots.txt asks for, in milliseconds. */
  async turn(host: string, asked = 0): Promise<void> {
    const now = this.#now();
    const at = Math.max(now, this.#free.get(host) ?? 0);
    this.#free.set(host, at + Math.min(longest, Math.max(this.#delay, asked)));
    if (at > now) await this.#sleep(at - now);
    if (this.#free.size > 10_000) this.#forget();
  }

  /** The host asks for a pause. */
  hold(host: string, ms: number): void {
    this.#free.set(host, Math.max(this.#free.get(host) ?? 0, this.#now() + Math.min(longest, ms)));
  }

  #forget(): void {
    for (const [host, at] of this.#free) if (at <= this.#now()) this.#free.delete(host);
  }
}
