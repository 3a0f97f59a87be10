import type { Document } from "../../reading/index.js";
import { noQuery, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { documentSchema } from "../schemas/document.js";
import { refTo } from "../schemas/schema.js";

/** The reading of one article. */
export const readingRoutes: Resource = (app, { pool, longest }) => {
  const schema = { tags: ["Reading"], summary: "Reads an article: a document in, its Report out. Nothing of it is kept.", querystring: noQuery, body: documentSchema, response: replies(refTo("Report")) };
  app.post<{ Body: Document }>("/api/read", { schema, config: { bodyFault: "bad-document" } }, async request => pool.readReport(request.body, {}, longest));
};
