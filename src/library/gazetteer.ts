import { readFileSync } from "node:fs";
import { fold } from "../reading/lang/ar/fold.js";
import type { PlaceRef } from "./answers.js";

/** Degrees. */
export interface Point { readonly lat: number; readonly lon: number }

/** Where places lie that the lexicon knows. */
export interface Gazetteer {
  /** By country and name, see `placeKey`; the capitals too. */
  readonly points: ReadonlyMap<string, Point>;
  /** The country (alpha-3) of the folded name of a country, a capital or another place that lies in one country only. */
  readonly countryOf: ReadonlyMap<string, string>;
  /** What the Arabic press calls a place, by its folded name in English. */
  readonly arabicOf: ReadonlyMap<string, string>;
}

/** Rows of a table of the lexicon without its header. */
export function tableRows(file: string, folder: URL = new URL("../../lexicon/shared/", import.meta.url)): string[][] {
  return readFileSync(new URL(file, folder), "utf8").split("\n").slice(1).filter(line => line !== "").map(line => line.split("\t"));
}

/** Reads the tables of places. */
export function loadGazetteer(folder?: URL): Gazetteer {
  const degrees = new Map(tableRows("place-coordinates.tsv", folder).map(([id = "", lat = "", lon = ""]) => [id, { lat: Number(lat), lon: Number(lon) }]));
  const points = new Map<string, Point>();
  const homes = new Map<string, Set<string>>();
  const settle = (country: string, names: readonly string[], point?: Point): void => {
    for (const name of names.map(n => n.trim()).filter(n => n !== "")) {
      homes.set(fold(name), (homes.get(fold(name)) ?? new Set()).add(country));
      if (point !== undefined) points.set(placeKey(country, name), point);
    }
  };
  const arabicOf = new Map<string, string>();
  const call = (en: string, [ar = ""]: readonly string[]): void => { if (ar !== "" && !arabicOf.has(fold(en))) arabicOf.set(fold(en), ar.trim()); };
  for (const [id = "", ar = "", en = "", country = ""] of tableRows("places.tsv", folder)) {
    settle(country, [en, ...ar.split("|")], degrees.get(id));
    call(en, ar.split("|"));
  }
  const countries = tableRows("country-codes.tsv", folder).map(([alpha3 = "", , , , , lat = "", lon = "", en = "", capitalEn = "", capitalAr = "", ar = ""]) => ({ alpha3, lat: Number(lat), lon: Number(lon), capitals: [capitalEn, capitalAr], names: [en, ...ar.split("|")] }));
  for (const { alpha3, capitals, names: [en = "", ...ar], lat, lon } of countries) {
    settle(alpha3, capitals, { lat, lon });
    call(capitals[0]!, capitals.slice(1));
    call(en, ar);
  }
  // The name of a country outweighs that of a town elsewhere, and stands for no point of its own.
  for (const { alpha3, names } of countries) for (const name of names) homes.set(fold(name), new Set([alpha3]));
  return { points, arabicOf, countryOf: new Map([...homes].flatMap(([name, [home = "", other]]) => (other === undefined && home !== "" ? [[name, home] as const] : []))) };
}

/** Key of a place: two towns of one name lie in two countries; papers spell a name with and without its marks. */
export function placeKey(country: string, name: string): string {
  return `${country}/${fold(name)}`;
}

let shipped: Gazetteer | undefined;

/** What the Arabic press calls a place that is named in English, where the lexicon knows it. */
export function placeInArabic(name: string): string | undefined {
  shipped ??= loadGazetteer();
  return shipped.arabicOf.get(fold(name));
}

/** A place as answers name it, with its degrees where the lexicon knows them. */
export function placeRef(name: string, country?: string | null): PlaceRef {
  shipped ??= loadGazetteer();
  const home = country ?? shipped.countryOf.get(fold(name));
  return { name, ...(home === undefined ? {} : { country: home }), ...shipped.points.get(placeKey(home ?? "", name)) };
}
