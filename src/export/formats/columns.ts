import type { ActorRef, ArticleRef, EventAnswer, HappeningAnswer, StatementAnswer } from "../../library/answers.js";
import type { CopyAnswer } from "../../library/index.js";
import type { RowKind, TableRow } from "./format.js";
import { nameOf } from "./names.js";

/** A column of our own tables (CSV, Parquet). Lists are joined by `; `. */
export interface Column<R> {
  readonly name: string;
  readonly type: "text" | "integer" | "number";
  readonly about: string;
  of(row: R): string | number | undefined;
}

const ids = (actors: readonly ActorRef[]): string => actors.map(actor => actor.id).join("; ");
const ar = (actors: readonly ActorRef[]): string => actors.map(actor => nameOf(actor, "ar")).join("; ");
const en = (actors: readonly ActorRef[]): string => actors.map(actor => nameOf(actor, "en")).join("; ");
const countries = (actors: readonly ActorRef[]): string => actors.map(actor => actor.country ?? "").join("; ");
const sectors = (actors: readonly ActorRef[]): string => actors.map(actor => actor.sector ?? "").join("; ");
const one = (actor: ActorRef | undefined): readonly ActorRef[] => (actor === undefined ? [] : [actor]);

function text<R>(name: string, about: string, of: (row: R) => string | undefined): Column<R> {
  return { name, type: "text", about, of };
}
function integer<R>(name: string, about: string, of: (row: R) => number | undefined): Column<R> {
  return { name, type: "integer", about, of };
}

function actorColumns<R>(prefix: string, who: string, of: (row: R) => readonly ActorRef[]): Column<R>[] {
  return [
    text(`${prefix}_ids`, `permanent ids of ${who}`, row => ids(of(row))), text(`${prefix}_en`, `names of ${who} in English, else in Arabic`, row => en(of(row))),
    text(`${prefix}_ar`, `names of ${who} in Arabic, else in English`, row => ar(of(row))), text(`${prefix}_countries`, `ISO 3166 alpha-3 or IGO of ${who}`, row => countries(of(row))),
    text(`${prefix}_sectors`, `PLOVER sectors of ${who}`, row => sectors(of(row))),
  ];
}

function articleColumns<R extends { readonly article: ArticleRef }>(): Column<R>[] {
  return [
    text("article", "id of the article", row => row.article.id), text("outlet", "who printed it", row => row.article.outlet), text("url", "its address", row => row.article.url),
    text("title", "its headline", row => row.article.title), text("language", "its language, BCP 47", row => row.article.language), text("published", "when, EDTF", row => row.article.published),
    text("origin", "the article or unseen dispatch that its text comes from", row => row.article.origin), text("agencies", "agencies that it credits", row => row.article.agencies.join("; ")),
  ];
}

/** Columns of events. */
export const eventColumns: readonly Column<EventAnswer>[] = [
  text("id", "permanent id of the event", row => row.id), text("date", "when it took place, EDTF", row => row.date), text("type", "PLOVER type", row => row.type), text("mode", "PLOVER mode", row => row.mode),
  text("status", "happened, claimed, denied, future or conditional", row => row.status), integer("quad", "PLOVER quad, 1 to 4", row => row.quad),
  { name: "intensity", type: "number", about: "PLOVER scale, −10 to +10", of: row => row.intensity }, text("contexts", "PLOVER contexts", row => row.contexts.join("; ")),
  ...actorColumns<EventAnswer>("doer", "the doers", row => row.doers), ...actorColumns<EventAnswer>("recipient", "the recipients", row => row.recipients),
  text("place", "where", row => row.place?.name), text("place_country", "ISO 3166 alpha-3 of the place", row => row.place?.country),
  ...actorColumns<EventAnswer>("speaker", "who says so, where it is not the outlet", row => one(row.speaker)),
  text("trigger", "the word that tells the act", row => row.trigger.text), integer("trigger_start", "where it begins, UTF-16 code units of the article's text", row => row.trigger.start),
  integer("trigger_end", "where it ends (exclusive), UTF-16 code units", row => row.trigger.end), text("sentence", "the sentence that tells it", row => row.sentence.text),
  integer("sentence_start", "where that begins, UTF-16 code units", row => row.sentence.start), integer("sentence_end", "where that ends (exclusive), UTF-16 code units", row => row.sentence.end),
  text("happening", "id of the happening that it reports", row => row.happening), text("story", "id of the story of its article", row => row.story), ...articleColumns<EventAnswer>(),
];

