import type { ActorKind } from "../../reading/report.js";

/** An actor on one side of an event: its id in the library and what it stands for. */
export interface Party {
  readonly id: string;
  readonly kind: ActorKind;
  readonly country?: string;
  readonly sector?: string;
  /** Of one that is not in the lexicon, the language in which it was met, where that is not Arabic. */
  readonly met?: "en";
}

/**
 * How two sides stand to each other: the same person or body is on both; the same state, or a body that acts for it; the same crowd;
 * a side is not told; or others are named.
 */
export type Match = "named" | "state" | "crowd" | "untold" | "other";

const best: readonly Match[] = ["named", "state", "crowd"];
const statePowers = new Set(["GOV", "MIL"]);

/** Under which a party is found again: a state, its government and its army are one; a crowd is nobody in particular. */
export function partyKey({ id, kind, country, sector }: Party): string | undefined {
  if (kind === "group") return undefined;
  if (kind === "country") return `state ${country ?? id}`;
  return kind === "organization" && country !== undefined && statePowers.has(sector ?? "") ? `power ${country}` : id;
}

/** Compares the sides of two events. */
export function matchSides(a: readonly Party[], b: readonly Party[]): Match {
  if (a.length === 0 || b.length === 0) return "untold";
  const pairs = a.flatMap(x => b.map(y => matchParties(x, y)));
  return best.find(match => pairs.includes(match)) ?? "other";
}

function matchParties(a: Party, b: Party): Match {
  if (a.id === b.id) return a.kind === "group" ? "crowd" : a.kind === "country" ? "state" : "named";
  if (isToldOtherwise(a, b)) return "crowd";
  if (a.kind === "group" && b.kind === "group") return a.country !== undefined && a.country === b.country ? "crowd" : "other";
  return actsFor(a, b) || actsFor(b, a) ? "state" : "other";
}

/** Crowds and bodies that the lexicon does not know are described in other words in another language; what they are the same in is all that is told. */
function isToldOtherwise(a: Party, b: Party): boolean {
  if (a.met === b.met || a.kind !== b.kind || (a.kind !== "group" && a.kind !== "organization")) return false;
  const fits = (x: string | undefined, y: string | undefined): boolean => x === undefined || y === undefined || x === y;
  return isMet(a) && isMet(b) && fits(a.country, b.country) && fits(a.sector, b.sector);
}

function isMet({ id }: Party): boolean { return id.startsWith("met."); }

/** A country is said to do what its government or its army does. */
function actsFor(a: Party, b: Party): boolean {
  return b.kind === "country" && a.kind === "organization" && a.country !== undefined && a.country === (b.country ?? b.id) && statePowers.has(a.sector ?? "");
}
