import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { Fault } from "../reading/index.js";
import type { ServerOptions } from "./options.js";

/** Headers that keep a browser from taking an answer for anything else than what it is. */
export function addSecurityHeaders(app: FastifyInstance, { cors }: ServerOptions): void {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers({
      "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "cross-origin-resource-policy": cors === undefined ? "same-origin" : "cross-origin",
      "cache-control": "no-cache",
    });
  });
}

/** Lets only holders of the token ask the routes that write. It comes behind the rate limit, so that nobody can try tokens at leisure. */
export function addToken(app: FastifyInstance, { token, readOnly = false }: ServerOptions): void {
  app.addHook("preParsing", async request => {
    if (request.routeOptions.config.writes !== true) return;
    if (readOnly || token === undefined) throw new Fault("read-only", "This server takes no decisions.");
    const [, given] = /^Bearer +(\S+)$/iu.exec(request.headers.authorization ?? "") ?? [];
    if (given === undefined) throw new Fault("unauthorized", "This needs a token.", "Authorization");
    // digests are of one length, so that the comparison takes the same time whatever was given
    if (!timingSafeEqual(digest(given), digest(token))) throw new Fault("unauthorized", "The token is another one.", "Authorization");
  });
}

function digest(text: string): Buffer { return createHash("sha256").update(text, "utf8").digest(); }
