import { request, type Dispatcher } from "undici";
import { Fault } from "../../reading/fault.js";
import { drop, readBody } from "./body.js";

/** Milliseconds that a server has. */
export interface Timeouts {
  /** For the head of its answer. */
  readonly headers: number;
  /** Between two pieces of the body. */
  readonly idle: number;
  /** For the whole answer. */
  readonly total: number;
}

/** One answer of a server, without following it. */
export interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
  header(name: string): string | undefined;
}

export interface Hop {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeouts: Timeouts;
  readonly most: number;
  readonly longer: "cut" | "refuse";
  /** Refuse what says that it is no text. */
  readonly textual: boolean;
}

/** What may hold text; servers call feeds and packed sitemaps many things. */
const textual = /text|html|xml|json|gzip|octet-stream/iu;

/**
 * Asks once.
 *
 * @throws Fault `too-slow`, `too-large`, `binary-input`, `unreachable`, `address-refused`
 */
export async function ask(dispatcher: Dispatcher, hop: Hop): Promise<Answer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new Fault("too-slow", `${hop.url} did not come to its end in ${hop.timeouts.total / 1000} s.`, hop.url)), hop.timeouts.total);
  try {
    const { statusCode, headers, body } = await request(hop.url, { dispatcher, headers: hop.headers, signal: deadline.signal, headersTimeout: hop.timeouts.headers, bodyTimeout: hop.timeouts.idle });
    const header = (name: string): string | undefined => [headers[name]].flat()[0];
    if (statusCode < 200 || statusCode >= 300) { drop(body); return { status: statusCode, bytes: new Uint8Array(), header }; }
    const type = header("content-type");
    if (hop.textual && type !== undefined && !textual.test(type)) { drop(body); throw new Fault("binary-input", `${hop.url} is ${type.split(";")[0]}, not text.`, hop.url); }
    return { status: statusCode, bytes: await readBody(body, header("content-encoding") ?? "", hop.most, hop.longer, hop.url), header };
  } catch (error) {
    throw asFault(error, hop.url);
  } finally {
    clearTimeout(timer);
  }
}

function asFault(error: unknown, url: string): Fault {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof Fault) return e;
  const { code, message } = error as NodeJS.ErrnoException;
  if (/TIMEOUT|ETIMEDOUT/u.test(code ?? "")) return new Fault("too-slow", `${url} did not answer in time.`, url);
  return new Fault("unreachable", `${url} cannot be had: ${message}.`, url);
}
