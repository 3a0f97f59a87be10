import type { Document } from "../reading/document.js";
import type { Fault } from "../reading/fault.js";

/** What a source says about a document beside its bytes. */
export interface Given extends Omit<Document, "text" | "html"> {
  /** Encoding that the server declared. */
  readonly charset?: string;
}

export type Media = "text/html" | "text/plain" | "application/json";

/** A document as it came, before anything is read in it. */
export interface Incoming {
  /**
   * Permanent: the id that was given, else the canonical address, else the file's path (beginning with the last name of the source that was
   * asked for), with `#` and the place in it: entry name, line or record number.
   */
  readonly key: string;
  /** What was asked for: the file, folder, archive, feed or address. */
  readonly source: string;
  readonly media: Media;
  /** One article's bytes, as they came. */
  readonly bytes: Uint8Array;
  readonly given: Given;
}

/** One item that cannot be taken in; the rest goes on. */
export interface Refusal { readonly key: string; readonly source: string; readonly fault: Fault }

export type Intake = AsyncIterable<Incoming | Refusal>;

export function isRefusal(item: Incoming | Refusal): item is Refusal {
  return "fault" in item;
}
