import { loadGazetteer, tableRows, type Point } from "../../library/gazetteer.js";
import type { PloverType } from "../../reading/index.js";
import { loadLabels, type Labels } from "../labels.js";

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
  readonly labels: Labels;
}

/** Reads the tables from `lexicon/shared`, once for a process; they are some 80 kB. */
export function loadExportTables(folder: URL = new URL("../../../lexicon/shared/", import.meta.url)): ExportTables {
  const rows = (file: string): string[][] => tableRows(file, folder);
  const countries = rows("country-codes.tsv").map(([alpha3 = "", alpha2 = "", cameo = "", cow = "", fips = "", lat = "", lon = "", en = "", capitalEn = "", capitalAr = "", ar = ""]) =>
    ({ alpha3, alpha2, cameo, cow, fips, lat: Number(lat), lon: Number(lon), en, capitalEn, capitalAr, ar: ar.split("|") }));
  const cameo = rows("cameo-codes.tsv").map(([type = "", mode = "", futureOf = "", code = "", label = "", goldstein = ""]) =>
    [cameoKey(type, mode, futureOf), { code, label, goldstein: Number(goldstein) }] as const);
  const { points, countryOf } = loadGazetteer(folder);
  return {
    places: points, countryOf, countries: new Map(countries.map(country => [country.alpha3, country])),
    cameo: new Map(cameo),
    labels: loadLabels(folder),
  };
}

/** The CAMEO code of an act; `futureOf` is the type that it had before a plan was folded into a promise. */
export function cameoOf(tables: ExportTables, type: PloverType, mode: string | undefined, futureOf: PloverType | undefined): CameoCode {
  return tables.cameo.get(cameoKey(type, mode ?? "", futureOf ?? "")) ?? tables.cameo.get(cameoKey(type, "", futureOf ?? "")) ?? tables.cameo.get(cameoKey(type, "", ""))!;
}

function cameoKey(type: string, mode: string, futureOf: string): string {
  return `${type}/${mode}/${futureOf}`;
}
