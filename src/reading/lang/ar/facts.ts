import type { StemInfo, VerbForm } from "../../lexicon.js";
import { AL, CONJUNCTION, PREPOSITION, type Facts, type Reading } from "../../tokens/token.js";
import type { GeneralReading } from "./vocabulary.js";

const none: readonly never[] = [];
/** Particles beside which no other reading of the same spelling counts (من is never a verb, قبل hardly ever). */
const closedClasses = new Set(["prep", "an", "inna", "relative-strict", "neg-verb", "qad", "sawfa", "demonstrative", "pronoun", "lakin", "or", "when", "if-strict", "because", "as", "laysa", "kana", "there", "must", "seems"]);

/** What the best reading of a word says of its grammar; readings of equal stem are taken together. `general` is what the general vocabulary adds. */
export function factsOf(readings: readonly Reading[], form: string, general: GeneralReading | undefined): Facts {
  const best = ownPronoun(readings, form) ?? readings[0]!;
  const particles = particlesOf(readings, form);
  const closedClass = particles.length > 0 && particles.some(id => closedClasses.has(id));
  const closed = closedClass && best.enclitic === "";
  const { info, pro, enclitic } = best;
  const { otherPro, otherEnclitic, otherFinite, rareFinite, isNoun, isMasdar, isAdjective, isAdverb } = closedClass ? closedGrammar(best) : grammarOf(best, form, general);
  const { finite, nominal } = info === undefined ? noForms : formsOf(info, best, form, closed);
  const noun = closed ? undefined : info?.noun;
  // عليه is no Ali: a name bears no pronoun
  const nameWord = info?.nameWord !== undefined && !closed && enclitic === "";
  const homographs = info !== undefined && closed && pro <= CONJUNCTION ? info.verbs.filter(isPerfect) : none;
  const number = readings.some(r => r.info?.number !== undefined);
  return {
    pro, closed, unknown: info === undefined && !closed, nameWord,
    mayAct: noun !== undefined && noun.events.length > 0 || finite.some(acts) || nominal.some(acts),
    mayReport: noun !== undefined && noun.reporting.length > 0 || homographs.length > 0 || finite.some(reports) || nominal.some(reports),
    timely: number || readings.some(r => r.info?.time !== undefined),
    countable: number || readings.some(r => r.info?.counted !== undefined || r.info?.unit !== undefined),
    isNoun, isMasdar, isAdjective, isAdverb, otherPro, finite, nominal, noun, particles, homographs, enclitic, otherEnclitic, otherFinite, rareFinite, reports: undefined, acts: undefined,
  };
}

interface Forms { readonly finite: readonly VerbForm[]; readonly nominal: readonly VerbForm[] }

const noForms: Forms = { finite: none, nominal: none };

/** The forms of verbs that the word may be in its best reading. */
function formsOf(info: StemInfo, { pro, from, enclitic }: Reading, form: string, closed: boolean): Forms {
  if (info.verbs.length === 0) return noForms;
  const finite: VerbForm[] = [];
  const nominal: VerbForm[] = [];
  // a verb has no nunation (أبدًا is no أبدى)
  const finiteAllowed = !closed && (pro & AL) === 0 && !nunation.test(form);
  const hamza = form[from] === alifHamza;
  const boundNoun = enclitic !== "" && (isNounStem(info) || info.verbs.some(isMasdarForm));
  for (const verb of info.verbs) {
    // the alif of افتعل and استفعل bears no hamza: أعتقد is the first person
    if (hamza && verb.tense === "perfect" && verb.lemma.lemma.startsWith(bareAlif)) continue;
    // إدانته is no verb, and nobody can be resigned (استقالته)
    if (verb.tense === "perfect" && form[from] === alifHamzaBelow && verb.lemma.lemma.startsWith(alifHamza)) continue;
    if (boundNoun && isFinite(verb) && verb.lemma.trans === "no") continue;
    if (verb.tense === "imperfect" ? finiteAllowed : verb.tense === "perfect" && finiteAllowed && (pro & PREPOSITION) === 0) finite.push(verb);
    else if (verb.tense !== "perfect" && verb.tense !== "imperfect" && !closed) nominal.push(verb);
  }
  return { finite: orNone(finite), nominal: orNone(nominal) };
}

/** إليه, عليه: a preposition with its pronoun, and no آلية or علية whose ة is written ه. */
function ownPronoun(readings: readonly Reading[], form: string): Reading | undefined {
  if (readings[0]!.info === undefined || form.endsWith(taMarbuta)) return undefined;
  return readings.find(r => r.enclitic !== "" && r.pro <= CONJUNCTION && r.info?.particles.some(p => p.id === "prep"));
}

const acts = ({ lemma }: VerbForm): boolean => lemma.events.length > 0;
const reports = ({ lemma }: VerbForm): boolean => lemma.reporting.length > 0;

/** The list as it is kept: grown lists have room that is never used. */
function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

type Grammar = Pick<Facts, "otherPro" | "otherEnclitic" | "otherFinite" | "rareFinite" | "isNoun" | "isMasdar" | "isAdjective" | "isAdverb">;

