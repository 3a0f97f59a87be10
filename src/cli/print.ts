import picocolors from "picocolors";
import type { Event, Report, Statement } from "../reading/index.js";

/** Colours are for a terminal, or where FORCE_COLOR insists. picocolors alone also colours whatever a CI job writes to a file. */
export const colors = picocolors.createColors(picocolors.isColorSupported && (process.stdout.isTTY || Boolean(process.env["FORCE_COLOR"])));

/**
 * The reading for a person: provenance, statements by speaker, events as sentences, times, figures, damage.
 * Arabic pieces stand on lines of their own behind an isolate, so that a terminal with bidirectional text shows them whole.
 */
export function printReading(report: Report): string {
  const lines: string[] = [];
  const c = colors;
  const title = report.document.title ?? firstLine(report);
  lines.push("", c.bold(isolate(title)), c.dim([report.document.outlet, report.document.published].filter(Boolean).join(" · ")));
  lines.push(...provenance(report));
  section(lines, `Statements (${report.statements.length})`);
  for (const [speaker, statements] of bySpeaker(report)) {
    lines.push(`  ${c.cyan(isolate(speaker))}`);
    for (const s of statements) lines.push(...statement(report, s));
  }
  section(lines, `Events (${report.events.length})`);
  for (const e of report.events) lines.push(...event(report, e));
  section(lines, `Actors (${report.actors.length})`);
  for (const a of report.actors) lines.push(`  ${isolate(name(report, a.id))} ${c.dim([a.kind, a.country, a.sector, a.known ? "known" : "met here"].filter(Boolean).join(" · "))}`);
  if (report.times.length > 0) section(lines, `Times (${report.times.length})`);
  for (const t of report.times) lines.push(`  ${c.green(t.value)}  ${isolate(piece(report, t.span))}`);
  if (report.figures.length > 0) section(lines, `Figures (${report.figures.length})`);
  for (const f of report.figures) lines.push(`  ${c.green(`${f.approx ? "~" : ""}${f.value}${f.high === undefined ? "" : `–${f.high}`} ${/^[\x20-\x7e]+$/.test(f.unit) ? f.unit : ""}`.trim())}  ${isolate(piece(report, f.span))}`);
  return `${lines.join("\n")}\n\n`;
}

function section(lines: string[], title: string): void {
  lines.push("", colors.bold(colors.underline(title)));
}

/** A number with the noun that it counts: `1 article`, `3 articles`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** First-strong isolate around a piece, so that its direction does not disturb the line. */
export function isolate(text: string): string {
  return `\u2068${text.replace(/\s+/gu, " ")}\u2069`;
}

function piece(report: Report, span: readonly [number, number]): string {
  return report.text.slice(span[0], span[1]);
}

function firstLine(report: Report): string {
  return report.text.split("\n", 1)[0] ?? "";
}

export function name(report: Report, id: string): string {
  const actor = report.actors.find(a => a.id === id);
  if (actor === undefined) return id;
  const own = actor.name.ar ?? actor.name.en ?? id;
  return actor.name.en !== undefined && actor.name.en !== own ? `${own} (${actor.name.en})` : own;
}

function bySpeaker(report: Report): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const s of report.statements) {
    const speaker = s.speaker !== null ? name(report, s.speaker) : s.source !== null ? `${piece(report, s.source)} — unnamed` : "unnamed source";
    const list = groups.get(speaker);
    if (list === undefined) groups.set(speaker, [s]); else list.push(s);
  }
  return groups;
}

function statement(report: Report, s: Statement): string[] {
  const content = s.content.map(span => piece(report, span)).join(" … ");
  const facts = [s.id, s.kind, s.attitude, s.within === undefined ? undefined : `within ${s.within}`].filter(Boolean).join(" · ");
  return [`    ${isolate(s.kind === "direct" ? `«${content}»` : content)}`, `    ${colors.dim(facts)}`];
}

const statusColors = { happened: colors.green, claimed: colors.yellow, denied: colors.red, future: colors.blue, conditional: colors.magenta } as const;

function event(report: Report, e: Event): string[] {
  const side = (ids: readonly string[]): string => (ids.length === 0 ? "?" : ids.map(id => isolate(name(report, id))).join(", "));
  const head = `  ${statusColors[e.status](e.status.padEnd(11))} ${colors.bold(e.type)}${e.mode === undefined ? "" : `/${e.mode}`}  ${isolate(piece(report, e.trigger))}`;
  const facts = [e.date, e.place === undefined ? undefined : isolate(e.place), e.statement === undefined ? undefined : `said in ${e.statement}`, `intensity ${e.intensity}`].filter(Boolean).join(" · ");
  return [head, `              ${side(e.actors)} ${colors.dim("to")} ${side(e.recipients)}`, `              ${colors.dim(facts)}`];
}

function provenance(report: Report): string[] {
  const { provenance: p } = report;
  const lines: string[] = [];
  const row = (label: string, value: string): void => { if (value !== "") lines.push(`  ${colors.dim(label.padEnd(12))} ${value}`); };
  row("agencies", p.agencies.map(a => `${a.agency} (${a.as})`).join(", "));
  row("datelines", p.datelines.map(d => isolate(d.place)).join(", "));
  row("reporters", p.reporters.map(r => isolate(r.name)).join(", "));
  for (const conflict of p.conflicts) row("conflict", colors.yellow(conflict.about));
  if (p.translation.suspicion > 0) row("translation", `suspicion ${p.translation.suspicion} (${[...new Set(p.translation.signs.map(s => s.sign))].join(", ")})`);
  for (const damage of p.damage) row("damage", `${damage.kind}: ${isolate(piece(report, damage.span))}`);
  if (lines.length > 0) { const title: string[] = []; section(title, "Provenance"); return [...title, ...lines]; }
  return lines;
}
