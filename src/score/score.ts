import type { Event, Report, Span } from "../reading/index.js";
import { everywhere, locate, type Gold } from "./gold.js";
import { jaccard, length, match, shared, sharedAll } from "./match.js";

/** F1 of a layer, or accuracy among what was found. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number; readonly gold: number } | { readonly accuracy: number; readonly of: number };
export interface Scored { readonly gold: Gold; readonly report: Report }

/** Distance in characters at which two triggers still name the same act. */
const nearTriggers = 25;
/** Agreements are divided between AGREE and SUPPORT by annotators; for triggers of these stems both count as the same. */
const pact = /\u0627\u062a\u0641\u0627\u0642|\u0627\u062a\u0641\u0642|\u0648\u0642\u0639|\u062a\u0648\u0642\u064a\u0639|\u0628\u0631\u0645|\u0645\u0639\u0627\u0647\u062f|agree|deal|sign|treaty|accord|pact/i;
const mutual: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);
const furnitureKinds: ReadonlySet<string> = new Set(["insert", "promo", "bio", "furniture"]);

/** Micro-averaged scores over articles, by the definitions of the gold's guidelines. */
export function scoreReports(scored: readonly Scored[]): Record<string, Score> {
  const tally = new Tally();
  for (const { gold, report } of scored) {
    const same = scoreActors(tally, gold, report);
    scoreStatements(tally, gold, report, same);
    scoreEvents(tally, gold, report, same);
    scoreTimesAndFigures(tally, gold, report);
    scoreProvenance(tally, gold, report);
  }
  return tally.scores();
}

class Tally {
  private readonly found = new Map<string, { tp: number; fp: number; fn: number }>();
  private readonly rates = new Map<string, { right: number; of: number }>();
  private readonly order: string[] = [];
  count(layer: string, tp: number, fp: number, fn: number): void {
    if (!this.found.has(layer)) { this.found.set(layer, { tp: 0, fp: 0, fn: 0 }); this.order.push(layer); }
    const t = this.found.get(layer)!;
    t.tp += tp; t.fp += fp; t.fn += fn;
  }
  rate(layer: string, right: number, of: number): void {
    if (!this.rates.has(layer)) { this.rates.set(layer, { right: 0, of: 0 }); this.order.push(layer); }
    const t = this.rates.get(layer)!;
    t.right += right; t.of += of;
  }
  scores(): Record<string, Score> {
    return Object.fromEntries(this.order.map(layer => {
      const t = this.found.get(layer);
      if (t === undefined) { const r = this.rates.get(layer)!; return [layer, { accuracy: r.right / r.of, of: r.of }]; }
      return [layer, { precision: t.tp / (t.tp + t.fp), recall: t.tp / (t.tp + t.fn), f1: 2 * t.tp / (2 * t.tp + t.fp + t.fn), gold: t.tp + t.fn }];
    }));
  }
}

/** Matches actors and says which gold actor each actor of the report is. */
function scoreActors(tally: Tally, gold: Gold, report: Report): Map<string, string> {
  const golds = (gold.actors ?? []).map(a => ({ ...a, spans: (a.forms ?? []).flatMap(form => everywhere(gold.text, form)) }));
  const found = report.actors.map(a => ({ ...a, spans: a.mentions.map(m => m.span) }));
  const halfOver = (a: Span, b: Span): boolean => shared(a, b) * 2 >= Math.min(a[1] - a[0], b[1] - b[0]);
  const m = match(golds, found, (g, p) => (p.spans.some(a => g.spans.some(b => halfOver(a, b))) ? Math.min(1, sharedAll(p.spans, g.spans) / Math.max(1, length(p.spans))) : 0));
  tally.count("actors", m.pairs.length, m.extra.length, m.missed.length);
  tally.rate("actor country", m.pairs.filter(([g, p]) => (g.country ?? null) === (p.country ?? null)).length, m.pairs.length);
  const same = new Map(m.all.map(([g, p]) => [p.id, g.id]));
  // several actors of the report may be parts of one gold actor (a leader and his office)
  for (const p of m.extra) {
    const g = golds.find(candidate => sharedAll(candidate.spans, p.spans) > 0);
    if (g !== undefined && !same.has(p.id)) same.set(p.id, g.id);
  }
  return same;
}

