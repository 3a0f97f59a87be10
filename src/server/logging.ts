import type { FastifyRequest, FastifyServerOptions } from "fastify";
import type { ServerOptions } from "./options.js";

/** Settings of the log: what was asked and by whom, never the headers, among which a token may be. */
export function logging({ log }: ServerOptions): Pick<FastifyServerOptions, "logger"> {
  if (log === undefined) return { logger: false };
  return {
    logger: {
      level: log.level ?? "info", ...(log.stream === undefined ? {} : { stream: log.stream }),
      serializers: { req: (request: FastifyRequest) => ({ method: request.method, url: request.url, from: request.ip }) },
    },
  };
}
