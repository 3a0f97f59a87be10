import type { FigureAnswer, HappeningAnswer, StoryDetail, StoryLanguage, StoryLanguages, StorySummary } from "../../library/index.js";
import type { Denial, FigureDisagreement, FigureVersion, QuotationDisagreement, QuotationVersion, Voice, WordRun } from "../../stories/index.js";
import { ploverTypes } from "../../reading/index.js";
import { about, count, edtf, listOf, objectOf, refTo, words, type FieldSchemas, type Schema } from "./schema.js";

const day: Schema = { type: "string", format: "date" };
const origins = about("Independent reports: what remains of the articles when copies are folded into what they copy.", count);
const ids = listOf(words);

const summaryFields: FieldSchemas<StorySummary> = {
  required: { id: words, articles: count, origins, outlets: count },
  optional: { title: about("The headline under which most reprinted it, or the first one.", words), from: day, to: day },
};

/** Answers that tell what many articles have in common. */
export const storySchemas: Readonly<Record<string, Schema>> = {
  Happening: objectOf<HappeningAnswer>({
    required: {
      id: words, type: { enum: ploverTypes }, modes: ids, doers: listOf(refTo("Actor")), recipients: listOf(refTo("Actor")), intensity: { type: "number", minimum: -10, maximum: 10 },
      quad: { type: "integer", minimum: 1, maximum: 4 }, articles: count, origins, asserted: about("Independent reports by which it happened.", count), claimed: count, denied: count, future: count,
      events: listOf(refTo("Event"), "All events that tell of it."),
    },
    optional: { place: refTo("Place"), date: edtf },
  }, "One act in the world, joined from the events of many articles."),
  Story: objectOf<StorySummary>(summaryFields, "A story in a line."),
  StoryPage: objectOf<StoryDetail>({
    required: {
      ...summaryFields.required, items: listOf(refTo("Article"), "The first articles; `/api/articles?story=` gives all."), copies: listOf(refTo("Copy"), "Who took whose text; `/api/copies?story=` gives all."),
      happenings: listOf(refTo("Happening"), "Those of most independent reports first; `/api/happenings?story=` gives all."), statements: listOf(refTo("Statement"), "The latest; `/api/statements?story=` gives all."),
      counts: objectOf<StoryDetail["counts"]>({ required: { copies: count, happenings: count, statements: count }, optional: {} }, "How many there are in all."),
      disagreements: listOf({ oneOf: [refTo("FigureDisagreement"), refTo("Denial"), refTo("QuotationDisagreement")] }, "In all of the story."),
      course: listOf(objectOf<StoryDetail["course"][number]>({ required: { day, articles: count, origins: count }, optional: {} }), "What each day brought."),
    },
    optional: summaryFields.optional,
  }, "A story with the first of what is told in it."),
  StoryLanguages: objectOf<StoryLanguages>({
    required: {
      id: words, languages: listOf(objectOf<StoryLanguage>({
        required: {
          language: { enum: ["ar", "en"] }, articles: count, origins: about("Independent reports, translations folded into what they translate.", count), outlets: count,
          happenings: listOf(refTo("Happening"), "Acts that no article in the other language tells."), statements: listOf(refTo("Statement"), "Of those who are not heard in the other language, the latest first."),
          speakers: listOf(refTo("Actor"), "Who they are."), figures: listOf(refTo("Figure"), "Numbers that the other language does not give."),
        },
        optional: {},
      }), "The languages of its articles, that of most articles first; where there is one alone, nothing is told of it alone."),
    },
    optional: {},
  }, "What the press of each language tells of a story, and the other's does not."),
  FigureDisagreement: objectOf<FigureDisagreement>({
    required: {
      kind: { const: "figures" }, unit: words, counted: words, grown: about("The higher numbers came later, as a toll grows.", { type: "boolean" }),
      versions: listOf(objectOf<FigureVersion>({ required: { low: { type: "number" }, high: { type: "number" }, approx: { type: "boolean" }, origins: ids, articles: ids }, optional: { days: listOf(day, "First and last day on which it was said.") } })),
    },
    optional: {},
  }, "Counts of one thing that cannot all be true."),
  Voice: objectOf<Voice>({ required: { origins: ids, articles: ids }, optional: { speaker: words } }, "Who says so; without a speaker the outlets themselves."),
  Denial: objectOf<Denial>({ required: { kind: { const: "denial" }, happening: words, affirmed: listOf(refTo("Voice")), denied: listOf(refTo("Voice")) }, optional: {} }, "A happening that some affirm and others deny."),
  QuotationDisagreement: objectOf<QuotationDisagreement>({
    required: {
      kind: { const: "quotation" }, speaker: words, versions: listOf(objectOf<QuotationVersion>({ required: { words, statements: ids, origins: ids, outlets: ids }, optional: {} })),
      differences: listOf(listOf(refTo("WordRun")), "From the first wording to each further one."),
    },
    optional: {},
  }, "Words of one speaker that outlets give differently."),
  WordRun: objectOf<WordRun>({ required: { kind: { enum: ["same", "removed", "added"] }, words }, optional: {} }, "A run of words that both wordings have, or one of them."),
  Figure: objectOf<FigureAnswer>({
    required: { article: refTo("Article"), passage: refTo("Passage"), value: { type: "number" }, approx: { type: "boolean" }, unit: about("person, an ISO 4217 code, percent, km …", words) },
    optional: { low: { type: "number" }, high: { type: "number" }, of: about("The counted noun.", words) },
  }, "A figure that an article gives."),
};
