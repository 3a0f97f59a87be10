import type { ActorRef } from "../../library/answers.js";
import { articleOf, dyadsOf, eventData, mark, type Act } from "./act.js";
import { compactDay, firstDay } from "./days.js";
import type { ExportOptions, Format } from "./format.js";
import { locate } from "./locate.js";
import { countryOf, nameOf } from "./names.js";
import { cameoOf } from "./tables.js";
import { line, numberOf } from "./tsv.js";

/** GDELT 2.0 Events: 61 columns without a header, one line for each pair of doer and recipient. */
export const gdelt: Format = {
  id: "gdelt", mediaType: "text/tab-separated-values", ending: ".export.CSV", kinds: ["events", "happenings"],
  about: "GDELT 2.0 Events: 61 columns, tab separated, no header.",
  async *write(answers, options) {
    for await (const act of eventData(answers, options)) {
      for (const { id, doer, recipient } of dyadsOf(act)) yield line([numberOf(id), ...days(act), ...actor(doer, options), ...actor(recipient, options), ...rest(act, options)]);
    }
  },
};

const geo = (whose: string): string[] => ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map(name => `${whose}Geo_${name}`);
const who = (whose: string): string[] =>
  ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"].map(name => `${whose}${name}`);

/** The columns in their order; the file itself has no header. */
export const gdeltColumns: readonly string[] = [
  "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", ...who("Actor1"), ...who("Actor2"),
  "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
  ...geo("Actor1"), ...geo("Actor2"), ...geo("Action"), "DATEADDED", "SOURCEURL",
];

/** CAMEO roles of PLOVER's sectors; what CAMEO has no role for is left empty. In CAMEO, MED is media and HLH health. */
const roles: Readonly<Record<string, string>> = {
  COP: "COP", GOV: "GOV", JUD: "JUD", LEG: "LEG", MIL: "MIL", PRM: "UAF", REB: "REB", SPY: "SPY", UAF: "UAF", AGR: "AGR", BUS: "BUS", CRM: "CRM", CVL: "CVL",
  EDU: "EDU", ELI: "ELI", JRN: "MED", LAB: "LAB", MED: "HLH", REF: "REF", OPP: "OPP", SOC: "CVL", IGO: "IGO", NGO: "NGO",
};

function days(act: Act): string[] {
  const day = firstDay(act.date);
  if (day === undefined) return ["", "", "", ""];
  const compact = compactDay(day);
  const [year = "", month = "", date = ""] = day.split("-");
  // GDELT's months have 30 days and its years 365.
  const fraction = ((Number(month) - 1) * 30 + Number(date)) / 365;
  return [compact, compact.slice(0, 6), year, `${year}.${fraction.toFixed(4).slice(2)}`];
}

function actor(ref: ActorRef | undefined, { tables }: ExportOptions): string[] {
  if (ref === undefined) return Array.from({ length: 10 }, () => "");
  const country = tables.countries.get(countryOf(ref) ?? "")?.cameo ?? "";
  const role = ref.country === "IGO" ? "IGO" : roles[ref.sector ?? ""] ?? "";
  return [country + role, nameOf(ref).toUpperCase(), country, "", "", "", "", role, "", ""];
}

function rest(act: Act, options: ExportOptions): string[] {
  const { code, goldstein } = cameoOf(options.tables, act.type, act.mode, act.futureOf);
  const outlets = new Set(act.events.map(event => event.article.outlet ?? event.article.id));
  return [
    mark(act) === undefined ? "1" : "0", code, code.slice(0, 3), code.slice(0, 2), quadClass(code), goldstein.toFixed(1),
    String(Math.max(act.events.length, act.articles)), String(Math.max(outlets.size, 1)), String(act.articles), "",
    ...nowhere, ...nowhere, ...somewhere(act, options), compactDay(options.now).replace(/\D/gu, "").slice(0, 14), address(act),
  ];
}

/** GDELT's class goes by CAMEO's root, not by PLOVER's type: 01 to 05 verbal, 06 to 08 material cooperation, 09 to 13 verbal, 14 to 20 material conflict. */
function quadClass(code: string): string {
  const root = Number(code.slice(0, 2));
  return root <= 5 ? "1" : root <= 8 ? "2" : root <= 13 ? "3" : "4";
}

const nowhere = ["0", "", "", "", "", "", "", ""] as const;

/** Type 1 is a country, 4 a town of the world (3 in the United States). */
function somewhere(act: Act, { tables }: ExportOptions): readonly string[] {
  if (act.place === undefined) return nowhere;
  const { name, country, point } = locate(act.place, tables);
  if (point === undefined) return nowhere;
  const fips = country?.fips ?? "";
  const known = point.resolution === "place";
  const fullName = country === undefined || !known ? country?.en ?? name : `${name}, ${country.en}`;
  return [known ? (country?.alpha3 === "USA" ? "3" : "4") : "1", fullName, fips, fips, "", String(point.lat), String(point.lon), known ? "" : fips];
}

/** The article's address; an act that is not vouched for carries its status behind it, since no column can. */
function address(act: Act): string {
  const article = articleOf(act);
  const status = mark(act);
  return `${article?.url ?? article?.id ?? act.id}${status === undefined ? "" : `#isnad-status=${status}`}`;
}
