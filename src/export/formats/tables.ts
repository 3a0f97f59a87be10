import { readFileSync } from "node:fs";
import type { PloverType } from "../../reading/index.js";
import { fold } from "../../reading/lang/ar/fold.js";

/** What other data sets call a country, and where its capital lies (degrees). An empty string: they have no code for it. */
export interface CountryCodes {
  readonly alpha3: string;
  readonly alpha2: string;
  /** Three letters, mostly those of ISO 3166. */
  readonly cameo: string;
  /** Number in the Correlates of War project. */
  readonly cow: string;
  /** FIPS 10-4, as GDELT writes places. */
  readonly fips: string;
  readonly lat: number;
  readonly lon: number;
  readonly en: string;
  readonly capitalEn: string;
  readonly capitalAr: string;
  /** Its names in Arabic. */
  readonly ar: readonly string[];
}

/** Degrees. */
export interface Point { readonly lat: number; readonly lon: number }

/** A CAMEO event code; text, because leading zeros count. */
export interface CameoCode { readonly code: string; readonly label: string; readonly goldstein: number }

/** Codes of other data sets and the words of report pages. */
export interface ExportTables {
  /** By ISO 3166 alpha-3. */
  readonly countries: ReadonlyMap<string, CountryCodes>;
  readonly cameo: ReadonlyMap<string, CameoCode>;
  /** Where places lie that the lexicon knows, and the capitals; by country and name, see `placeKey`. */
  readonly places: ReadonlyMap<string, Point>;
  /** The country (alpha-3) of the folded name of a country, a capital or another place that lies in one country only. */
  readonly countryOf: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, { readonly ar: string; readonly en: string }>;
}

/** Reads the tables from `lexicon/shared`, once for a process; they are some 80 kB. */
export function loadExportTables(folder: URL = new URL("../../../lexicon/shared/", import.meta.url)): ExportTables {
  const rows = (file: string): string[][] => readFileSync(new URL(file, folder), "utf8").split("\n").slice(1).filter(line => line !== "").map(line => line.split("\t"));
  const countries = rows("country-codes.tsv").map(([alpha3 = "", alpha2 = "", cameo = "", cow = "", fips = "", lat = "", lon = "", en = "", capitalEn = "", capitalAr = "", ar = ""]) =>
    ({ alpha3, alpha2, cameo, cow, fips, lat: Number(lat), lon: Number(lon), en, capitalEn, capitalAr, ar: ar.split("|") }));
  const cameo = rows("cameo-codes.tsv").map(([type = "", mode = "", futureOf = "", code = "", label = "", goldstein = ""]) =>
    [cameoKey(type, mode, futureOf), { code, label, goldstein: Number(goldstein) }] as const);
  const points = new Map(rows("place-coordinates.tsv").map(([id = "", lat = "", lon = ""]) => [id, { lat: Number(lat), lon: Number(lon) }]));
  const places = new Map<string, Point>();
  const homes = new Map<string, Set<string>>();
  const settle = (country: string, names: readonly string[], point?: Point): void => {
    for (const name of names.map(n => n.trim()).filter(n => n !== "")) {
      homes.set(fold(name), (homes.get(fold(name)) ?? new Set()).add(country));
      if (point !== undefined) places.set(placeKey(country, name), point);
    }
  };
  for (const [id = "", ar = "", en = "", country = ""] of rows("places.tsv")) settle(country, [en, ...ar.split("|")], points.get(id));
  for (const { alpha3, capitalEn, capitalAr, lat, lon } of countries) settle(alpha3, [capitalEn, capitalAr], { lat, lon });
  // The name of a country outweighs that of a town elsewhere, and stands for no point of its own.
  for (const { alpha3, en, ar } of countries) for (const name of [en, ...ar]) homes.set(fold(name), new Set([alpha3]));
  return {
    places, countryOf: new Map([...homes].flatMap(([name, [home = "", other]]) => (other === undefined && home !== "" ? [[name, home] as const] : []))), countries: new Map(countries.map(country => [country.alpha3, country])),
    cameo: new Map(cameo),
    labels: new Map(rows("labels.tsv").map(([id = "", ar = "", en = ""]) => [id, { ar, en }])),
  };
}

/** The CAMEO code of an act; `futureOf` is the type that it had before a plan was folded into a promise. */
export function cameoOf(tables: ExportTables, type: PloverType, mode: string | undefined, futureOf: PloverType | undefined): CameoCode {
  return tables.cameo.get(cameoKey(type, mode ?? "", futureOf ?? "")) ?? tables.cameo.get(cameoKey(type, "", futureOf ?? "")) ?? tables.cameo.get(cameoKey(type, "", ""))!;
}

/** Key of a place: two towns of one name lie in two countries; papers spell a name with and without its marks. */
export function placeKey(country: string, name: string): string {
  return `${country}/${fold(name)}`;
}

function cameoKey(type: string, mode: string, futureOf: string): string {
  return `${type}/${mode}/${futureOf}`;
}
