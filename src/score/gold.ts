import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Fault } from "../reading/fault.js";
import type { Span } from "../reading/span.js";

/** An article read by hand; pieces of text are references: the exact words, or `words#n` for their n-th occurrence. */
export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly provenance?: { readonly agencies?: readonly string[]; readonly furniture?: readonly string[] };
  readonly actors?: readonly { readonly id: string; readonly country?: string | null; readonly name_en?: string; readonly forms?: readonly string[]; readonly optional?: boolean }[];
  readonly statements?: readonly { readonly speaker?: string | null; readonly speaker_text?: string | null; readonly content?: string | readonly string[]; readonly kind?: string; readonly optional?: boolean }[];
  readonly events?: readonly { readonly type: string; readonly trigger: string; readonly actors?: readonly string[]; readonly recipients?: readonly string[]; readonly status?: string; readonly optional?: boolean }[];
  readonly times?: readonly { readonly text: string; readonly value: string; readonly optional?: boolean }[];
  readonly figures?: readonly { readonly text: string; readonly value: number; readonly unit: string; readonly optional?: boolean }[];
}

/** Reads a folder of gold files; text may stand beside in `<id>.src.json`. */
export function loadGold(folder: string): Gold[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Fault("bad-gold", `${folder} is no folder.`, folder);
  const files = readdirSync(folder).filter(f => f.endsWith(".json") && !f.endsWith(".src.json")).sort();
  if (files.length === 0) throw new Fault("bad-gold", `${folder} holds no gold files.`, folder);
  return files.map(file => {
    const gold = parse(path.join(folder, file));
    const id = gold.id ?? file.slice(0, -".json".length);
    if (typeof gold.text === "string") return { ...gold, id, text: gold.text };
    const beside = path.join(folder, `${file.slice(0, -".json".length)}.src.json`);
    const text = existsSync(beside) ? parse(beside).text : undefined;
    if (typeof text !== "string") throw new Fault("bad-gold", `${file} has no text, neither inside nor in ${path.basename(beside)}.`, file);
    return { ...gold, id, text };
  });
}

function parse(file: string): Partial<Gold> {
  try { return JSON.parse(readFileSync(file, "utf8")) as Partial<Gold>; } catch { throw new Fault("bad-gold", `${file} is no JSON.`, file); }
}

/** Where a reference stands; `undefined` for none or for words that are not in the text. */
export function locate(text: string, reference: string | null | undefined): Span | undefined {
  if (reference == null) return undefined;
  const numbered = /^([\s\S]*?)#(\d+)$/.exec(reference);
  const words = numbered?.[1] ?? reference;
  let at = -1;
  for (let n = Number(numbered?.[2] ?? 1); n > 0; n--) {
    at = text.indexOf(words, at + 1);
    if (at < 0) return undefined;
  }
  return [at, at + words.length];
}

/** All places where the words of a reference stand. */
export function everywhere(text: string, reference: string): Span[] {
  const words = reference.replace(/#\d+$/, "");
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) spans.push([at, at + words.length]);
  return spans;
}
