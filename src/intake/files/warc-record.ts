import { WARCParser, type WARCRecord } from "warcio";
import { Fault } from "../../reading/fault.js";
import { canonicalAddress } from "../address.js";
import { tellContentType } from "../content-type.js";
import type { Incoming, Refusal } from "../incoming.js";
import { collect } from "./chunks.js";
import type { Kit } from "./piece.js";

/** Types of records that hold what was fetched. */
const holding = new Set(["response", "resource", "conversion"]);

/** The article in one record; nothing for requests, pictures, redirects and pages of errors. */
export async function* readRecord(bytes: Uint8Array, place: string, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  let key = place;
  try {
    const record = await WARCParser.parse([bytes]);
    if (record === null) throw new Fault("bad-archive", `${place}: the record cannot be read.`, place);
    const type = contentType(record);
    if (type === undefined) return;
    const url = canonicalAddress(record.warcTargetURI ?? "");
    key = url ?? place;
    const body = await collect(record, kit.limits.item, key);
    if (body.length === 0) throw new Fault("empty-input", `${key} is empty.`, key);
    const retrieved = record.warcDate ?? undefined;
    yield {
      key, source: kit.source, media: type.media, bytes: body,
      given: { ...(url === undefined ? {} : { url }), ...(retrieved === undefined ? {} : { retrieved }), ...(type.charset === undefined ? {} : { charset: type.charset }), ...kit.given },
    };
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault("bad-archive", `${key} cannot be unpacked: ${(error as Error).message}.`, key);
    yield { key, source: kit.source, fault };
  }
}

function contentType(record: WARCRecord): ReturnType<typeof tellContentType> {
  if (!holding.has(record.warcType)) return undefined;
  const http = record.httpHeaders;
  if (http === null) return tellContentType(record.warcContentType ?? "");
  const status = Number(http.statusCode);
  return status >= 200 && status < 300 ? tellContentType(http.headers.get("content-type") ?? "text/html") : undefined;
}
