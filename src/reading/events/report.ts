import type { Draft } from "../actors/gathering.js";
import type { Event } from "../report.js";
import type { FoundStatement } from "../statements/index.js";
import type { Scene } from "../statements/scene.js";
import type { Why } from "../why.js";
import type { FoundEvent } from "./index.js";
import { intensityOf } from "./scale.js";

/** Gives ids to events and writes them as the Report has them. */
export function reportEvents(scene: Scene, found: readonly FoundEvent[], statements: readonly FoundStatement[], idOf: (draft: Draft) => string): Event[] {
  const numbers = new Map(statements.map((s, i) => [s, i + 1]));
  return found.map((e, i) => {
    const { mode } = e.trigger.entry;
    const place = placeOf(scene, e.at);
    const s = e.statement === undefined ? undefined : numbers.get(e.statement);
    return {
      id: `e${i + 1}`, type: e.type, ...(mode === undefined ? {} : { mode }), contexts: e.trigger.entry.contexts ?? [],
      trigger: scene.span(e.at, e.at + 1), actors: e.doers.map(idOf), recipients: e.targets.map(idOf),
      ...(place === undefined ? {} : { place }), ...(e.date === undefined ? {} : { date: e.date }), status: e.status,
      ...(s === undefined ? {} : { statement: `s${s}` }), intensity: intensityOf(e.type, mode), why: whyOf(scene, e),
    };
  });
}

/** The rule, the entry and the words that made the act what it is, and its other mentions. */
function whyOf(scene: Scene, { trigger, at, light, reason, also }: FoundEvent): Why {
  const word = (i: number): Why["spans"][number] => scene.span(i, i + 1);
  const words = [at, ...(trigger.needed === undefined ? [] : [trigger.needed]), ...(light === undefined ? [] : [light.at])].map(word);
  const because: Why[] = [];
  if (reason.at !== undefined) because.push({ rule: `ar/status/${reason.because}`, spans: [word(reason.at)] });
  if (light !== undefined) because.push({ rule: "ar/event/light-verb", entry: light.entry, spans: [word(light.at)] });
  for (const other of also) because.push({ rule: "ar/event/same-act", spans: [word(other.at)], because: [whyOf(scene, other)] });
  return { rule: `ar/event/${trigger.sort}`, entry: trigger.entry.id, spans: words, ...(because.length === 0 ? {} : { because }) };
}

/** The place that a preposition puts the act into, in the same clause. */
function placeOf(scene: Scene, at: number): string | undefined {
  const end = Math.min(scene.sentenceOf(at).to, at + 25);
  for (let j = at + 1; j < end; j++) {
    if (scene.mark(j, ".") || scene.mark(j, "،")) return undefined;
    if (!scene.is(j, "fi")) continue;
    const m = scene.mentionFrom(j + 1) ?? scene.mentionFrom(j + 2);
    if (m !== undefined && (m.place !== undefined || m.kind === "country" || m.kind === "place")) return scene.text.slice(m.span[0], m.span[1]);
  }
  return undefined;
}
