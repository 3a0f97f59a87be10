import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";
import type { Dropped } from "../why.js";
import type { FoundEvent } from "./index.js";

/** One event for one act: mentions of the same act are joined at the one that says most. */
export function mergeEvents(scene: Scene, found: readonly FoundEvent[], drop: (d: Dropped) => void): FoundEvent[] {
  const kept: FoundEvent[] = [];
  // only mentions of one type that share a party, or stand beside each other, can tell one act
  const places = new Map<string, number[]>();
  // the headline tells again what the body tells
  const inTitle: number[] = [];
  for (const event of found) {
    const keys = partyKeys(event);
    const twin = candidates(kept, inTitle, places, event, keys).find(k => sameAct(scene, kept[k]!, event));
    const place = twin ?? kept.length;
    for (const key of keys) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [place]);
      else if (!list.includes(place)) list.push(place);
    }
    if (twin === undefined) {
      if (inHeadline(scene, event)) inTitle.push(place);
      kept.push(event);
      continue;
    }
    const [stay, go] = fullness(scene, event) > fullness(scene, kept[twin]!) ? [event, kept[twin]!] : [kept[twin]!, event];
    kept[twin] = { ...stay, also: [...stay.also, go] };
    drop({ layer: "events", span: span(scene, go), by: "ar/event/same-act", because: "the same act is told more fully elsewhere", keptInstead: span(scene, stay) });
  }
  return kept.sort((a, b) => a.at - b.at);
}

/** Where the same act may be kept, in order: beside the event, in the headline, with one of its parties. */
function candidates(kept: readonly FoundEvent[], inTitle: readonly number[], places: ReadonlyMap<string, readonly number[]>, event: FoundEvent, keys: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (let k = Math.max(0, kept.length - 2); k < kept.length; k++) found.add(k);
  for (const k of inTitle) if (kept[k]!.type === event.type) found.add(k);
  for (const key of keys) for (const k of places.get(key) ?? []) found.add(k);
  return [...found].sort((a, b) => a - b);
}

function partyKeys(event: FoundEvent): string[] {
  return [...new Set([...event.doers, ...event.targets].map(d => `${event.type} ${d.id}`))];
}

function span(scene: Scene, e: FoundEvent): readonly [number, number] {
  return scene.span(e.at, e.at + 1);
}

/** Do two mentions tell one act: of one type, neither naming a party that the other contradicts, by the same word or one beside or pointing back to the other? */
function sameAct(scene: Scene, a: FoundEvent, b: FoundEvent): boolean {
  const beside = Math.abs(a.at - b.at) <= 4 && scene.tokens[a.at]!.sentence === scene.tokens[b.at]!.sentence;
  // الاتفاق الذي أبرمته: the agreement and its signing stand beside each other
  if (a.type !== b.type && !(beside && pacts.has(a.type) && pacts.has(b.type))) return false;
  // واشنطن تبلغ بكين قلقها, and in the body the minister does
  if (inHeadline(scene, a) && !inHeadline(scene, b) && (a.trigger.entry.id === b.trigger.entry.id || sameSides(a, b))) return true;
  if (planned(a) !== planned(b)) return false;
  const straight = agree(a.doers, b.doers) && agree(a.targets, b.targets);
  const crossed = mutual.has(a.type) && agree([...a.doers, ...a.targets], [...b.doers, ...b.targets]);
  if (beside && (straight || crossed)) return true;
  const sharedDoer = a.doers.some(d => b.doers.includes(d));
  const sharedTarget = a.targets.some(t => b.targets.includes(t));
  // قمة مع القادة استضافها الرئيس: two who meet in one sentence meet once there
  if (a.type === "CONSULT" && sharedDoer && sharedTarget && scene.tokens[a.at]!.sentence === scene.tokens[b.at]!.sentence) return true;
  const sameWord = a.trigger.entry.id === b.trigger.entry.id;
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date && !sameWord) return false;
  // اللقاء, هذا الاتفاق: a noun with the article means what was told before
  const pointsBack = (b.trigger.sort === "noun" || b.trigger.sort === "masdar") && scene.hasArticle(b.at);
  const shared = sharedDoer || sharedTarget || mutual.has(a.type) && [...a.doers, ...a.targets].some(d => b.doers.includes(d) || b.targets.includes(d));
  if (pointsBack && shared && (straight || crossed)) return true;
  return sameWord && (straight || crossed) && (sharedDoer && agree(a.targets, b.targets) || sharedTarget);
}

function inHeadline(scene: Scene, e: FoundEvent): boolean {
  return scene.blocks[scene.tokens[e.at]!.block]!.kind === "headline";
}

/** Types between which an agreement and its signing or approval are divided. */
const pacts: ReadonlySet<string> = new Set(["AGREE", "SUPPORT"]);

const mutual = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Does neither side of one act contradict that of the other, and is one of them the same? */
function sameSides(a: FoundEvent, b: FoundEvent): boolean {
  const [doers, targets] = [sameSide(a.doers, b.doers), sameSide(a.targets, b.targets)];
  const fits = (same: boolean, x: readonly Draft[], y: readonly Draft[]): boolean => same || x.length === 0 || y.length === 0;
  return (doers || a.targets.some(t => b.targets.includes(t))) && fits(doers, a.doers, b.doers) && fits(targets, a.targets, b.targets);
}

/** Do the two name one actor, or a state and somebody of it? */
function sameSide(a: readonly Draft[], b: readonly Draft[]): boolean {
  return a.some(x => b.some(y => x === y || x.country !== undefined && x.country === y.country && (x.kind === "country" || y.kind === "country")));
}

function planned(e: FoundEvent): boolean {
  return e.status === "future" || e.status === "conditional";
}

function agree(a: readonly Draft[], b: readonly Draft[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(d => b.includes(d));
}

/** Both sides named, a date, and the article's body rather than its headline make a telling fuller. */
function fullness(scene: Scene, e: FoundEvent): number {
  const headline = inHeadline(scene, e);
  return (e.doers.length > 0 ? 3 : 0) + (e.targets.length > 0 ? 3 : 0) + (e.date !== undefined ? 1 : 0) + (headline ? 0 : 2) + (e.trigger.sort === "verb" ? 0.5 : 0);
}
