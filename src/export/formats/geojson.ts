import type { ActorRef, PlaceRef } from "../../library/answers.js";
import { rowsOf, type ExportOptions, type Format, type Row } from "./format.js";
import { locate } from "./locate.js";
import { nameOf } from "./names.js";

/** GeoJSON after RFC 7946: one feature a row; a row without a place on earth has a null geometry, which the standard allows. */
export const geojson: Format = {
  id: "geojson", mediaType: "application/geo+json", ending: ".geojson", kinds: ["events", "happenings"],
  about: "GeoJSON for maps; each point says whether it is the place itself or only its country's capital.",
  async *write(answers, options) {
    yield '{"type":"FeatureCollection","features":[';
    let before = "\n";
    for await (const row of rowsOf(answers)) {
      if (row.kind === "statements") continue;
      yield before + JSON.stringify(feature(row, options));
      before = ",\n";
    }
    yield "\n]}\n";
  },
};

function feature({ kind, row }: Exclude<Row, { kind: "statements" }>, options: ExportOptions): object {
  const names = (actors: readonly ActorRef[]): string[] => actors.map(actor => nameOf(actor, options.language));
  return {
    type: "Feature", id: row.id, ...at(row.place, options),
    properties: {
      ...at(row.place, options).properties, type: row.type, date: row.date ?? null, quad: row.quad, intensity: row.intensity, doers: names(row.doers), recipients: names(row.recipients),
      ...(kind === "events"
        ? { mode: row.mode ?? null, status: row.status, article: row.article.id, outlet: row.article.outlet ?? null, url: row.article.url ?? null, sentence: row.sentence.text }
        : { modes: row.modes, articles: row.articles, origins: row.origins, asserted: row.asserted, claimed: row.claimed, denied: row.denied, future: row.future }),
    },
  };
}

/** GeoJSON writes longitude first. */
function at(place: PlaceRef | undefined, { tables }: ExportOptions): { geometry: object | null; properties: { place: string | null; country: string | null; resolution: string | null } } {
  if (place === undefined) return { geometry: null, properties: { place: null, country: null, resolution: null } };
  const { name, country, point } = locate(place, tables);
  return {
    geometry: point === undefined ? null : { type: "Point", coordinates: [point.lon, point.lat] },
    properties: { place: name, country: country?.alpha3 ?? place.country ?? null, resolution: point?.resolution ?? null },
  };
}
