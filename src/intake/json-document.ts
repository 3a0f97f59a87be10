import type { Document } from "../reading/document.js";
import { Fault } from "../reading/fault.js";
import { fromNinjs, isNinjs } from "./ninjs.js";

const fields = ["id", "text", "html", "url", "outlet", "title", "published", "language", "retrieved"] as const;

/**
 * A JSON object as a document: `{id, text | html, url?, outlet?, title?, published?, language?}`, a newspaper's record
 * (`credit` or `retrieved` beside `title` and `text`), or a ninjs item. A field of the wrong type is a `bad-document` fault; null counts as absent.
 */
export function checkDocument(value: unknown, at: string): Document {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Fault("bad-document", "The JSON is no object.", at);
  const object = value as Readonly<Record<string, unknown>>;
  if (isNinjs(object)) return fromNinjs(object, at);
  const document: Record<string, string> = {};
  for (const field of fields) {
    const given = object[field];
    if (given === undefined || given === null) continue;
    if (field === "id" && typeof given === "number") { document[field] = String(given); continue; }
    if (typeof given !== "string") throw new Fault("bad-document", `"${field}" must be a string.`, at);
    document[field] = given;
  }
  if (object["credit"] !== undefined && document["html"] === undefined) document["text"] = recordText(object);
  if (document["text"] === undefined && document["html"] === undefined) throw new Fault("bad-document", "The object has neither text nor html.", at);
  return document;
}

/** A newspaper's record keeps headline and credit apart from the text; the article is all three, a line each. */
function recordText(record: Readonly<Record<string, unknown>>): string {
  return [record["title"], record["credit"], record["text"]].filter(part => typeof part === "string" && part.trim() !== "").join("\n");
}
