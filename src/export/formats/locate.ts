import type { PlaceRef } from "../../library/answers.js";
import { fold } from "../../reading/lang/ar/fold.js";
import { placeKey, type Point } from "../../library/gazetteer.js";
import type { CountryCodes, ExportTables } from "./tables.js";

/** Where a place lies, and how exactly: the place itself (of a region its middle), or only the capital of its country. */
export interface Location {
  readonly name: string;
  readonly country?: CountryCodes;
  readonly point?: Point & { readonly resolution: "place" | "country" };
}

/** Coordinates that came with the place, else those that the lexicon knows for it, else those of its country's capital. */
export function locate({ name, country: home, lat, lon }: PlaceRef, tables: ExportTables): Location {
  const code = home ?? tables.countryOf.get(fold(name)) ?? "";
  const country = tables.countries.get(code);
  const own = lat !== undefined && lon !== undefined ? { lat, lon } : tables.places.get(placeKey(code, name));
  return {
    name, ...(country === undefined ? {} : { country }),
    ...(own !== undefined ? { point: { ...own, resolution: "place" } } : country !== undefined ? { point: { lat: country.lat, lon: country.lon, resolution: "country" } } : {}),
  };
}
