import { announced, articles, copies, events, happenings, statements, story, type Database, type EventsAsked, type Paging, type StatementsAsked, type StoryDetail } from "../library/index.js";
import { Fault } from "../reading/index.js";
import { allPages, type AnswerKind, type AnswerStream, type ExportOptions, type Format } from "./formats/index.js";
import { languageOf } from "./formats/names.js";
import { tellStory } from "./tell-story.js";

/** The conditions of all kinds of answers together; which of them a kind knows, `conditionsOf` says. */
export type ExportConditions = EventsAsked & Omit<StatementsAsked, keyof Paging | "withAbout">;

const ofEvents = ["doer", "recipient", "party", "type", "status", "quad", "from", "to", "outlet", "article", "story", "happening", "language", "dated"] as const;
const ofStatements = ["speaker", "about", "attitude", "from", "to", "outlet", "article", "story", "language"] as const;

/** What may be asked of each kind. */
export const conditionsOf: Readonly<Record<AnswerKind, readonly (keyof ExportConditions)[]>> = { events: ofEvents, statements: ofStatements, happenings: ofEvents, story: ["story"], copies: ["article"] };
/** The kinds of answers that can be exported. */
export const exportKinds = Object.keys(conditionsOf) as readonly AnswerKind[];

/** The kind that is asked for, or the one that the format names first. @throws Fault `wrong-kind` */
export function kindFor(format: Format, asked: AnswerKind | undefined): AnswerKind {
  if (asked !== undefined && !format.kinds.includes(asked)) throw new Fault("wrong-kind", `${format.id} holds ${format.kinds.join(", ")}, not ${asked}.`, "of");
  return asked ?? format.kinds[0]!;
}

/**
 * An answer of the library to be written, page after page. The first page is asked for at once, so that what is wrong with the question, or
 * with the database, is told before anything is written.
 *
 * @param format where it holds what is announced alone, nothing else is asked for, and what is to come first comes first
 * @param told tables and language in which a story is told; that of most of its articles where none is given
 * @param pageSize rows that are asked for at once; 500 where absent
 * @throws Fault `bad-option` for a condition that the kind does not know, `not-a-date`
 */
export async function askExport(database: Database, format: Pick<Format, "announced">, kind: AnswerKind, asked: ExportConditions, told: Pick<ExportOptions, "tables" | "language">, pageSize?: number): Promise<AnswerStream> {
  const known: readonly string[] = conditionsOf[kind];
  const foreign = Object.keys(asked).find(name => !known.includes(name));
  if (foreign !== undefined) throw new Fault("bad-option", `An export of ${kind} has no condition ${foreign}; it has ${known.join(", ")}.`, foreign);
  for (const name of ["from", "to"] as const) if (asked[name] !== undefined && !isDay(asked[name])) throw new Fault("not-a-date", `${name} is no day written as YYYY-MM-DD.`, name);
  const planned = format.announced === true;
  if (planned && asked.status !== undefined && asked.status !== "future") throw new Fault("bad-option", `This format holds what is announced, not what is ${asked.status}.`, "status");
  switch (kind) {
    case "events": return { kind, rows: await begun(allPages(paging => events(database, { ...asked, ...(planned ? { status: "future", dated: true } : {}), ...paging }), pageSize)) };
    case "statements": return { kind, rows: await begun(allPages(paging => statements(database, { ...asked, ...paging, withAbout: true }), pageSize)) };
    case "happenings": return { kind, rows: await begun(allPages(paging => (planned ? announced : happenings)(database, { ...asked, ...paging }), pageSize)) };
    case "copies": return { kind, rows: await begun(allPages(paging => copies(database, { ...asked, ...paging }), pageSize)) };
    case "story": {
      if (asked.story === undefined) throw new Fault("bad-option", "Which story? isnad stories lists them.", "story");
      const whole = await wholeStory(database, asked.story, pageSize);
      return { kind, story: tellStory(whole, told.tables, told.language ?? languageOf(whole.items)) };
    }
  }
}

/** A story with all its articles, happenings and statements, of which its page in the library shows the first. */
async function wholeStory(database: Database, id: string, pageSize?: number): Promise<StoryDetail> {
  const detail = await story(database, id);
  const of = { story: detail.id };
  return {
    ...detail,
    copies: await gathered(allPages(paging => copies(database, { ...of, ...paging }), pageSize)),
    items: (await gathered(allPages(paging => articles(database, { ...of, ...paging }), pageSize))).reverse(),
    happenings: await gathered(allPages(paging => happenings(database, { ...of, ...paging, order: "origins" }), pageSize)),
    statements: await gathered(allPages(paging => statements(database, { ...of, ...paging }), pageSize)),
  };
}

async function gathered<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The same rows, the first of them already fetched. */
async function begun<Row>(rows: AsyncGenerator<Row>): Promise<AsyncGenerator<Row>> {
  const first = await rows.next();
  return (async function* () {
    try {
      if (first.done === true) return;
      yield first.value;
      yield* rows;
    } finally { await rows.return(undefined); }
  })();
}