/** Columns of statements. */
export const statementColumns: readonly Column<StatementAnswer>[] = [
  text("id", "permanent id of the statement", row => row.id), text("date", "when it was made, EDTF", row => row.date), text("kind", "direct, indirect or mixed", row => row.kind), text("attitude", "how it is said", row => row.attitude),
  ...actorColumns<StatementAnswer>("speaker", "the speaker", row => one(row.speaker)), text("source", "the words that name the source", row => row.source?.text), text("cue", "the word that reports", row => row.cue?.text),
  text("content", "what is said; parts are joined by …", row => row.content.map(part => part.text).join(" … ")),
  integer("content_start", "where it begins, UTF-16 code units of the article's text", row => row.content[0]?.start), integer("content_end", "where it ends (exclusive), UTF-16 code units", row => row.content.at(-1)?.end),
  ...actorColumns<StatementAnswer>("addressee", "the addressee", row => one(row.addressee)), ...actorColumns<StatementAnswer>("about", "whom it names", row => row.about ?? []),
  text("within", "id of the statement inside which it is reported", row => row.within), ...articleColumns<StatementAnswer>(),
];

/** Columns of happenings. */
export const happeningColumns: readonly Column<HappeningAnswer>[] = [
  text("id", "permanent id of the happening", row => row.id), text("date", "when it took place, EDTF day or interval", row => row.date), text("type", "PLOVER type", row => row.type),
  text("modes", "PLOVER modes", row => row.modes.join("; ")), integer("quad", "PLOVER quad, 1 to 4", row => row.quad), { name: "intensity", type: "number", about: "PLOVER scale, −10 to +10", of: row => row.intensity },
  ...actorColumns<HappeningAnswer>("doer", "the doers", row => row.doers), ...actorColumns<HappeningAnswer>("recipient", "the recipients", row => row.recipients),
  text("place", "where", row => row.place?.name), text("place_country", "ISO 3166 alpha-3 of the place", row => row.place?.country),
  integer("articles", "articles that tell of it", row => row.articles), integer("origins", "independent reports, copies folded", row => row.origins), integer("asserted", "independent reports that assert it", row => row.asserted),
  integer("claimed", "that only quote a speaker for it", row => row.claimed), integer("denied", "that say it did not happen", row => row.denied), integer("future", "that announce it", row => row.future),
  text("events", "ids of the events that report it", row => row.events.map(event => event.id).join("; ")),
];

/** Columns of copies. */
export const copyColumns: readonly Column<CopyAnswer>[] = [
  text("article", "id of the article", row => row.article), text("of", "the earlier article, or the unseen dispatch, that it shares text with", row => row.of),
  text("origin", "the article or unseen dispatch that the shared text comes from", row => row.origin), text("relation", "copy, common-source or partial", row => row.relation),
  text("direction", "which way it went: a is article, b is of", row => row.direction), text("agency", "the agency of the dispatch", row => row.agency),
  { name: "overlap", type: "number", about: "share of the shorter text, 0 to 1; empty where the other text is unseen", of: row => row.overlap },
  text("translation", "yes where one is the translation of the other", row => (row.translation === true ? "yes" : undefined)),
];

/** The columns of a kind, with their values for a row of that kind. */
export function tableOf(kind: RowKind): { readonly columns: readonly Pick<Column<never>, "name" | "type" | "about">[]; values(row: TableRow): (string | number | undefined)[] } {
  const columns = { events: eventColumns, statements: statementColumns, happenings: happeningColumns, copies: copyColumns }[kind];
  return { columns, values: valuesOf };
}

function valuesOf(row: TableRow): (string | number | undefined)[] {
  switch (row.kind) {
    case "events": return eventColumns.map(column => column.of(row.row));
    case "statements": return statementColumns.map(column => column.of(row.row));
    case "happenings": return happeningColumns.map(column => column.of(row.row));
    case "copies": return copyColumns.map(column => column.of(row.row));
  }
}
