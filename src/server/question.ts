import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FaultCode } from "../reading/index.js";
import { refTo, type Schema } from "./schemas/schema.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Does the route change the library? Then it needs the token. */
    writes?: boolean;
    /** Is it for whoever runs the server? Then it is answered on the same machine, and elsewhere with the token. */
    operates?: boolean;
    /** The fault of a body that is none of the route's; `bad-option` where absent. */
    bodyFault?: FaultCode;
  }
}

/** A question that is asked by an address. */
export interface Question<Asked> {
  /** As the router writes it: `/api/actors/:id`. */
  readonly path: string;
  /** The heading under which it is documented. */
  readonly tag: string;
  /** One sentence for a person. */
  readonly summary: string;
  /** The parameters of the query. */
  readonly query: Schema;
  /** The parameters of the path. */
  readonly params?: Schema;
  readonly answer: Schema;
  /** Parameters of path and query together in, the answer out. */
  readonly ask: (asked: Asked) => Promise<object>;
}

/** A query without parameters. */
export const noQuery: Schema = { type: "object", properties: {}, additionalProperties: false };

/** Adds a route that answers a question; a page names the next one in a Link header too. */
export function addQuestion<Asked>(app: FastifyInstance, { path, tag, summary, query, params, answer, ask }: Question<Asked>): void {
  const schema = { tags: [tag], summary, querystring: query, ...(params === undefined ? {} : { params }), response: replies(answer) };
  app.get(path, { schema, config: { remembered: true } }, async (request, reply) => {
    const found = await ask({ ...request.query as object, ...request.params as object } as Asked);
    if ("next" in found && typeof found.next === "string") linkNext(request, reply, found.next);
    return found;
  });
}

/** The replies of a route by status: its answer, or a fault. */
export function replies(answer: Schema): Schema {
  return { 200: { ...answer, "x-response-description": "The answer." }, "4xx": { ...refTo("Fault"), "x-response-description": "Asked wrongly, or not there." }, "5xx": { ...refTo("Fault"), "x-response-description": "Cannot be answered now." } };
}

/** A reply that is no JSON. */
export function contentOf(media: string): Schema {
  return { description: "The answer.", content: { [media]: { schema: { type: "string" } } } };
}

function linkNext(request: FastifyRequest, reply: FastifyReply, cursor: string): void {
  const [path, query = ""] = request.url.split("?");
  const asked = new URLSearchParams(query);
  asked.set("cursor", cursor);
  reply.header("link", `<${path}?${asked.toString()}>; rel="next"`);
}
