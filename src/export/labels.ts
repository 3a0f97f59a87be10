import { tableRows } from "../library/gazetteer.js";

/** Words of pages in both languages, by id. */
export type Labels = ReadonlyMap<string, { readonly ar: string; readonly en: string }>;

/** Reads `labels.tsv` of `lexicon/shared`. */
export function loadLabels(folder: URL = new URL("../../lexicon/shared/", import.meta.url)): Labels {
  return new Map(tableRows("labels.tsv", folder).map(([id = "", ar = "", en = ""]) => [id, { ar, en }]));
}

/** The label in a language; a word without a label stands for itself. */
export type Say = (id: string) => string;

export function sayIn(labels: Labels, language: "ar" | "en"): Say {
  return id => labels.get(id)?.[language] ?? id;
}
