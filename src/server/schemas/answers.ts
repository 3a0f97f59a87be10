import { ploverTypes, type DatedRole, type Fault } from "../../reading/index.js";
import type { ActorAnswer, ActorRef, ArticleAnswer, ArticleRef, Bar, CopyAnswer, CopyTree, EventAnswer, Hit, Holdings, Passage, PlaceRef, StatementAnswer, TranslatedChange, TranslationAnswer } from "../../library/index.js";
import { about, count, country, edtf, listOf, objectOf, refTo, words, type FieldSchemas, type Schema } from "./schema.js";

const actorKinds: Schema = { enum: ["person", "country", "organization", "group", "place"] };
const statuses: Schema = { enum: ["happened", "claimed", "denied", "future", "conditional"] };
const quad: Schema = { type: "integer", minimum: 1, maximum: 4, description: "PLOVER: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict." };
const intensity: Schema = { type: "number", minimum: -10, maximum: 10, description: "PLOVER's scale, conflict to cooperation." };
const share: Schema = { type: "number", minimum: 0, maximum: 1, description: "Share of the shorter text; absent where the other text is unseen." };
const actor = refTo("Actor");

const actorFields: FieldSchemas<ActorRef> = {
  required: {
    id: about("Permanent: the lexicon's id, or that of an actor first met in an article.", words), kind: actorKinds,
    name: { type: "object", properties: { ar: words, en: words }, additionalProperties: false },
  },
  optional: { country, sector: about("PLOVER sector.", words), wikidata: words },
};
const articleFields: FieldSchemas<ArticleRef> = {
  required: {
    id: words, language: { enum: ["ar", "en"] }, origin: about("Id of the article, or of the unseen dispatch, that its text comes from; its own id where it is no copy.", words),
    agencies: listOf(words, "Agencies that the article credits."),
  },
  optional: { outlet: words, url: words, title: words, published: edtf, length: about("UTF-16 code units of its text.", count) },
};

const role = objectOf<DatedRole>({
  required: { office: about("president, foreign-minister, secretary-general …", words) },
  optional: {
    country, body: objectOf<NonNullable<DatedRole["body"]>>({ required: { id: words, name: { type: "object", properties: { ar: words, en: words }, additionalProperties: false } }, optional: {} }, "The organisation, of an office in one."),
    from: edtf, until: about("EDTF: the first day, month or year in which it was over.", words),
  },
});
const told = objectOf<ReturnType<Fault["toJSON"]>["error"]>({ required: { code: words, message: words, hint: about("What to do about it.", words) }, optional: { at: about("What it is about: a parameter, a field, an id.", words) } });

