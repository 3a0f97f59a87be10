import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Socket } from "node:net";
import { Fault, statusOf } from "../reading/index.js";
import { faultOfValidation } from "./validation.js";

/** Sends every failure in the one shape of errors. */
export function addErrorShape(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendFault(error, request, reply));
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => sendFault(new Fault("no-such-route", `There is nothing at ${request.method} ${request.url.split("?", 1)[0]}.`), request, reply));
}

/** Sends a failure; what is no fault of the asker's is told to the log alone. */
export function sendFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = toFault(error, request);
  const status = statusOf(fault.code);
  if (status >= 500) request.log.error({ err: error }, fault.code);
  if (fault.code === "unauthorized") reply.header("www-authenticate", "Bearer");
  // a file that could not be begun is none
  return reply.removeHeader("content-disposition").code(status).type("application/json; charset=utf-8").send(JSON.stringify(fault));
}

/** Answers what is no HTTP at all, which reaches no route. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) { socket.destroy(); return; }
  const [line, fault] = error.code === "HPE_HEADER_OVERFLOW"
    ? ["431 Request Header Fields Too Large", new Fault("too-large", "Address and headers together are longer than 16 KB.")]
    : error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? ["408 Request Timeout", new Fault("took-too-long", "The request did not arrive in time.")]
    : ["400 Bad Request", new Fault("bad-request", "The request is no HTTP.")];
  const body = JSON.stringify(fault);
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function toFault(error: unknown, request: FastifyRequest): Fault {
  if (error instanceof Fault) return error;
  const { code, statusCode = 500, validation, validationContext } = error as FastifyError;
  if (validation !== undefined) return faultOfValidation(validation, validationContext ?? "querystring", request.routeOptions.config.bodyFault);
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE": return new Fault("too-large", `What was sent is larger than ${request.routeOptions.bodyLimit} bytes.`);
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE": return new Fault("bad-media-type", "The Content-Type is none that this route takes.", "Content-Type");
    case "FST_ERR_CTP_EMPTY_JSON_BODY": case "FST_ERR_CTP_INVALID_JSON_BODY": return new Fault("bad-json", "What was sent is no JSON.");
    case "FST_ERR_BAD_URL": return new Fault("bad-request", "The address is not percent-encoded UTF-8.");
    case "FST_ERR_HANDLER_TIMEOUT": return new Fault("took-too-long", "The answer was not ready in time.");
  }
  // the database's class of values that cannot be what they should be: a day of no calendar in a cursor, a number out of range
  if (typeof code === "string" && /^22[0-9A-Z]{3}$/u.test(code)) return new Fault("bad-option", "A value is out of its range.");
  if (error instanceof SyntaxError && statusCode === 400) return new Fault("bad-json", "What was sent is no JSON.");
  if (statusCode >= 400 && statusCode < 500) return new Fault("bad-request", "The request cannot be understood.");
  return new Fault("internal", "Something went wrong inside Isnad.");
}
