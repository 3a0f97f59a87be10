import { ACCUSATIVE, ADJECTIVE, ADVERB, BOUND, ENTRY_VERB, MASDAR, PROPER_ADJECTIVE, READING_PRO } from "../../tokens/grammar.js";
import { AL, type Facts } from "../../tokens/token.js";

const alif = "\u0627", taMarbuta = "\u0629", ya = "\u064a", tanwinFath = "\u064b";

/** The bits of a word's grammar, by its facts and its ending. */
export function grammarOf(facts: Facts, form: string, bare: string): number {
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
    | (verb ? ENTRY_VERB : 0);
}

/** سياسي, سياسية, سياسيا: the ending of relation. */
function endsInYa(form: string, endsInAlif: boolean): boolean {
  const length = form.endsWith(taMarbuta) || endsInAlif ? form.length - 1 : form.length;
  return length > 3 && form[length - 1] === ya;
}
