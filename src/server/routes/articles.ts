import { article, articles, rawDocument, type ArticlesAsked } from "../../library/index.js";
import { Fault, reasonsAt, type Dropped, type Reasoned } from "../../reading/index.js";
import { addQuestion, contentOf, noQuery, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { fromDay, idInPath, language, pagingFields, toDay } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { about, count, listOf, objectOf, refTo, text, words, type FieldSchemas } from "../schemas/schema.js";

const asked: FieldSchemas<ArticlesAsked> = {
  required: {},
  optional: {
    ...pagingFields.optional, outlet: text, agency: about("Usual short name of an agency that the article credits.", text), from: fromDay, to: toDay, story: about("Id of the story.", text),
    origin: about("Id of the article or dispatch that the text comes from.", text), language, names: about("Id of an actor that the article names.", text),
  },
};

const reasons = objectOf<{ records: readonly Reasoned[]; dropped: readonly Dropped[] }>({
  required: {
    records: listOf(objectOf<Reasoned>({
      required: { record: { enum: ["statement", "event", "actor", "time", "figure"] }, spans: listOf(refTo("Span")), why: refTo("Why") }, optional: { id: about("Within the Report.", words) },
    })),
    dropped: listOf(objectOf<Dropped>({
      required: { layer: { enum: ["actors", "times", "figures", "statements", "events"] }, span: refTo("Span"), by: words, because: words }, optional: { keptInstead: refTo("Span") },
    }), "Candidates that this version of the reading strikes out there, and why."),
  },
  optional: {},
});

/** Articles, their documents, and why a record of them is there. */
export const articleRoutes: Resource = (app, { database, pool, longest }) => {
  addQuestion<ArticlesAsked>(app, {
    path: "/api/articles", tag: "Articles", summary: "Articles, latest first.", query: objectOf<ArticlesAsked>(asked), answer: pageOf("Article"), ask: wanted => articles(database, wanted),
  });
  addQuestion<{ id: string }>(app, {
    path: "/api/articles/:id", tag: "Articles", summary: "An article with the reading of it.", query: noQuery, params: idInPath, answer: refTo("ArticlePage"), ask: ({ id }) => article(database, id),
  });
  addQuestion<{ id: string; at: number }>(app, {
    path: "/api/articles/:id/why", tag: "Articles", summary: "Why the records at a place of the article are there: rule, lexicon entry and words; and what was struck out there.",
    query: objectOf({ required: { at: about("Place in the article's text, in UTF-16 code units.", count) }, optional: {} }), params: idInPath, answer: reasons,
    ask: async ({ id, at }) => {
      const { report } = await article(database, id);
      if (at >= report.text.length) throw new Fault("bad-option", `at ${at} is behind the end of the text (${report.text.length}).`, "at");
      // what was struck out is not kept, and the text alone gives it again
      const { dropped } = reasonsAt(await pool.readReport({ ...report.document, text: report.text }, { dropped: true }, longest), at);
      return { records: reasonsAt(report, at).records, dropped };
    },
  });
  const schema = { tags: ["Articles"], summary: "The document of an article as it came, or of one that could not be read.", querystring: noQuery, params: idInPath, response: { ...replies({}), 200: contentOf("*/*") } };
  app.get<{ Params: { id: string } }>("/api/articles/:id/document", { schema }, async ({ params }, reply) => {
    const { media, bytes } = await rawDocument(database, params.id);
    // other people's markup: to be kept, not to be shown as a page of this server
    return reply.type(media).header("content-disposition", "attachment").send(Buffer.from(bytes));
  });
};
