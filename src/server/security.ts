import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
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

/** Lets only holders of the token ask the routes that write, and those that tell how the server does. It comes behind the rate limit, so that nobody can try tokens at leisure. */
export function addToken(app: FastifyInstance, { token, readOnly = false }: ServerOptions): void {
  app.addHook("preParsing", async request => {
    const { writes, operates } = request.routeOptions.config;
    if (operates === true && isOfThisMachine(request)) return;
    if (operates === true && token === undefined) throw new Fault("no-such-route", "On this server only programs of its own machine are told how it does.");
    if (writes === true && (readOnly || token === undefined)) throw new Fault("read-only", "This server takes nothing in, and no decisions.");
    if (writes === true || operates === true) checkToken(request, token!);
  });
}

function checkToken({ headers }: FastifyRequest, token: string): void {
  const [, given] = /^Bearer +(\S+)$/iu.exec(headers.authorization ?? "") ?? [];
  if (given === undefined) throw new Fault("unauthorized", "This needs a token.", "Authorization");
  // digests are of one length, so that the comparison takes the same time whatever was given
  if (!timingSafeEqual(digest(given), digest(token))) throw new Fault("unauthorized", "The token is another one.", "Authorization");
}

/** Did it come over the loopback, and not through a proxy there? What a proxy says of the client counts for nothing here: the client may have said it. */
function isOfThisMachine({ socket, headers }: FastifyRequest): boolean {
  const forwarded = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"].some(name => name in headers);
  return !forwarded && /^(?:127\.|::1$|::ffff:127\.)/u.test(socket.remoteAddress ?? "");
}

function digest(text: string): Buffer { return createHash("sha256").update(text, "utf8").digest(); }
