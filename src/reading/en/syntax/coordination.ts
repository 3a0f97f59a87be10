import { NN, NNP } from "../words/tags.js";
import type { Row } from "./chunk.js";
import { isPhrase, mark } from "./items.js";
import type { Item, Phrase } from "./tree.js";

/** Joins the members of lists (Russia, China and Iran), and tells what only says again who was named (Lavrov, the minister,). */
export function joinPhrases(row: Row, items: readonly Item[]): void {
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    if (!isPhrase(item) || item.joinedTo !== undefined || item.apposedTo !== undefined) continue;
    const members = membersFrom(row, items, k);
    if (members.length > 0) { for (const member of members) join(item, member); continue; }
    appose(row, items, k);
  }
}

function join(first: Phrase, member: Phrase): void {
  if (member.preposition < 0) { member.preposition = first.preposition; member.after = first.after; }
  member.joinedTo = first;
  first.joined = [...first.joined, member];
}

const none: readonly Phrase[] = [];

/** The phrases after item `k` that a conjunction joins to it, by commas up to the last one. */
function membersFrom(row: Row, items: readonly Item[], k: number): readonly Phrase[] {
  const after = items[k + 1];
  if (after === undefined || after.kind !== "cc" && mark(row, after) !== ",") return none;
  const members: Phrase[] = [];
  for (let j = k + 1; j + 1 < items.length;) {
    const link = items[j]!;
    let next = items[j + 1]!;
    let to = j + 1;
    const comma = mark(row, link) === ",";
    let last = link.kind === "cc";
    if (comma && next.kind === "cc" && j + 2 < items.length) { last = true; to = j + 2; next = items[to]!; }
    if (!comma && !last || !isPhrase(next) || next.preposition >= 0 && next.preposition !== row.tokens[next.from]!.i - 1) return [];
    if (next.preposition >= 0) return last && members.length > 0 ? [] : [];
    if (last && startsClause(row, items, to, k)) return [];
    members.push(next);
    if (last) return isApposition(row, items, k, to, members) || opensSentence(items, k, to) ? [] : members;
    j = to + 1;
  }
  return [];
}

/** China, its ally and its lifeline, said: common nouns between two commas after a name say again who was named. */
function isApposition(row: Row, items: readonly Item[], k: number, to: number, members: readonly Phrase[]): boolean {
  if (row.tokens[(items[k] as Phrase).head]!.tag !== NNP || members.some(m => row.tokens[m.head]!.tag !== NN)) return false;
  let j = to + 1;
  while (j + 1 < items.length && items[j]!.kind === "in" && isPhrase(items[j + 1]!)) j += 2;
  return items[j] !== undefined && mark(row, items[j]!) === "," && mark(row, items[k + 1]!) === ",";
}

/** Ahead of the talks, France and Germany agreed: what a preposition governs is no member where the first verb of the sentence would have no subject. */
function opensSentence(items: readonly Item[], k: number, to: number): boolean {
  const verb = items[to + 1];
  return (items[k] as Phrase).preposition >= 0 && verb?.kind === "vg" && verb.form === "finite" && !items.slice(0, k).some(item => item.kind === "vg" || isPhrase(item) && item.preposition < 0);
}

/** Israel shelled Gaza and Hamas fired: a phrase with a verb of its own after "and" is no member where a verb stands before as well. */
function startsClause(row: Row, items: readonly Item[], to: number, k: number): boolean {
  let j = to + 1;
  while (j < items.length && (items[j]!.kind === "rb" || items[j]!.kind === "in" || items[j]!.kind === "time" || items[j]!.kind === "np" && (items[j] as Phrase).preposition >= 0)) j++;
  const verb = items[j];
  if (verb === undefined || verb.kind !== "vg" || verb.form !== "finite") return false;
  for (let b = k - 1; b >= 0; b--) {
    const item = items[b]!;
    // said tighter controls and higher rates were: what somebody says is no object, but the subject of the next verb
    if (item.kind === "vg" && item.form === "finite") return !(b === k - 1 && (item.verb?.reporting.some(r => r.clause !== false) ?? false));
    if (item.kind === "sub" || item.kind === "wh" || mark(row, item) === ";" || mark(row, item) === ":") return false;
  }
  return false;
}

/** Lavrov, the minister, said; Lavrov, Russia's minister. */
function appose(row: Row, items: readonly Item[], k: number): void {
  const first = items[k] as Phrase;
  let j = k + 1;
  // an official in the ministry, a colonel,
  while (j + 1 < items.length && items[j]!.kind === "in" && isPhrase(items[j + 1]!)) j += 2;
  const comma = items[j];
  const next = items[j + 1];
  if (comma === undefined || next === undefined || mark(row, comma) !== "," || !isPhrase(next) || next.preposition >= 0 || row.inTime[next.head] === 1) return;
  let end = j + 2;
  while (end + 1 < items.length && items[end]!.kind === "in" && isPhrase(items[end + 1]!)) end += 2;
  const after = items[end];
  const closes = after === undefined || mark(row, after) === "," || mark(row, after) === "." || after.kind === "wh";
  if (closes && !(isFronted(items, k) && isSubject(items, end))) next.apposedTo = first;
}

/** At the summit, Merkel, who; speaking in Lima, the president, a lawyer,: does the phrase at item `k` end what stands before the subject of the sentence? */
function isFronted(items: readonly Item[], k: number): boolean {
  if ((items[k] as Phrase).preposition < 0 && items[k - 1]?.kind !== "vg") return false;
  for (let b = k - 1; b >= 0; b--) {
    const item = items[b]!;
    if (item.kind === "mark" || item.kind === "cc" || item.kind === "vg" && item.form === "finite") return false;
    if (isPhrase(item) && item.preposition < 0 && !item.time && items[b - 1]?.kind !== "vg") return false;
  }
  return true;
}

/** Does no other phrase stand between the comma at item `comma` and the verb? In Lima, the capital, the president spoke. */
function isSubject(items: readonly Item[], comma: number): boolean {
  let j = comma + 1;
  if (items[j] === undefined || !isPhrase(items[j]!)) return true;
  while (j + 2 < items.length && items[j + 1]!.kind === "in" && isPhrase(items[j + 2]!)) j += 2;
  const next = items[j + 1];
  return next === undefined || next.kind !== "vg" || next.form !== "finite";
}
