import type { ActorRef } from "../../library/answers.js";
import { articleOf, eventData, mark, type Act } from "./act.js";
import { firstDay } from "./days.js";
import type { ExportOptions, Format } from "./format.js";
import { locate } from "./locate.js";
import { countryOf, nameOf } from "./names.js";
import { cell, cells, line } from "./tsv.js";

/** POLECAT's table of 40 columns, with a header that fits and no tab inside a cell. */
export const polecat: Format = {
  id: "polecat", mediaType: "text/tab-separated-values", ending: ".polecat.tsv", kinds: ["events", "happenings"],
  about: "The 40 columns of POLECAT, tab separated, with a header.",
  async *write(answers, options) {
    yield line(polecatColumns);
    for await (const act of eventData(answers, options)) yield `${polecatCells(act, options).join("\t")}\n`;
  },
};

/** The header, in its order. */
export const polecatColumns = [
  "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
  "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
  "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
  "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
  "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
] as const;

const quads = { 1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT" } as const;

function polecatCells(act: Act, options: ExportOptions): string[] {
  const article = articleOf(act);
  const marked = mark(act);
  return [
    cell(act.id), firstDay(act.date) ?? "", act.type, cell(act.mode), String(act.intensity), quads[act.quad], cells([...act.contexts, ...(marked === undefined ? [] : [`status:${marked}`])]),
    ...side(act.doers, options), ...side(act.recipients, options), ...place(act, options),
    cell(article?.outlet), firstDay(article?.published) ?? "", ...named(act, options), article === undefined ? "" : article.language === "ar" ? "Arabic" : "English", `isnad-${options.version}`,
  ];
}

/** The eight columns of a side. Missing names are the word `None`, as POLECAT's readers expect; the lists keep the order of the names. */
function side(actors: readonly ActorRef[], { tables, language }: ExportOptions): string[] {
  const list = (of: (actor: ActorRef) => string | undefined): string => {
    const values = actors.map(of);
    return values.every(value => value === undefined || value === "") ? "" : cells(values.map(value => (value === undefined || value === "" ? "None" : value)));
  };
  return [
    actors.length === 0 ? "None" : cells(actors.map(actor => nameOf(actor, language))), list(countryOf), list(actor => tables.countries.get(actor.country ?? "")?.cow),
    cell(actors.find(actor => actor.sector !== undefined)?.sector), list(actor => actor.sector), "",
    actors.length === 0 ? "None" : cells(actors.map(actor => nameOf(actor, "ar"))), list(actor => actor.wikidata),
  ];
}

function place(act: Act, { tables }: ExportOptions): string[] {
  if (act.place === undefined) return Array.from({ length: 10 }, () => "");
  const { name, country, point } = locate(act.place, tables);
  const known = point?.resolution === "place";
  return [
    cell(name), known ? cell(name) : "", "", "", cell(country?.en), cell(point?.lat), cell(point?.lon), "", cell(name),
    known ? "P" : point === undefined ? "" : "PCLI",
  ];
}

/** People, organisations and places of the events themselves: the answer does not hold those of the whole article. */
function named(act: Act, { language }: ExportOptions): string[] {
  const actors = [...new Map([...act.doers, ...act.recipients, ...act.events.flatMap(e => e.speaker ?? [])].map(actor => [actor.id, actor])).values()];
  const names = (of: (actor: ActorRef) => boolean): string => cells(actors.filter(of).map(actor => nameOf(actor, language)));
  return [
    names(actor => actor.kind === "person"), names(actor => actor.kind === "organization" || actor.kind === "group"),
    cells([...new Set([...actors.filter(actor => actor.kind === "country" || actor.kind === "place").map(actor => nameOf(actor, language)), ...(act.place === undefined ? [] : [act.place.name])])]),
  ];
}
