import type { ActorRef, EventAnswer, PlaceRef } from "../../library/answers.js";
import { eventData, mark, type Act } from "./act.js";
import { firstDay, lastDay } from "./days.js";
import { unitOf, type ExportOptions, type Format } from "./format.js";
import { locate } from "./locate.js";
import { nameOf } from "./names.js";

/** PLOVER's JSON of 2021: its field names, one event a line. */
export const plover: Format = {
  id: "plover", mediaType: "application/x-ndjson", ending: ".plover.jsonl", kinds: ["events", "happenings"],
  about: "JSON lines with the field names of PLOVER 2021.",
  async *write(answers, options) {
    for await (const act of eventData(answers, options)) yield `${JSON.stringify(ploverRecord(act, options))}\n`;
  },
};

function ploverRecord(act: Act, options: ExportOptions): object {
  const [told] = act.events;
  const date = firstDay(act.date), enddate = lastDay(act.date);
  return {
    id: act.id, has_event: true, date: date ?? "", ...(enddate === undefined || enddate === date ? {} : { enddate }),
    actor: act.doers.map(actor => entity(actor, options)), ...(act.recipients.length === 0 ? {} : { recipient: act.recipients.map(actor => entity(actor, options)) }),
    event: act.type, ...(act.place === undefined ? {} : { event_loc: location(act.place, options) }),
    quad_code: act.quad, event_scale: act.intensity, ...(act.mode === undefined ? {} : { mode: act.mode }), ...(act.contexts.length === 0 ? {} : { context: act.contexts }),
    ...(told === undefined ? {} : source(told, act, options)),
    coder: `Isnad ${options.version}`, coded_date: options.now.slice(0, 10), coded_time: options.now.slice(11, 19),
    comment: comment(act, options),
  };
}

function source({ happening, trigger, sentence, sentenceNumber, article }: EventAnswer, act: Act, options: ExportOptions): object {
  return {
    ...(happening === undefined || happening === act.id ? {} : { link: [happening] }), event_text: trigger.text, text: sentence.text,
    text_info: { ...(sentenceNumber === undefined ? {} : { sequence: sentenceNumber }), start: sentence.start, end: sentence.end },
    cite_info: {
      corpus: "Isnad", citation: article.id, ...(article.url === undefined ? {} : { url: article.url }), ...(article.title === undefined ? {} : { title: article.title }),
      language: article.language, ...(article.outlet === undefined ? {} : { publication: article.outlet }), codebook: "PLOVER 2021", version: options.version,
    },
  };
}

function entity(actor: ActorRef, options: ExportOptions): object {
  return {
    ...(actor.country === undefined ? {} : { code: actor.country }), ...(actor.sector === undefined ? {} : { sector: actor.sector }),
    entity_text: nameOf(actor, options.language), ...(actor.wikidata === undefined ? {} : { identifier_id: actor.wikidata }), identifier_text: actor.id,
  };
}

function location(place: PlaceRef, { tables }: ExportOptions): object {
  const { name, country, point } = locate(place, tables);
  return {
    extracted_place: name, ...(point === undefined ? {} : { lat: point.lat, lon: point.lon, resolution: point.resolution }),
    ...(country === undefined ? {} : { country: country.en, country_code: country.alpha3 }),
  };
}

/** What PLOVER has no field for: how far the act is vouched for, what a plan was before it was folded, and how many tell it. */
function comment(act: Act, options: ExportOptions): string {
  const speaker = act.events[0]?.speaker;
  return [
    mark(act) === undefined ? "" : `status: ${mark(act)}${speaker === undefined ? "" : ` by ${nameOf(speaker)}`}`,
    act.futureOf === undefined ? "" : `planned ${act.futureOf}${act.events[0]?.date === undefined ? "" : ` for ${act.events[0].date}`}`,
    `articles: ${act.articles}; origins: ${act.origins}; offsets: ${unitOf(options)}`,
  ].filter(part => part !== "").join("; ");
}