/** A word of the closed classes is of no other sort. */
function closedGrammar({ pro, enclitic }: Reading): Grammar {
  return { otherPro: pro, otherEnclitic: enclitic, otherFinite: none, rareFinite: none, isNoun: false, isMasdar: false, isAdjective: false, isAdverb: false };
}

/** Sorts of words by the best reading and, where it splits the word alike or better, by the general vocabulary. */
function grammarOf({ info, pro, enclitic, stem }: Reading, form: string, general: GeneralReading | undefined): Grammar {
  // where both split the word alike, what the lexicon's own entries say counts too
  const own = general === undefined || (general.pro === pro && general.enclitic === enclitic) ? info : undefined;
  const masdar = own?.verbs.some(isMasdarForm) === true;
  const noun = masdar || (own !== undefined && isNounStem(own)) || general?.noun === true;
  // a participle whose spelling is a finite form as well is hardly meant (قال of قلّ)
  const participle = !noun && (general?.participle === true || own?.verbs.some(isParticiple) === true)
    && (((general?.pro ?? pro) & (AL | PREPOSITION)) !== 0 || own?.verbs.some(isPerfect) !== true && general?.finite.some(isPerfect) !== true);
  const adjective = general?.adjective === true && !(masdar && stem.endsWith(foldedTaMarbuta)) || participle || own !== undefined && isNationality(own);
  const adverb = general?.adverb === true;
  const nominal = noun || adjective || adverb || own?.nameWord !== undefined;
  const { otherFinite, rareFinite } = finiteOf(general, nominal, form);
  return {
    otherPro: general?.pro ?? pro, otherEnclitic: general?.enclitic ?? enclitic, otherFinite, rareFinite,
    isNoun: noun, isMasdar: masdar || general?.masdar === true, isAdjective: adjective, isAdverb: adverb,
  };
}

/** Persons of which news is told; the others, and mere passives, are hardly met where the word may be a noun too (أعمال, سوقا, نساء, قيد). */
const toldOf = new Set(["3ms", "3fs", "3mp"]);

const noFinite = { otherFinite: none, rareFinite: none };

/** The finite forms, sure ones and rare ones apart. */
function finiteOf(general: GeneralReading | undefined, nominal: boolean, form: string): Pick<Grammar, "otherFinite" | "rareFinite"> {
  if (general === undefined || (general.finite.length === 0 && general.rare.length === 0) || nunation.test(form)) return noFinite;
  if (!nominal) return { otherFinite: general.finite, rareFinite: general.rare };
  // before a pronoun a word that may be a noun is one (عددهم, زوجته)
  const sure: readonly VerbForm[] = general.enclitic === "" ? general.finite.filter(v => toldOf.has(v.person) && v.voice !== "passive") : none;
  return sure.length === general.finite.length ? { otherFinite: sure, rareFinite: general.rare } : { otherFinite: sure, rareFinite: [...general.rare, ...general.finite.filter(v => !sure.includes(v))] };
}

const foldedTaMarbuta = "\u0647";

const isMasdarForm = ({ tense }: VerbForm): boolean => tense === "masdar";
const isParticiple = ({ tense }: VerbForm): boolean => tense === "participle" || tense === "passive-participle";
const isPerfect = ({ tense }: VerbForm): boolean => tense === "perfect";
const isFinite = ({ tense }: VerbForm): boolean => tense === "perfect" || tense === "imperfect";

function isNationality({ noun }: StemInfo): boolean {
  return noun !== undefined && (noun.nationality.length > 0 || noun.nationalityPairs.size > 0);
}

function isNounStem({ noun, unit, counted }: StemInfo): boolean {
  if (unit !== undefined || counted !== undefined) return true;
  return noun !== undefined && (noun.titles.length > 0 || noun.bodies.length > 0 || noun.departments.length > 0 || noun.crowds.length > 0 || noun.events.length > 0 || noun.reporting.length > 0);
}

/** Particle ids of the best reading; those of another split count where the best one is no noun (فقد is ف + قد). */
function particlesOf(readings: readonly Reading[], form: string): readonly string[] {
  for (const reading of readings) {
    const { info } = reading;
    if (info === undefined) continue;
    if (info.particles.length > 0) {
      const found = info.particles.filter(p => sameHamza(form.slice(reading.from, reading.to), p.form)).map(p => p.id);
      if (found.length > 0) return found;
    }
    if (info.noun !== undefined) break;
  }
  return none;
}

/** May the written word be the particle? أن is not إن, and إمام not أمام; a bare alif may be either, but هنأ is no هنا. */
function sameHamza(written: string, particle: string): boolean {
  const a = seats(written);
  const b = seats(particle);
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i] && a[i] !== bareAlif) return false;
  return true;
}

const bareAlif = "\u0627";
const taMarbuta = "\u0629", alifHamza = "\u0623";
const alifHamzaBelow = "\u0625";
const nunation = /[\u064b\u064c\u064d]/u;

/** The alifs of a word in order, each with its hamza. */
function seats(word: string): string {
  return word.replace(/[^\u0622\u0623\u0625\u0627\u0671]/gu, "");
}
