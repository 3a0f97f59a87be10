import type { FastifyInstance } from "fastify";
import { LRUCache } from "lru-cache";
import { stampOf, type Database } from "../library/index.js";
import type { ServerOptions } from "./options.js";

/**
 * Remembers answers to questions until the library changes: the day's stories and the page of an actor are asked for again and again.
 * To be added before what packs answers, so that one answer serves all that accept it in whatever form.
 *
 * @param remember megabytes of answers, about
 */
export function addAnswerCache(app: FastifyInstance, database: Database, { remember = 64 }: ServerOptions): void {
  if (remember === 0) return;
  const answers = new LRUCache<string, { readonly stamp: number; readonly body: string; readonly link: string | undefined }>({ maxSize: remember * 1_000_000, sizeCalculation: ({ body }, url) => 2 * (body.length + url.length) });
  app.addHook("preHandler", async (request, reply) => {
    if (request.routeOptions.config.remembered !== true) return;
    const stamp = await stampOf(database);
    const known = answers.get(request.url);
    request.libraryStamp = stamp;
    if (known === undefined || known.stamp !== stamp) return;
    if (known.link !== undefined) reply.header("link", known.link);
    await reply.type("application/json; charset=utf-8").send(known.body);
    return reply;
  });
  app.addHook("onSend", async (request, reply, payload) => {
    // the stamp of before the question: what is written in between makes the answer old, not new
    if (request.libraryStamp === undefined || reply.statusCode !== 200 || typeof payload !== "string") return payload;
    const link = reply.getHeader("link");
    answers.set(request.url, { stamp: request.libraryStamp, body: payload, link: typeof link === "string" ? link : undefined });
    return payload;
  });
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Does the answer depend on the library and the address alone? */
    remembered?: boolean;
  }
  interface FastifyRequest { libraryStamp?: number }
}
