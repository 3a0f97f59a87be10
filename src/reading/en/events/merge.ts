import type { Draft } from "../actors/draft.js";
import type { Scene } from "../scene.js";
import type { FoundEvent } from "./found.js";

/** One event an act: mentions of the same type whose sides do not contradict each other are one, told at its fullest mention. */
export function mergeEvents(scene: Scene, found: readonly FoundEvent[]): FoundEvent[] {
  const merged: FoundEvent[] = [];
  for (const event of found) {
    const i = merged.findIndex(other => sameAct(scene, other, event));
    if (i < 0) { merged.push(event); continue; }
    const other = merged[i]!;
    const [kept, left] = fullness(event) > fullness(other) ? [event, other] : [other, event];
    merged[i] = { ...kept, date: kept.date ?? left.date, also: [...kept.also, { ...left, also: [] }, ...left.also] };
  }
  return merged;
}

function fullness({ doers, targets, trigger, status }: FoundEvent): number {
  return Math.min(doers.length, 2) * 2 + Math.min(targets.length, 2) * 2 + (trigger.sort === "verb" ? 1 : 0) + (status === "happened" ? 1 : 0) + (targets.some(d => d.named) ? 1 : 0);
}

function sameAct(scene: Scene, a: FoundEvent, b: FoundEvent): boolean {
  if (a.type !== b.type || !statusFits(a, b)) return false;
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return false;
  if (a.trigger.entry.mode !== b.trigger.entry.mode && a.type !== "CONSULT" && a.type !== "ASSAULT") return false;
  const same = (x: readonly Draft[], y: readonly Draft[]): boolean => x.length === 0 || y.length === 0 || x.some(d => y.some(o => o === d || o.country !== undefined && o.country === d.country && (o.kind === "country" || d.kind === "country")));
  if (!same(a.doers, b.doers) && !(a.trigger.entry.reciprocal === true && same(a.doers, b.targets))) return false;
  if (!same(a.targets, b.targets) && !(a.trigger.entry.reciprocal === true && same(a.targets, b.doers))) return false;
  const near = Math.abs(scene.tokens[a.trigger.at]!.sentence - scene.tokens[b.trigger.at]!.sentence);
  return near <= 2 || a.doers.length > 0 && b.doers.length > 0 && a.targets.length > 0 && b.targets.length > 0;
}

function statusFits(a: FoundEvent, b: FoundEvent): boolean {
  return a.status === b.status || a.status === "happened" && b.status === "claimed" || a.status === "claimed" && b.status === "happened";
}
