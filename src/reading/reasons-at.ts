import type { Report } from "./report.js";
import type { Span } from "./span.js";
import type { Dropped, Why } from "./why.js";

/** A record of the Report that stands at a place of its text, with why it is there. */
export interface Reasoned {
  readonly record: "statement" | "event" | "actor" | "time" | "figure";
  /** Within the Report; times and figures have none. */
  readonly id?: string;
  readonly spans: readonly Span[];
  readonly why: Why;
}

/** All records at an offset (UTF-16 code units), and the candidates struck out there where the Report keeps them. */
export function reasonsAt(report: Report, at: number): { readonly records: readonly Reasoned[]; readonly dropped: readonly Dropped[] } {
  const here = (spans: readonly Span[]): boolean => spans.some(([from, to]) => from <= at && at < to);
  return { records: reasoned(report).filter(r => here(r.spans)), dropped: (report.dropped ?? []).filter(d => here([d.span])) };
}

function reasoned(report: Report): Reasoned[] {
  return [
    ...report.statements.map(s => ({ record: "statement" as const, id: s.id, spans: [...s.content, ...(s.cue === null ? [] : [s.cue])], why: s.why })),
    ...report.events.map(e => ({ record: "event" as const, id: e.id, spans: [e.trigger], why: e.why })),
    ...report.actors.map(a => ({ record: "actor" as const, id: a.id, spans: a.mentions.map(m => m.span), why: a.why })),
    ...report.times.map(t => ({ record: "time" as const, spans: [t.span], why: t.why })),
    ...report.figures.map(f => ({ record: "figure" as const, spans: [f.span], why: f.why })),
  ];
}