/** The shapes of answers by name; routes and each other name them. */
export const answerSchemas: Readonly<Record<string, Schema>> = {
  Actor: objectOf<ActorRef>(actorFields, "An actor: one for all its forms in the library, in both scripts."),
  Article: objectOf<ArticleRef>(articleFields, "The article that an answer rests on."),
  Passage: objectOf<Passage>({ required: { start: count, end: count, text: words }, optional: {} }, "Words of the article with their place: half-open, in UTF-16 code units of its text."),
  Place: objectOf<PlaceRef>({ required: { name: words }, optional: { country, lat: { type: "number" }, lon: { type: "number" } } }, "A named place; degrees where they are known for the place itself."),
  Statement: objectOf<StatementAnswer>({
    required: { id: about("`<article id>#<start>-<end>` of its words: permanent.", words), article: refTo("Article"), content: listOf(refTo("Passage")), kind: { enum: ["direct", "indirect", "mixed"] } },
    optional: {
      speaker: actor, source: refTo("Passage"), cue: refTo("Passage"), attitude: words, addressee: actor, about: listOf(actor, "Whom its content names."),
      within: about("Id of the statement inside which it is reported.", words), date: edtf,
    },
  }, "One statement, as one article gives it."),
  Event: objectOf<EventAnswer>({
    required: {
      id: about("`<article id>#<start>-<end>` of its trigger: permanent.", words), article: refTo("Article"), type: { enum: ploverTypes }, contexts: listOf(words), status: statuses,
      doers: listOf(actor), recipients: listOf(actor), trigger: refTo("Passage"), sentence: refTo("Passage"), intensity, quad,
    },
    optional: { mode: words, place: refTo("Place"), date: edtf, speaker: actor, happening: words, story: words, sentenceNumber: about("Which sentence of the article that is, from 1.", { type: "integer", minimum: 1 }) },
  }, "One event, as one article gives it."),
  Bar: objectOf<Bar>({ required: { from: { type: "string", format: "date" }, quad, count, intensity }, optional: {} }, "One bar of a time line."),
  ActorPage: objectOf<ActorAnswer>({
    required: {
      ...actorFields.required, known: about("Does the lexicon know it?", { type: "boolean" }), articles: count, origins: about("Independent reports.", count),
      statements: count, did: count, suffered: count, roles: listOf(role, "Its offices by date, as the lexicon knows them."), namesakes: listOf(actor, "Others of the same name, who may be the same or not."), merged: listOf(words, "Actors that people have decided to be this one."),
      linked: listOf(objectOf<ActorAnswer["linked"][number]>({ required: { actor, score: { type: "number", minimum: 0, maximum: 1 } }, optional: {} }), "Names in the other script that are taken for this one's by their sound; `separate` undoes it."),
    },
    optional: { ...actorFields.optional, first: { type: "string", format: "date" }, last: { type: "string", format: "date" } },
  }, "An actor: its roles by date, and how often it appears."),
  FoundActor: objectOf<ActorRef & { articles: number }>({ required: { ...actorFields.required, articles: count }, optional: actorFields.optional }),
  Speaker: objectOf({ required: { speaker: actor, statements: count, origins: count }, optional: {} }),
  ArticlePage: objectOf<ArticleAnswer>({
    required: { ...articleFields.required, actors: { type: "object", additionalProperties: words, description: "Ids of the library for those of the Report." }, report: refTo("Report") },
    optional: { ...articleFields.optional, story: words },
  }, "An article with the reading of it."),
  Hit: objectOf<Hit>({
    required: {
      ...articleFields.required, rank: { type: "number" },
      snippets: listOf(objectOf<Hit["snippets"][number]>({ required: { span: refTo("Span"), text: words, hits: listOf(refTo("Span"), "Passages that meet the query, in the whole text.") }, optional: {} })),
    },
    optional: articleFields.optional,
  }, "An article that a search found."),
  Copy: objectOf<CopyAnswer>({
    required: {
      article: words, of: about("The earlier article; of an article that is the first to print a dispatch, the dispatch.", words),
      origin: about("The article, or the one dispatch of an agency, that the shared text comes from.", words), relation: { enum: ["copy", "common-source", "partial"] },
      direction: { enum: ["a-from-b", "b-from-a", "unknown"], description: "a is article, b is of." },
    },
    optional: { agency: words, overlap: share, translation: about("One is the translation of the other, or both of a third; the overlap is then the share of what both name, count and date.", { const: true }) },
  }, "What an article shares with another."),
  Translation: objectOf<TranslationAnswer>({
    required: {
      original: refTo("Article"), translation: refTo("Article"), known: about("Is it known which is which? Else the English one is taken for the original.", { type: "boolean" }),
      overlap: about("Share of what both name, count and date that stands in both in one order.", { type: "number", minimum: 0, maximum: 1 }),
      changes: listOf(objectOf<TranslatedChange>({
        required: { kind: { enum: ["figure", "negation", "speaker", "sentence"] }, change: { enum: ["lost", "changed", "added"] } },
        optional: { original: refTo("Passage"), translation: refTo("Passage") },
      }), "What the translation lacks, has otherwise or adds, in the order of the original; signs to look at, since languages say things in other words."),
    },
    optional: {},
  }, "Two articles of two languages that are one text."),
  CopyTree: objectOf<CopyTree>({
    required: {
      origin: words,
      articles: listOf(objectOf<CopyTree["articles"][number]>({ required: articleFields.required, optional: { ...articleFields.optional, from: about("The article that it is nearest to among the earlier ones.", words), overlap: share } })),
    },
    optional: {},
  }),
  Holdings: objectOf<Holdings>({
    required: { documents: count, refused: count, articles: count, actors: count, statements: count, events: count, outlets: listOf(objectOf({ required: { outlet: words, articles: count }, optional: {} })) },
    optional: { first: { type: "string", format: "date" }, last: { type: "string", format: "date" } },
  }, "What the library holds."),
  Told: told,
  Fault: objectOf<ReturnType<Fault["toJSON"]>>({
    required: {
      ok: { const: false },
      error: refTo("Told"),
    },
    optional: {},
  }, "The one shape of errors; docs/errors.md lists the codes."),
};

/** A page of answers: `next` is the cursor of the page after it and is absent at the end; the header Link says the same as an address. */
export function pageOf(name: string): Schema {
  return objectOf({ required: { items: listOf(refTo(name)) }, optional: { next: about("Cursor of the next page; absent at the end.", words) } });
}
