import type { ActorEntry } from "../entries.js";
import type { NameEntry } from "../lexicon.js";
import { COUNTRY, PLACE } from "../name-sorts.js";
import { BI } from "../tokens/token.js";
import type { MentionReader, NameMatch } from "./reader.js";

/** Of several bearers of a name (عمان) the one that the article speaks of by other names too; then countries before persons before places. */
export function bestEnd(r: MentionReader, match: NameMatch): NameEntry {
  if (match.ends.length === 1) return match.ends[0]!;
  const said = r.keyOf(match.from, match.to);
  const elsewhere = (end: NameEntry): number => (end.layer === "actor" && [...(end.entry.ar ?? []), ...(end.entry.nationality ?? []), end.entry.capital ?? ""].some(name => name !== "" && r.kit.word(name).key !== said && r.says(name)) ? 1 : 0);
  return [...match.ends].sort((a, b) => elsewhere(b) - elsewhere(a) || rank(a) - rank(b))[0]!;
}

function rank(end: NameEntry): number {
  if (end.layer === "actor") return end.entry.kind === "country" ? (end.as === "name" ? 0 : 0.5) : (end.entry.kind ?? "person") === "person" ? 2 : 1;
  return end.layer === "agency" ? 3 : 4;
}

/** A single word that is also an everyday word or whose spelling only folds to the name is no name. */
export function blocked(r: MentionReader, i: number, match: NameMatch): boolean {
  if (match.to > i + 1) return false;
  const { facts } = r.at(i)!.word;
  // باليمن والبركات: luck, and no country
  if ((match.pro & BI) !== 0 && r.isParticle(i + 1, "blessing") && r.hasConjunction(i + 1)) return true;
  // أفاد and ذكر report; they are no names
  if (facts.finite.some(v => v.lemma.reporting.length > 0) && (match.sorts & COUNTRY) === 0) return true;
  const { end } = r.at(i)!;
  if (facts.closed && match.pro === 0) return !match.ends.some(e => spelled(e).includes(r.text.slice(match.start, end)));
  const last = r.text[end - 1];
  const { letters } = r;
  const maqsura = letters["alif-maqsura"];
  if (last === maqsura && !match.ends.some(end => spelled(end).some(name => name.endsWith(maqsura!)))) return true;
  // حديثه is his talk, not the town حديثة
  if (last === letters["ha"] && facts.enclitic !== "" && !match.ends.some(end => spelled(end).some(name => name.endsWith(letters["ha"]!)))) return true;
  return facts.finite.length > 0 && match.pro === 0 && facts.pro === 0 && match.sorts === PLACE;
}

function spelled(end: NameEntry): readonly string[] {
  if (end.layer === "actor") return [...(end.entry.ar ?? []), ...(end.entry.metonyms ?? []), end.entry.capital ?? ""];
  if (end.layer === "place" || end.layer === "agency") return end.entry.ar ?? [];
  return [];
}

/** An ambiguous name (القاعدة) counts only right after one of the words that it needs. */
export function vouched(r: MentionReader, i: number, needs: readonly string[]): boolean {
  const before = r.at(i - 1)?.word.readings[0]?.stem;
  return before !== undefined && needs.some(need => r.kit.word(need).readings[0]!.stem === before || r.kit.word(need).key === before);
}

/** Does the text name the actor by more than one word, so that the one word alone may mean it too (القاعدة beside تنظيم القاعدة)? */
export function isNamedInFull(r: MentionReader, entry: ActorEntry): boolean {
  return entry.ar?.some(name => name.includes(" ") && r.says(name)) === true;
}
