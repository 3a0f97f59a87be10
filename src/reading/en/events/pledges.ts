import type { PloverType } from "../../report.js";
import type { Draft } from "../actors/draft.js";
import type { EnglishEventEntry } from "../entries.js";
import type { Scene } from "../scene.js";
import type { VerbGroup } from "../syntax/tree.js";
import type { FoundEvent, Trigger } from "./found.js";
import type { StatusWords } from "./status.js";

/** Acts that a promise threatens with. */
const hostile: ReadonlySet<PloverType> = new Set(["SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"]);
/** Acts that a promise holds out. */
const kind: ReadonlySet<PloverType> = new Set(["AID", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT", "CONSULT"]);

/** vowed to strike, is ready to impose sanctions: a promise to do harm is a threat. withdrew from NATO: to leave an organisation breaks with it. */
export function typeOf(trigger: Trigger, triggers: readonly Trigger[], targets: readonly Draft[]): PloverType {
  const { entry } = trigger;
  if (entry.union !== undefined && targets.some(isUnion)) return entry.union;
  if (entry.hostile === undefined || trigger.sort !== "verb") return entry.type;
  const harms = triggers.some(t => hostile.has(t.entry.type) && governs(trigger.group, groupOf(t)) && groupOf(t)?.negated !== true);
  return harms ? entry.hostile : entry.type;
}

/** Is it an organisation of states? */
export function isUnion({ kind, country }: Draft): boolean { return kind === "organization" && country === "IGO"; }

function groupOf(trigger: Trigger): VerbGroup | undefined { return trigger.sort === "noun" ? trigger.light : trigger.group; }

function governs(group: VerbGroup, other: VerbGroup | undefined): boolean {
  return other !== undefined && other.governor === group && (other.relation === "infinitive" || other.relation === "complement");
}

const own: Readonly<Record<string, EnglishEventEntry>> = Object.fromEntries((["AGREE", "THREATEN", "REJECT"] as const).map(type => [type, { id: "en.status.future", type }]));

/** said that it will free the hostages, that it would close the border: whoever says so of himself promises or threatens, and what he will not do he refuses. */
export function pledgeOf(scene: Scene, event: FoundEvent, words: StatusWords): FoundEvent | undefined {
  const { trigger, statement, doers, targets } = event;
  const group = groupOf(trigger);
  if (group === undefined || statement?.speaker === undefined || !asserts.has(statement.attitude) || group.passive || !toCome(scene, group, words)) return undefined;
  const speaker = statement.speaker;
  if (!doers.some(d => speaksFor(speaker, d))) return undefined;
  const type = event.status === "denied" ? kind.has(trigger.entry.type) ? "REJECT" : undefined : hostile.has(trigger.entry.type) ? "THREATEN" : kind.has(trigger.entry.type) ? "AGREE" : undefined;
  if (type === undefined) return undefined;
  return { trigger: { sort: "modal", at: group.modal >= 0 ? group.modal : group.from, entry: own[type]!, group, needed: -1 }, type, doers, targets, status: "happened", reason: { because: "own-act", at: undefined }, statement, date: undefined, also: [] };
}

const asserts: ReadonlySet<string> = new Set(["assert", "announce", "add", "report", "explain", "warn"]);

function toCome(scene: Scene, group: VerbGroup, words: StatusWords): boolean {
  if (group.goingTo) return true;
  if (group.modal < 0) return false;
  const modal = scene.lower(group.modal);
  return (words["future"] ?? []).includes(modal) || (words["reported-future"] ?? []).includes(modal);
}

/** Himself, or the state or body whose office he holds. */
function speaksFor(speaker: Draft, doer: Draft): boolean {
  return speaker === doer || speaker.country !== undefined && speaker.country === doer.country && speaker.sector === "GOV" && doer.kind === "country";
}
