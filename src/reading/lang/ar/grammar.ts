import type { StemInfo } from "../../lexicon.js";
import { ACCUSATIVE, ADJECTIVE, ADVERB, BOUND, ENTRY_VERB, MASDAR, MAY_BE_VERB, PROPER_ADJECTIVE, READING_PRO } from "../../tokens/grammar.js";
import { AL, type Facts, type Reading } from "../../tokens/token.js";

const alif = "\u0627", taMarbuta = "\u0629", ta = "\u062a", sin = "\u0633", fa = "\u0641", ha = "\u0647", waw = "\u0648", ya = "\u064a", tanwinFath = "\u064b";

/** The bits of a word's grammar, by its facts, its best reading and its letters. */
export function grammarOf(facts: Facts, { info }: Reading, form: string, bare: string, key: string): number {
  const { finite, nominal, noun, particles } = facts;
  const verb = finite.length > 0;
  const pro = verb ? facts.pro : facts.otherPro;
  const bound = (verb ? facts.enclitic : facts.otherEnclitic) !== "";
  const endsInAlif = bare.endsWith(alif);
  const participle = nominal.some(v => v.tense === "participle" || v.tense === "passive-participle");
  const proper = noun !== undefined && noun.nationality.length > 0 || particles.includes("title-adjective") || facts.isAdjective && !participle
    || !facts.isNoun && !bound && endsInYa(form, endsInAlif);
  return pro | facts.pro << READING_PRO | (bound ? BOUND : 0)
    | (facts.isMasdar || nominal.some(v => v.tense === "masdar") || noun !== undefined && noun.events.length > 0 ? MASDAR : 0)
    | (proper || facts.isAdjective || participle ? ADJECTIVE : 0) | (proper ? PROPER_ADJECTIVE : 0)
    // هجوما, لقاءً
    | ((pro & AL) === 0 && !bound && (endsInAlif || form.endsWith(tanwinFath)) ? ACCUSATIVE : 0)
    | (facts.isAdverb && !verb ? ADVERB : 0)
    | (verb ? ENTRY_VERB : 0) | ((pro & AL) === 0 && (verb || facts.otherFinite.length > 0 || facts.rareFinite.length > 0 || looksLikeVerb(facts, info, key)) ? MAY_BE_VERB : 0);
}

/** سياسي, سياسية, سياسيا: the ending of relation. */
function endsInYa(form: string, endsInAlif: boolean): boolean {
  const length = form.endsWith(taMarbuta) || endsInAlif ? form.length - 1 : form.length;
  return length > 3 && form[length - 1] === ya;
}

/** An unknown word with the prefix of the imperfect (يتصاعد, وسيعكف), or with the ending of the feminine perfect after و (وأثارت). */
function looksLikeVerb(facts: Facts, info: StemInfo | undefined, key: string): boolean {
  if (facts.closed || facts.noun !== undefined || facts.nominal.length > 0 || facts.isNoun || facts.isAdjective || facts.nameWord) return false;
  if (info !== undefined && (info.unit !== undefined || info.counted !== undefined || info.number !== undefined || info.time !== undefined)) return false;
  const joined = key.startsWith(waw) || key.startsWith(fa);
  let from = joined ? 1 : 0;
  if (key[from] === sin && key[from + 1] === ya) from++;
  if (key.length - from < shortestVerb) return false;
  const last = key[key.length - 1]!;
  if (key[from] === ya || key[from] === ta && facts.particles.some(id => modal.has(id))) return last !== ha && last !== ya && key[key.length - 2] !== alif;
  return joined && last === ta && key[key.length - 2] !== alif && key.length - from > shortestVerb;
}

/** Particles that are verbs of mood in the imperfect. */
const modal: ReadonlySet<string> = new Set(["future-word", "try", "may", "must", "prevent"]);

/** Letters of the shortest unknown word that is taken for a verb. */
const shortestVerb = 3;
