import type { Document } from "../../reading/index.js";
import { noQuery, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { about, objectOf, refTo, words } from "../schemas/schema.js";

const document = objectOf<Document>({
  required: {},
  optional: {
    id: words, text: about("The article's text; the Report's text is this, unchanged.", words), html: about("The page, where there is no text.", words), url: words, outlet: words, title: words,
    published: about("Day of publication, YYYY-MM-DD; relative dates are told by it.", words), language: words,
    retrieved: about("When it was fetched, ISO 8601; its day stands in for that of publication where nothing says that.", words),
  },
}, "An article as text or as a page, with what is known about it.");

/** The reading of one article. */
export const readingRoutes: Resource = (app, { reader }) => {
  const body = { ...document, anyOf: [{ required: ["text"] }, { required: ["html"] }] };
  const schema = { tags: ["Reading"], summary: "Reads an article: a document in, its Report out. Nothing of it is kept.", querystring: noQuery, body, response: replies(refTo("Report")) };
  app.post<{ Body: Document }>("/api/read", { schema, config: { bodyFault: "bad-document" } }, async request => reader.read(request.body));
};
