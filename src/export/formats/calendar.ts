import ical, { type ICalEventData } from "ical-generator";
import type { EventAnswer, HappeningAnswer } from "../../library/answers.js";
import { firstDay, lastDay, nextDay } from "./days.js";
import { rowsOf, type ExportOptions, type Format } from "./format.js";
import { nameOf } from "./names.js";
import { webAddress } from "./web.js";

/** iCalendar of what is announced, on its day. Acts without a date, with no more than a year, or not announced, are not in it. */
export const calendar: Format = {
  id: "ics", mediaType: "text/calendar", ending: ".ics", kinds: ["happenings", "events"], announced: true,
  about: "iCalendar of what is announced, each act once, on its day or days.",
  async *write(answers, options) {
    const end = "END:VCALENDAR";
    yield calendarOf([], options).replace(end, "").trimEnd() + "\r\n";
    for await (const row of rowsOf(answers)) {
      if (row.kind === "statements") continue;
      const announced = entryOf(row.row, options);
      // The library writes whole calendars; one event at a time keeps memory flat.
      if (announced !== undefined) yield /BEGIN:VEVENT[\s\S]*END:VEVENT/u.exec(calendarOf([announced], options))![0] + "\r\n";
    }
    yield `${end}\r\n`;
  },
};

function calendarOf(events: ICalEventData[], { language, title }: ExportOptions): string {
  return ical({ prodId: { company: "Isnad", product: "Isnad", language: language === "ar" ? "AR" : "EN" }, ...(title === undefined ? {} : { name: plain(title).replaceAll("\n", " ") }), events }).toString();
}

function entryOf(act: EventAnswer | HappeningAnswer, options: ExportOptions): ICalEventData | undefined {
  const from = firstDay(act.date), to = lastDay(act.date);
  if (from === undefined || to === undefined || /^\d{4}(?:\/|$)/u.test(act.date ?? "") || !isAnnounced(act)) return undefined;
  const told = "events" in act ? act.events[0] : act;
  const address = webAddress(told?.article.url);
  return {
    id: `${plain(act.id).replaceAll("\n", " ")}@isnad`, stamp: new Date(options.now), allDay: true, start: midnight(from), end: midnight(nextDay(to < from ? from : to)),
    summary: plain(summary(act, options)), categories: [{ name: act.type }], ...(told === undefined ? {} : { description: plain(told.sentence.text) }),
    ...(act.place === undefined ? {} : { location: plain(act.place.name) }),
    // A comma or semicolon in an address is percent-encoded: the library would escape it as if it were text.
    ...(address === undefined ? {} : { url: address.replace(/[,;\\]/gu, mark => encodeURIComponent(mark)) }),
  };
}

function isAnnounced(act: EventAnswer | HappeningAnswer): boolean {
  return "events" in act ? act.future > 0 : act.status === "future";
}

function summary(act: EventAnswer | HappeningAnswer, { language, tables }: ExportOptions): string {
  const names = (actors: EventAnswer["doers"]): string => actors.map(actor => nameOf(actor, language)).join(language === "ar" ? "، " : ", ");
  const type = tables.labels.get(act.type)?.[language ?? "en"] ?? act.type;
  const sides = [names(act.doers), names(act.recipients)].filter(side => side !== "").join(" – ");
  return sides === "" ? type : `${type}: ${sides}`;
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Text without control characters save line ends, which are made one kind. */
function plain(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/gu, "\n").replace(/[^\P{Cc}\n]/gu, " ");
}
