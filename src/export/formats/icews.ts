import type { ActorRef } from "../../library/answers.js";
import { articleOf, dyadsOf, eventData, mark, type Act } from "./act.js";
import { firstDay } from "./days.js";
import type { ExportOptions, Format } from "./format.js";
import { locate } from "./locate.js";
import { nameOf } from "./names.js";
import { cameoOf } from "./tables.js";
import { line, numberOf } from "./tsv.js";

/** ICEWS: 20 columns with a header, one line for each pair of source and target. */
export const icews: Format = {
  id: "icews", mediaType: "text/tab-separated-values", ending: ".icews.tsv", kinds: ["events", "happenings"],
  about: "The 20 columns of ICEWS, tab separated, with a header; CAMEO codes are text.",
  async *write(answers, options) {
    yield line(icewsColumns);
    for await (const act of eventData(answers, options)) {
      for (const { id, doer, recipient } of dyadsOf(act)) yield line(icewsCells(act, id, doer, recipient, options));
    }
  },
};

/** The header, in its order. */
export const icewsColumns = [
  "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
  "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
] as const;

/** The words that ICEWS has for PLOVER's sectors. */
const sectors: Readonly<Record<string, string>> = {
  COP: "Police", GOV: "Government", JUD: "Judicial", LEG: "Legislative / Parliamentary", MIL: "Military", PRM: "Unidentified Forces", PTY: "Parties", REB: "Rebel",
  SPY: "Research and Design Wings", UAF: "Unidentified Forces", AGR: "Agricultural", BUS: "Business", CRM: "Criminals / Gangs", CVL: "Civilian", EDU: "Education",
  ELI: "Elite", JRN: "Media", LAB: "Labor", MED: "Medical / Health", REF: "Displaced", OPP: "Opposition", REL: "Religious", SOC: "Social", IGO: "Global / Regional IGOs", NGO: "Non-Governmental Organizations",
};

function icewsCells(act: Act, id: string, doer: ActorRef | undefined, recipient: ActorRef | undefined, options: ExportOptions): (string | number | undefined)[] {
  const { code, label, goldstein } = cameoOf(options.tables, act.type, act.mode, act.futureOf);
  const [told] = act.events;
  const article = articleOf(act);
  const status = mark(act);
  return [
    numberOf(id), firstDay(act.date), ...side(doer, options), status === undefined ? label : `${label} (${status})`, code, goldstein.toFixed(1), ...side(recipient, options),
    told?.story ?? article?.id, told?.sentenceNumber, article?.outlet, ...place(act, options),
  ];
}

function side(actor: ActorRef | undefined, { tables, language }: ExportOptions): string[] {
  if (actor === undefined) return ["", "", ""];
  return [nameOf(actor, language), sectors[actor.sector ?? ""] ?? "", tables.countries.get(actor.country ?? "")?.en ?? ""];
}

function place(act: Act, { tables }: ExportOptions): (string | number | undefined)[] {
  if (act.place === undefined) return ["", "", "", "", "", ""];
  const { name, country, point } = locate(act.place, tables);
  return [point?.resolution === "place" ? name : "", "", "", country?.en, point?.lat, point?.lon];
}
