import type { PlaceRef } from "../../library/answers.js";
import type { CountryCodes, ExportTables } from "./tables.js";

/** Where a place lies, in degrees, and how exactly: the place itself, or only the capital of its country. */
export interface Location {
  readonly name: string;
  readonly country?: CountryCodes;
  readonly point?: { readonly lat: number; readonly lon: number; readonly resolution: "place" | "country" };
}

/** Coordinates that came with the place, else those of the capital if it is one, else those of its country's capital. */
export function locate(place: PlaceRef, tables: ExportTables): Location {
  const country = place.country === undefined ? undefined : tables.countries.get(place.country);
  const known = { name: place.name, ...(country === undefined ? {} : { country }) };
  if (place.lat !== undefined && place.lon !== undefined) return { ...known, point: { lat: place.lat, lon: place.lon, resolution: "place" } };
  if (country === undefined) return known;
  const capital = place.name !== "" && (place.name === country.capitalEn || place.name === country.capitalAr);
  return { ...known, point: { lat: country.lat, lon: country.lon, resolution: capital ? "place" : "country" } };
}