function scoreStatements(tally: Tally, gold: Gold, report: Report, same: ReadonlyMap<string, string>): void {
  const golds = (gold.statements ?? []).map(s => ({
    optional: s.optional, speaker: s.speaker ?? null, source: locate(gold.text, s.speaker_text), kind: s.kind,
    content: [s.content ?? []].flat().map(c => locate(gold.text, c)).filter(c => c !== undefined),
  }));
  const m = match(golds, report.statements, (g, p) => { const j = jaccard(g.content, p.content); return j >= 0.5 ? j : 0; });
  tally.count("statements", m.pairs.length, m.extra.length, m.missed.length);
  const right = m.pairs.filter(([g, p]) => {
    if (g.speaker !== null) return p.speaker !== null && same.get(p.speaker) === g.speaker;
    return p.speaker === null || !same.has(p.speaker) || (p.source !== null && g.source !== undefined && shared(p.source, g.source) > 0);
  }).length;
  tally.rate("speaker of found statements", right, m.pairs.length);
  const free = m.all.length - m.pairs.length;
  tally.count("statements with speaker", right, report.statements.length - free - right, golds.filter(g => g.optional !== true).length - right);
  tally.rate("statement kind", m.pairs.filter(([g, p]) => g.kind === p.kind).length, m.pairs.length);
}

interface GoldEvent { readonly optional: boolean | undefined; readonly type: string; readonly trigger: Span | undefined; readonly actors: ReadonlySet<string>; readonly recipients: ReadonlySet<string>; readonly status: string | undefined }

function scoreEvents(tally: Tally, gold: Gold, report: Report, same: ReadonlyMap<string, string>): void {
  const golds: GoldEvent[] = (gold.events ?? []).map(e => ({ optional: e.optional, type: e.type, trigger: locate(gold.text, e.trigger), actors: new Set(e.actors), recipients: new Set(e.recipients), status: e.status }));
  const named = (ids: readonly string[]): Set<string> => new Set(ids.map(id => same.get(id) ?? id));
  const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === 0 || [...a].some(x => b.has(x));
  const fits = (g: GoldEvent, p: Event): boolean => {
    const [actors, recipients] = [named(p.actors), named(p.recipients)];
    if (meets(g.actors, actors) && meets(g.recipients, recipients) && (g.actors.size > 0 || actors.size === 0)) return true;
    const everybody = new Set([...actors, ...recipients]);
    return mutual.has(g.type) && meets(g.actors, everybody) && meets(g.recipients, everybody);
  };
  const sameType = (g: GoldEvent, p: Event): boolean => g.type === p.type
    || [g.type, p.type].every(t => t === "AGREE" || t === "SUPPORT") && g.trigger !== undefined && pact.test(gold.text.slice(...g.trigger));
  const near = (a: Span, b: Span): boolean => a[0] - b[1] <= nearTriggers && b[0] - a[1] <= nearTriggers;
  const m = match(golds, report.events, (g, p) => (g.trigger !== undefined && sameType(g, p) && near(g.trigger, p.trigger) ? 1 + shared(g.trigger, p.trigger) + (fits(g, p) ? 100 : 0) : 0));
  tally.count("events (type)", m.pairs.length, m.extra.length, m.missed.length);
  const full = m.pairs.filter(([g, p]) => fits(g, p)).length;
  const free = m.all.length - m.pairs.length;
  tally.count("events (type, who, to whom)", full, report.events.length - free - full, golds.filter(g => g.optional !== true).length - full);
  tally.rate("event status", m.pairs.filter(([g, p]) => g.status === p.status).length, m.pairs.length);
}

function scoreTimesAndFigures(tally: Tally, gold: Gold, report: Report): void {
  const times = (gold.times ?? []).flatMap(t => { const span = locate(gold.text, t.text); return span === undefined ? [] : [{ ...t, span }]; });
  const mt = match(times, report.times, (g, p) => (g.value === p.value && shared(g.span, p.span) > 0 ? 1 : 0));
  tally.count("times", mt.pairs.length, mt.extra.length, mt.missed.length);
  const figures = (gold.figures ?? []).flatMap(f => { const span = locate(gold.text, f.text); return span === undefined ? [] : [{ ...f, span }]; });
  const mf = match(figures, report.figures, (g, p) => (g.value === p.value && shared(g.span, p.span) > 0 ? (g.unit === p.unit ? 2 : 1) : 0));
  tally.count("figures", mf.pairs.length, mf.extra.length, mf.missed.length);
  tally.rate("figure unit", mf.pairs.filter(([g, p]) => g.unit === p.unit).length, mf.pairs.length);
}

function scoreProvenance(tally: Tally, gold: Gold, report: Report): void {
  const named = (list: readonly string[]): Set<string> => new Set(list.filter(a => a !== "agencies"));
  const [want, have] = [named(gold.provenance?.agencies ?? []), named(report.provenance.agencies.map(a => a.agency))];
  tally.count("agencies", [...have].filter(a => want.has(a)).length, [...have].filter(a => !want.has(a)).length, [...want].filter(a => !have.has(a)).length);
  const furniture = (gold.provenance?.furniture ?? []).map(f => locate(gold.text, f)).filter(f => f !== undefined);
  const labelled = report.blocks.filter(b => furnitureKinds.has(b.kind)).map(b => b.span);
  if (furniture.length + labelled.length === 0) return;
  const both = sharedAll(furniture, labelled);
  tally.count("furniture (characters)", both, length(labelled) - both, length(furniture) - both);
}
