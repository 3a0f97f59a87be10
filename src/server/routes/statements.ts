import { statements, type StatementsAsked } from "../../library/index.js";
import { addQuestion } from "../question.js";
import type { Resource } from "../resource.js";
import { fromDay, language, pagingFields, toDay } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { about, objectOf, text } from "../schemas/schema.js";

/** What was said. */
export const statementRoutes: Resource = (app, { database }) => {
  addQuestion<StatementsAsked>(app, {
    path: "/api/statements", tag: "Statements", summary: "What was said, latest first, with the words of each outlet.",
    query: objectOf<StatementsAsked>({
      required: {},
      optional: {
        ...pagingFields.optional, speaker: about("Id of the actor who speaks.", text), about: about("Id of an actor that the words name, or to whom they are addressed.", text), from: fromDay, to: toDay,
        attitude: about("assert, deny, accuse, threaten, promise, call, praise …", text), outlet: text, article: about("Id of the article.", text), story: about("Id of the story.", text), language,
        withAbout: { type: "boolean", description: "Also say whom the words name; it takes a third longer." },
      },
    }),
    answer: pageOf("Statement"), ask: asked => statements(database, asked),
  });
};
