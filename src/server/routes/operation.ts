import { checkAlive, holdings } from "../../library/index.js";
import { addQuestion, contentOf, noQuery, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { objectOf, refTo, words } from "../schemas/schema.js";

/** What the library holds, and how the server does. */
export const operationRoutes: Resource = (app, { database, metrics, version }) => {
  addQuestion(app, { path: "/api/holdings", tag: "Library", summary: "What the library holds, and who wrote it.", query: noQuery, answer: refTo("Holdings"), ask: () => holdings(database) });
  addQuestion(app, {
    path: "/api/health", tag: "Operation", summary: "Does the server answer, and its database?", query: noQuery,
    answer: objectOf({ required: { ok: { const: true }, version: words, database: { enum: ["pglite", "postgres"] } }, optional: {} }),
    ask: async () => { await checkAlive(database); return { ok: true, version, database: database.kind }; },
  });
  const schema = { tags: ["Operation"], summary: "Durations of requests and counts of the library, for Prometheus. It answers on the server's own machine; elsewhere it needs the token, and is not there without one.", security: [{}, { token: [] }], querystring: noQuery, response: { ...replies({}), 200: contentOf("text/plain") } };
  app.get("/metrics", { schema, config: { operates: true } }, async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
};
