import compress from "@fastify/compress";
import cors from "@fastify/cors";
import etag from "@fastify/etag";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance } from "fastify";
import type { ReadingPool } from "../intake/index.js";
import type { Database } from "../library/index.js";
import { Fault, type Reader } from "../reading/index.js";
import { addAnswerCache } from "./answer-cache.js";
import { addDocumentation, addOpenApi } from "./documentation.js";
import { addErrorShape, answerClientError, sendFault } from "./errors.js";
import { logging } from "./logging.js";
import { createMetrics } from "./metrics.js";
import type { ServerOptions } from "./options.js";
import { resources } from "./routes/index.js";
import { answerSchemas } from "./schemas/answers.js";
import { reportSchemas } from "./schemas/report.js";
import { storySchemas } from "./schemas/story-answers.js";
import { addSecurityHeaders, addToken } from "./security.js";
import { addValidation } from "./validation.js";

/**
 * The API of a library. It does not listen yet: `inject` asks it within the process, `listen` opens a port, `close` ends it and leaves the database open.
 *
 * @param reader tells the words of queries
 * @param pool reads what is sent, and what is asked why; it is left open
 */
export async function createServer({ database, reader, pool, options = {} }: { readonly database: Database; readonly reader: Reader; readonly pool: ReadingPool; readonly options?: ServerOptions }): Promise<FastifyInstance> {
  const { timeout = 30_000, version = "0", now = () => new Date() } = options;
  const app = Fastify({
    ...logging(options), bodyLimit: options.maxBody ?? 1_000_000, requestTimeout: timeout, handlerTimeout: timeout, connectionTimeout: 2 * timeout, keepAliveTimeout: 10_000,
    forceCloseConnections: "idle", trustProxy: options.behindProxy === true,
    // an id is a key or an address, each of its letters up to six bytes of a path
    routerOptions: { maxParamLength: 12_000 },
    frameworkErrors: (error, request, reply) => { void sendFault(error, request, reply); },
    clientErrorHandler: answerClientError,
  });
  addValidation(app);
  for (const [name, schema] of Object.entries({ ...answerSchemas, ...storySchemas, ...reportSchemas() })) app.addSchema({ $id: name, ...schema });
  const metrics = createMetrics(app, database);
  addSecurityHeaders(app, options);
  if (options.cors !== undefined) await app.register(cors, { origin: options.cors, methods: ["GET", "HEAD", "POST"], exposedHeaders: ["Link", "ETag", "Retry-After"] });
  await app.register(rateLimit, {
    max: options.rateLimit === 0 ? Number.MAX_SAFE_INTEGER : options.rateLimit ?? 600, timeWindow: 60_000,
    errorResponseBuilder: (_request, { max, after }) => new Fault("rate-limited", `More than ${max} requests in a minute; ask again in ${after}.`),
  });
  addToken(app, options);
  addAnswerCache(app, database, options);
  await app.register(etag, { weak: true });
  // what is sent to the server packed is not unpacked: a small body stays a small body
  await app.register(compress, { globalDecompression: false });
  addErrorShape(app);
  await addOpenApi(app, version);
  for (const resource of resources) resource(app, { database, reader, pool, longest: timeout, metrics, version, now });
  await addDocumentation(app);
  return app;
}
