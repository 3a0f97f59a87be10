import type { ActorRef, ArticleRef, EventAnswer, HappeningAnswer, PlaceRef, Quad } from "../../library/answers.js";
import type { PloverType, Status } from "../../reading/index.js";
import type { AnswerStream, ExportOptions } from "./format.js";

/** One line of event data: an event of one article, or a happening joined from many. */
export interface Act {
  readonly id: string;
  readonly type: PloverType;
  /** The type before a plan was folded into a promise. */
  readonly futureOf?: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly doers: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly place?: PlaceRef;
  /** EDTF: when it took place; where that is unknown, the day of the article. */
  readonly date?: string;
  readonly intensity: number;
  readonly quad: Quad;
  /** The events that tell of it, as far as the answer holds them. */
  readonly events: readonly EventAnswer[];
  readonly articles: number;
  readonly origins: number;
}

/**
 * Events and happenings as PLOVER counts them. Acts that happened come as they are. Announced meetings, support, cooperation
 * and aid become AGREE, an announced retreat CONCEDE, on the day of the announcement. All else (claimed, denied, conditional, other plans) is left out unless
 * `include` names it.
 */
export async function* eventData(answers: AnswerStream, options: ExportOptions): AsyncGenerator<Act> {
  for await (const act of acts(answers)) {
    const folded = foldFuture(act);
    if (folded.futureOf !== undefined || act.status === "happened" || options.include?.includes(act.status) === true) yield folded;
  }
}

/** Why a reader should not take the act for a fact: its status, where that is not `happened` nor folded into a promise. */
export function mark(act: Act): Exclude<Status, "happened"> | undefined {
  return act.status === "happened" || act.futureOf !== undefined ? undefined : act.status;
}

/** The article that stands for the act: that of its first event. */
export function articleOf(act: Act): ArticleRef | undefined {
  return act.events[0]?.article;
}

/** An act between two. `id` is the act's own where it has but one pair. */
export interface Dyad { readonly id: string; readonly doer: ActorRef | undefined; readonly recipient: ActorRef | undefined }

const mutual: ReadonlySet<PloverType> = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "ASSAULT"]);

/** The act as pairs: each doer with each recipient; where all are doers (a meeting, a battle), each with each, once. */
export function dyadsOf(act: Pick<Act, "id" | "type" | "doers" | "recipients">): Dyad[] {
  const { doers, recipients } = act;
  const pairs = recipients.length === 0 && doers.length > 1 && mutual.has(act.type)
    ? doers.flatMap((doer, i) => doers.slice(i + 1).map(recipient => ({ doer, recipient })))
    : orNobody(doers).flatMap(doer => orNobody(recipients).map(recipient => ({ doer, recipient })));
  return pairs.map((pair, i) => ({ ...pair, id: pairs.length === 1 ? act.id : `${act.id}~${i + 1}` }));
}

function orNobody(actors: readonly ActorRef[]): readonly (ActorRef | undefined)[] {
  return actors.length === 0 ? [undefined] : actors;
}

const folds: Readonly<Partial<Record<PloverType, { readonly type: PloverType; readonly intensity: number }>>> = {
  CONSULT: { type: "AGREE", intensity: 2.5 }, SUPPORT: { type: "AGREE", intensity: 2.5 }, COOPERATE: { type: "AGREE", intensity: 2.5 },
  AID: { type: "AGREE", intensity: 2.5 }, RETREAT: { type: "CONCEDE", intensity: 4.5 },
};

function foldFuture(act: Act): Act {
  const fold = act.status === "future" ? folds[act.type] : undefined;
  if (fold === undefined) return act;
  const { mode: _mode, date: planned, ...rest } = act;
  const date = articleOf(act)?.published ?? planned;
  return { ...rest, ...fold, ...(date === undefined ? {} : { date }), quad: 1, futureOf: act.type };
}

async function* acts(answers: AnswerStream): AsyncGenerator<Act> {
  if (answers.kind === "events") for await (const event of answers.rows) yield fromEvent(event);
  if (answers.kind === "happenings") for await (const happening of answers.rows) yield fromHappening(happening);
}

function fromEvent(event: EventAnswer): Act {
  const date = event.date ?? event.article.published;
  return {
    id: event.id, type: event.type, ...(event.mode === undefined ? {} : { mode: event.mode }), contexts: event.contexts, status: event.status,
    doers: event.doers, recipients: event.recipients, ...(event.place === undefined ? {} : { place: event.place }), ...(date === undefined ? {} : { date }),
    intensity: event.intensity, quad: event.quad, events: [event], articles: 1, origins: 1,
  };
}

function fromHappening(happening: HappeningAnswer): Act {
  const date = happening.date ?? happening.events[0]?.article.published;
  const [mode] = happening.modes;
  return {
    id: happening.id, type: happening.type, ...(mode === undefined ? {} : { mode }), contexts: [...new Set(happening.events.flatMap(e => e.contexts))],
    status: statusOf(happening), doers: happening.doers, recipients: happening.recipients, ...(happening.place === undefined ? {} : { place: happening.place }),
    ...(date === undefined ? {} : { date }), intensity: happening.intensity, quad: happening.quad, events: happening.events, articles: happening.articles, origins: happening.origins,
  };
}

/** One outlet that asserts it outweighs speakers, a claim a denial: whoever counts events wants each act once, at its strongest. */
export function statusOf(happening: Pick<HappeningAnswer, "asserted" | "claimed" | "denied" | "future">): Status {
  if (happening.asserted > 0) return "happened";
  if (happening.claimed > 0) return "claimed";
  if (happening.denied > 0) return "denied";
  return happening.future > 0 ? "future" : "conditional";
}
