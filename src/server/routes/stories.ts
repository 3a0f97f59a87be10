import { announced, figures, happenings, stories, story, storyLanguages, type FiguresAsked, type HappeningsAsked, type Paging, type StoriesAsked, type StoryAsked } from "../../library/index.js";
import { addQuestion } from "../question.js";
import type { Resource } from "../resource.js";
import { eventFields, fromDay, idInPath, language, pagingFields, toDay } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { about, listOf, objectOf, refTo, text } from "../schemas/schema.js";

type SpanAsked = Paging & Pick<HappeningsAsked, "from" | "to" | "outlet" | "language">;

/** What many articles tell together: stories, happenings, the figures in them. */
export const storyRoutes: Resource = (app, { database }) => {
  addQuestion<StoriesAsked>(app, {
    path: "/api/stories", tag: "Stories", summary: "Stories of some days, those of most independent reports first.",
    query: objectOf<StoriesAsked>({ required: {}, optional: { from: fromDay, to: toDay, outlet: text, actor: about("Id of an actor that an article of it names.", text), language, ...pagingFields.optional } }),
    answer: pageOf("Story"), ask: asked => stories(database, asked),
  });
  addQuestion<StoryAsked & { id: string }>(app, {
    path: "/api/stories/:id", tag: "Stories", summary: "A story: its first articles and who took whose text, its happenings and statements, what its tellers disagree about, its course in time.",
    query: objectOf<StoryAsked>({ required: {}, optional: { limit: { type: "integer", minimum: 1, maximum: 1000, default: 20, description: "At most so many articles, copies, happenings and statements." } } }),
    params: idInPath, answer: refTo("StoryPage"), ask: ({ id, ...asked }) => story(database, id, asked),
  });
  addQuestion<StoryAsked & { id: string }>(app, {
    path: "/api/stories/:id/languages", tag: "Stories", summary: "What only the Arabic or only the English press tells of a story: acts, who is heard and what they say, figures.",
    query: objectOf<StoryAsked>({ required: {}, optional: { limit: { type: "integer", minimum: 1, maximum: 1000, default: 20, description: "At most so many happenings, statements, speakers and figures of each language." } } }),
    params: idInPath, answer: refTo("StoryLanguages"), ask: ({ id, ...asked }) => storyLanguages(database, id, asked),
  });
  addQuestion<HappeningsAsked>(app, {
    path: "/api/happenings", tag: "Stories", summary: "Acts in the world of which an event is told that meets the conditions, each with all who tell of it.",
    query: objectOf<HappeningsAsked>({
      required: {}, optional: { ...eventFields.optional, ...pagingFields.optional, order: { enum: ["day", "earliest", "origins"], default: "day", description: "Latest first, earliest first, or those of most independent reports first." } },
    }),
    answer: pageOf("Happening"), ask: asked => happenings(database, asked),
  });
  const spanOfDays = objectOf<SpanAsked>({ required: {}, optional: { from: fromDay, to: toDay, outlet: text, language, ...pagingFields.optional } });
  addQuestion<SpanAsked>(app, {
    path: "/api/announced", tag: "Stories", summary: "What is announced for a span of days, in the order in which it is to come.", query: spanOfDays, answer: pageOf("Happening"), ask: asked => announced(database, asked),
  });
  addQuestion<SpanAsked>(app, {
    path: "/api/denied", tag: "Stories", summary: "What was denied, with what others say of it.", query: spanOfDays, answer: pageOf("Happening"), ask: asked => happenings(database, { ...asked, status: "denied" }),
  });
  const one = objectOf<FiguresAsked>({ required: {}, optional: { happening: about("Id of a happening: figures in the sentences that tell of it.", text), story: about("Id of a story.", text), article: about("Id of an article.", text) } });
  addQuestion<FiguresAsked>(app, {
    path: "/api/figures", tag: "Stories", summary: "Figures that are claimed in a happening, a story or an article, in the order of the articles: one of the three is needed.",
    query: { ...one, minProperties: 1 }, answer: objectOf({ required: { items: listOf(refTo("Figure")) }, optional: {} }), ask: asked => figures(database, asked),
  });
};
