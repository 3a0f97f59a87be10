import type { Document } from "../reading/document.js";
import { Fault } from "../reading/fault.js";
import { asPage } from "./page.js";

type Json = Readonly<Record<string, unknown>>;

/** Is the object an item of ninjs 1, 2 or 3 that carries text? */
export function isNinjs(object: Json): boolean {
  return typeof object["uri"] === "string" && object["text"] === undefined && object["html"] === undefined
    && (object["headline"] !== undefined || object["headlines"] !== undefined || Object.keys(object).some(key => /^bod(?:y_|ies$)/u.test(key)));
}

/** A ninjs item as a document: the headline is the first line, the byline the second. */
export function fromNinjs(item: Json, at: string): Document {
  const title = string(item["headline"]) ?? mainOf(item["headlines"]);
  const by = string(item["by"]) ?? string(item["byline"]);
  const body = bodyOf(item);
  if (body === undefined) throw new Fault("bad-document", "The ninjs item has no text.", at);
  const known = {
    title, language: string(item["language"])?.slice(0, 2),
    outlet: string(item["copyrightholder"]) ?? string(item["copyrightHolder"]),
    published: string(item["firstcreated"]) ?? string(item["firstCreated"]) ?? string(item["versioncreated"]) ?? string(item["versionCreated"]),
    url: [item["web"], item["url"], item["uri"]].map(string).find(value => value !== undefined && /^https?:/u.test(value)),
  };
  const described = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const id = string(item["uri"])!;
  if (body.html) return { id, ...described, html: asPage(body.value, title) };
  return { id, ...described, text: [title, by, body.value].filter(part => part !== undefined).join("\n") };
}

/** The plain text where there is one, else the HTML. Version 1 has `body_text` and `body_html`, later ones a list. */
function bodyOf(item: Json): { value: string; html: boolean } | undefined {
  const plain = string(item["body_text"]);
  if (plain !== undefined) return { value: plain, html: false };
  const html = string(item["body_html"]) ?? string(item["body_xhtml"]);
  if (html !== undefined) return { value: html, html: true };
  const bodies = objects(item["bodies"]).map(body => ({ value: string(body["value"]), html: /html/u.test(string(body["contenttype"]) ?? string(body["contentType"]) ?? "") }));
  const best = bodies.find(body => body.value !== undefined && !body.html) ?? bodies.find(body => body.value !== undefined);
  return best?.value === undefined ? undefined : { value: best.value, html: best.html };
}

function mainOf(headlines: unknown): string | undefined {
  const all = objects(headlines);
  return string((all.find(headline => headline["role"] === "main") ?? all[0])?.["value"]);
}

function objects(x: unknown): Json[] {
  return Array.isArray(x) ? x.filter((item): item is Json => typeof item === "object" && item !== null) : [];
}
function string(x: unknown): string | undefined { return typeof x === "string" && x.trim() !== "" ? x.trim() : undefined; }
