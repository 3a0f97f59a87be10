import { search, type SearchAsked } from "../../library/index.js";
import { addQuestion } from "../question.js";
import type { Resource } from "../resource.js";
import { pagingFields } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { about, objectOf, text } from "../schemas/schema.js";

/** Articles by their words. */
export const searchRoutes: Resource = (app, { database, reader }) => {
  addQuestion<SearchAsked>(app, {
    path: "/api/search", tag: "Articles", summary: "Articles that a query meets, with the passages that meet it. Words are found in all their forms.",
    query: objectOf<SearchAsked>({
      required: { query: about("Words, \"phrases\", OR, -without, (groups), and fields such as outlet:, speaker:, type:, after:", { ...text, maxLength: 16_000 }) },
      optional: { order: { enum: ["rank", "day"], default: "rank", description: "Best first, or latest first." }, ...pagingFields.optional },
    }),
    answer: pageOf("Hit"), ask: asked => search(database, reader, asked),
  });
};
