import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";
import type { Dropped } from "../why.js";
import type { FoundEvent } from "./index.js";

/** One event for one act: mentions of the same act are joined at the one that says most. */
export function mergeEvents(scene: Scene, found: readonly FoundEvent[], drop: (d: Dropped) => void): FoundEvent[] {
  const kept: FoundEvent[] = [];
  // only mentions of one type that share a party, or stand beside each other, can tell one act
  const places = new Map<string, number[]>();
  for (const event of found) {
    const near = kept.length === 0 ? [] : [kept.length - 1, kept.length - 2].filter(k => k >= 0);
    const candidates = new Set([...near, ...partyKeys(event).flatMap(key => places.get(key) ?? [])]);
    const twin = [...candidates].sort((a, b) => a - b).find(k => sameAct(scene, kept[k]!, event));
    const place = twin ?? kept.length;
    for (const key of partyKeys(event)) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [place]);
      else if (!list.includes(place)) list.push(place);
    }
    if (twin === undefined) { kept.push(event); continue; }
    const [stay, go] = fullness(scene, event) > fullness(scene, kept[twin]!) ? [event, kept[twin]!] : [kept[twin]!, event];
    kept[twin] = stay;
    drop({ layer: "events", span: span(scene, go), by: "ar/event/same-act", because: "the same act is told more fully elsewhere", keptInstead: span(scene, stay) });
  }
  return kept.sort((a, b) => a.at - b.at);
}

function partyKeys(event: FoundEvent): string[] {
  return [...new Set([...event.doers, ...event.targets].map(d => `${event.type} ${d.id}`))];
}

function span(scene: Scene, e: FoundEvent): readonly [number, number] {
  return scene.span(e.at, e.at + 1);
}

/** Same type, nobody on one side that the other contradicts, and the same word or two words beside each other. */
function sameAct(scene: Scene, a: FoundEvent, b: FoundEvent): boolean {
  if (a.type !== b.type) return false;
  if (planned(a) !== planned(b)) return false;
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date && a.trigger.entry.id !== b.trigger.entry.id) return false;
  const sameWord = a.trigger.entry.id === b.trigger.entry.id;
  const beside = Math.abs(a.at - b.at) <= 3 && scene.tokens[a.at]!.sentence === scene.tokens[b.at]!.sentence;
  const straight = agree(a.doers, b.doers) && agree(a.targets, b.targets);
  const crossed = mutual.has(a.type) && agree([...a.doers, ...a.targets], [...b.doers, ...b.targets]);
  if (beside && (straight || crossed)) return true;
  const headline = scene.blocks[scene.tokens[a.at]!.block]!.kind === "headline";
  const shared = a.doers.some(d => b.doers.includes(d)) && (a.targets.length === 0 || b.targets.length === 0 || a.targets.some(t => b.targets.includes(t)));
  if (headline && (shared || sameWord && straight)) return true;
  return sameWord && (straight || crossed) && (shared || a.targets.some(t => b.targets.includes(t)));
}

const mutual = new Set(["CONSULT", "AGREE", "COOPERATE"]);

function planned(e: FoundEvent): boolean {
  return e.status === "future" || e.status === "conditional";
}

function agree(a: readonly Draft[], b: readonly Draft[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(d => b.includes(d));
}

/** Both sides named, a date, and the article's body rather than its headline make a telling fuller. */
function fullness(scene: Scene, e: FoundEvent): number {
  const headline = scene.blocks[scene.tokens[e.at]!.block]!.kind === "headline";
  return (e.doers.length > 0 ? 3 : 0) + (e.targets.length > 0 ? 3 : 0) + (e.date !== undefined ? 1 : 0) + (headline ? 0 : 2) + (e.trigger.sort === "verb" ? 0.5 : 0);
}
