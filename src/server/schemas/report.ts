import { readFileSync } from "node:fs";
import type { Schema } from "./schema.js";

interface ReportSchema { readonly $defs: Readonly<Record<string, Schema>>; readonly [field: string]: unknown }

/** The published schema of the Report, its definitions as schemas of their own, so that a document of many schemas can hold it. */
export function reportSchemas(): Readonly<Record<string, Schema>> {
  const published = readFileSync(new URL("../../../schema/report.schema.json", import.meta.url), "utf8");
  const { $defs, $schema: _schema, $id: _id, ...report } = JSON.parse(published.replace(/"#\/\$defs\/([a-z]+)"/gu, (_, name: string) => `"${capital(name)}#"`)) as ReportSchema;
  return { Report: report, ...Object.fromEntries(Object.entries($defs).map(([name, schema]) => [capital(name), schema])) };
}

function capital(name: string): string { return name.slice(0, 1).toUpperCase() + name.slice(1); }
