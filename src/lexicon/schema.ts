import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { EnglishKind, EnglishTable } from "./load-english.js";
import type { LexiconKind } from "./load.js";

const folder = new URL("../../lexicon/schema/", import.meta.url);
const validators = new Map<string, ValidateFunction>();

/** What is wrong with the fields of an entry, or a table, by the JSON Schema of its kind, in sentences. */
export function checkFields(kind: LexiconKind | EnglishKind | EnglishTable, entry: unknown): string[] {
  let validate = validators.get(kind);
  if (validate === undefined) {
    const schema = JSON.parse(readFileSync(new URL(`${kind}.json`, folder), "utf8")) as object;
    validators.set(kind, validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema));
  }
  if (validate(entry)) return [];
  return (validate.errors ?? []).map(e => {
    const where = e.instancePath === "" ? "the entry" : e.instancePath.slice(1).replaceAll("/", ".");
    if (e.keyword === "additionalProperties") return `${where} has a field "${String(e.params["additionalProperty"])}" that is not known; see lexicon/README.md for the fields.`;
    if (e.keyword === "enum") return `${where} must be one of ${(e.params["allowedValues"] as unknown[]).join(", ")}.`;
    return `${where} ${e.message ?? "is not as it should be"}.`;
  });
}
