import { readdirSync, readFileSync, existsSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import yaml from "js-yaml";
import type { LexiconAsset, PlaceEntry, WordLists } from "../reading/entries.js";
import type { EnglishLexicon } from "../reading/en/entries.js";
import { Fault } from "../reading/fault.js";
import { loadEnglish, type EnglishKinds } from "./load-english.js";

/** An entry as its file holds it, with its examples; `file` is relative to the lexicon's folder. */
export interface SourceEntry { readonly file: string; readonly entry: Readonly<Record<string, unknown>> & { readonly id: string } }

/** Everything under `lexicon/`, by kind, before it is checked. */
export interface LexiconSource {
  readonly kinds: Readonly<Record<LexiconKind, readonly SourceEntry[]>>;
  readonly places: readonly PlaceEntry[];
  readonly nameWords: readonly (readonly [ar: string, en: string, count: number])[];
  readonly words: WordLists;
  readonly tables: Readonly<Record<string, unknown>>;
  readonly english: EnglishLexicon;
  /** The entries of `english` with the files where they stand. */
  readonly englishKinds: EnglishKinds;
  readonly digest: string;
}

/** Kinds of entries and where they stand: a folder of files, or one file. */
export const kindPaths = {
  events: "ar/events", reporting: "ar/reporting", titles: "ar/titles", actors: "shared/actors",
  lightVerbs: "ar/light-verbs.yaml", departments: "ar/departments.yaml", bodies: "ar/bodies.yaml",
  agencies: "shared/agencies.yaml", particles: "ar/particles.yaml", letters: "shared/letters.yaml",
} as const;
export type LexiconKind = keyof typeof kindPaths;

/** Files that are tables, not lists of entries; the key is their name in the asset. */
const tablePaths = { morphology: "ar/morphology.yaml", furniture: "ar/furniture.yaml", translation: "ar/translation.yaml", carriers: "ar/carriers.yaml" } as const;
/** Folders whose files together make one table. */
const tableFolders = { times: "ar/times", figures: "ar/figures" } as const;

/** The general vocabulary: tables of words, with the number of columns that the reading uses. */
export const wordPaths = {
  verbs: { file: "ar/words/verbs.tsv", columns: 4 }, nouns: { file: "ar/words/nouns.tsv", columns: 3 },
  adjectives: { file: "ar/words/adjectives.tsv", columns: 2 }, adverbs: { file: "ar/words/adverbs.tsv", columns: 1 },
} as const;

/** Reads the lexicon from its folder. A file that is no YAML is a `bad-lexicon` fault that names it. */
export function loadLexicon(folder: string): LexiconSource {
  const hash = createHash("sha256");
  const text = (file: string): string => {
    const content = readFileSync(path.join(folder, file), "utf8");
    hash.update(file).update(content);
    return content;
  };
  const kinds = Object.fromEntries(Object.entries(kindPaths).map(([kind, where]) => [kind, filesOf(folder, where).flatMap(file => entriesOf(file, text(file)))]));
  const tables: Record<string, unknown> = {};
  for (const [name, file] of Object.entries(tablePaths)) if (existsSync(path.join(folder, file))) tables[name] = parse(file, text(file));
  for (const [name, where] of Object.entries(tableFolders)) {
    tables[name] = Object.assign({}, ...filesOf(folder, where).map(file => parse(file, text(file)) as object)) as unknown;
  }
  const places = rows(folder, "shared/places.tsv", text).map(([id = "", ar = "", en = "", country = "", kind = ""]) =>
    ({ id, ar: ar.split("|").map(s => s.trim()).filter(Boolean), en, kind, ...(country === "" ? {} : { country }) }));
  const nameWords = rows(folder, "shared/name-words.tsv", text).map(([ar = "", en = "", count = ""]) => [ar, en, Number(count)] as const);
  const words = Object.fromEntries(Object.entries(wordPaths).map(([name, { file, columns }]) =>
    [name, rows(folder, file, text).map(cells => Array.from({ length: columns }, (_, i) => cells[i] ?? ""))])) as unknown as WordLists;
  const { english, kinds: englishKinds } = loadEnglish({
    entries: where => filesOf(folder, `en/${where}`).flatMap(file => entriesOf(file, text(file))),
    table: name => (existsSync(path.join(folder, "en", name)) ? parse(`en/${name}`, text(`en/${name}`)) : undefined) ?? {},
    rows: (name, columns) => rows(folder, `en/${name}`, text).map(cells => Array.from({ length: columns }, (_, i) => cells[i] ?? "")),
  });
  return { kinds: kinds as Record<LexiconKind, SourceEntry[]>, places, nameWords, words, tables, english, englishKinds, digest: hash.digest("hex").slice(0, 16) };
}

/** The asset that the reading uses: entries without their examples. */
export function toAsset(source: LexiconSource): LexiconAsset {
  const strip = (kind: LexiconKind): never => source.kinds[kind].map(({ entry }) => {
    const { hit: _hit, miss: _miss, added: _added, ...rest } = entry;
    return rest;
  }) as never;
  return {
    version: source.digest,
    morphology: source.tables["morphology"] as LexiconAsset["morphology"],
    furniture: (source.tables["furniture"] ?? {}) as LexiconAsset["furniture"],
    translation: (source.tables["translation"] ?? {}) as LexiconAsset["translation"],
    times: (source.tables["times"] ?? {}) as LexiconAsset["times"],
    figures: (source.tables["figures"] ?? {}) as LexiconAsset["figures"],
    particles: strip("particles"), events: strip("events"), lightVerbs: strip("lightVerbs"), reporting: strip("reporting"),
    titles: strip("titles"), departments: strip("departments"), bodies: strip("bodies"), actors: strip("actors"), agencies: strip("agencies"),
    places: source.places, nameWords: source.nameWords, words: source.words, english: withoutExamples(source.english),
  };
}

/** The English entries without their examples. */
function withoutExamples(english: EnglishLexicon): EnglishLexicon {
  const strip = <T extends object>(entries: readonly T[]): T[] => entries.map(entry => { const { hit: _hit, miss: _miss, ...rest } = entry as T & { hit?: unknown; miss?: unknown }; return rest as T; });
  const { events, lightVerbs, reporting, titles, bodies, crowds, departments } = english;
  return { ...english, events: strip(events), lightVerbs: strip(lightVerbs), reporting: strip(reporting), titles: strip(titles), bodies: strip(bodies), crowds: strip(crowds), departments: strip(departments) };
}

function filesOf(folder: string, where: string): string[] {
  const full = path.join(folder, where);
  if (!existsSync(full)) return [];
  if (where.endsWith(".yaml")) return [where];
  return readdirSync(full, { recursive: true }).map(String).filter(name => name.endsWith(".yaml")).sort().map(name => path.posix.join(where, name.split(path.sep).join("/")));
}

function parse(file: string, content: string): unknown {
  try {
    return yaml.load(content, { filename: file, schema: yaml.CORE_SCHEMA });
  } catch (error) {
    throw new Fault("bad-lexicon", `lexicon/${file} is no valid YAML: ${(error as Error).message.split("\n")[0]}`, file);
  }
}

function entriesOf(file: string, content: string): SourceEntry[] {
  const list = parse(file, content);
  if (list === null || list === undefined) return [];
  if (!Array.isArray(list)) throw new Fault("bad-lexicon", `lexicon/${file} must be a list of entries, each beginning with "- id:"`, file);
  return list.map(entry => ({ file, entry: entry as SourceEntry["entry"] }));
}

function rows(folder: string, file: string, text: (file: string) => string): string[][] {
  if (!existsSync(path.join(folder, file))) return [];
  return text(file).split("\n").slice(1).filter(line => line.trim() !== "").map(line => line.split("\t").map(cell => cell.trim()));
}
