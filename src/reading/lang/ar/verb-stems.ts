import type { Letters } from "./letters.js";

/** The stems of a verb from which its forms are made; all without vowel marks. */
export interface VerbStems {
  readonly perfect: PerfectStem;
  readonly perfectPassive: PerfectStem;
  readonly imperfect: ImperfectStem;
  readonly imperfectPassive: ImperfectStem;
  /** Are active and passive written alike? */
  readonly samePassive: boolean;
  readonly active: readonly string[];
  readonly passive: readonly string[];
  readonly masdar: readonly string[];
}
/** `long` before a vowel, `short` before a consonant; for verbs with a weak end `long` lacks it and `weak` tells which it is. */
export interface PerfectStem { readonly long: string; readonly short: string; readonly weak?: "weak-a" | "weak-w" | "weak-i" }
export interface ImperfectStem { readonly long: string; readonly short: string; readonly weakLetter?: string }

/** What the spelling of a lemma tells: its letters without marks, and whether a letter was doubled. */
interface Lemma { readonly bare: string; readonly doubledAt: number }

/** Stems of the verb whose lemma is `"اتّهم"` or, for form I, `"قال / يقول"` (perfect / imperfect). */
export function verbStems(verb: string, letters: Letters): VerbStems {
  const [perfect = "", imperfect] = verb.split("/").map(part => part.trim());
  const lemma = readLemma(perfect, letters);
  if (imperfect !== undefined) return formOne(lemma, readLemma(imperfect, letters), letters);
  return augmented(lemma, letters);
}

function readLemma(marked: string, letters: Letters): Lemma {
  let bare = "";
  let doubledAt = -1;
  for (const letter of marked) {
    if (letter === letters.shadda) doubledAt = bare.length - 1;
    else if (!/\p{M}/u.test(letter)) bare += letter;
  }
  return { bare, doubledAt };
}

const isWeak = (letter: string, l: Letters): boolean => letter === l.alif || letter === l.alifMaqsura || letter === l.ya || letter === l.waw;
const isHamza = (letter: string, l: Letters): boolean => letter === l.alifHamza || letter === l.hamza || letter === l.yaHamza || letter === l.wawHamza || letter === l.alifHamzaBelow;

// ---- form I -----------------------------------------------------------------------------------

function formOne(perfect: Lemma, imperfect: Lemma, l: Letters): VerbStems {
  const p = perfect.bare;
  const stem = imperfect.bare.slice(1);
  const first = p[0]!;
  const last = p[p.length - 1]!;
  const middle = p[1]!;
  const root1 = first === l.alifHamza || first === l.alif ? l.alifHamza : first;
  if (p.length === 2 || (perfect.doubledAt === p.length - 1 && p.length === 2)) return doubledOne(p, stem, l);
  if (last === l.alif || last === l.alifMaqsura || (last === l.ya && p.length === 3)) return weakOne(p, stem, l);
  if (middle === l.alif) return hollowOne(p, stem, l);
  const endsInHamza = isHamza(last, l);
  const passiveEnd = endsInHamza ? p.slice(0, -1) + l.yaHamza : p;
  const passiveMiddle = isHamza(middle, l) ? first + l.yaHamza + p.slice(2) : passiveEnd;
  // و at the head is lost in the imperfect active (وعد / يعد) and stays in the passive (يوعد)
  const passiveImperfect = first === l.waw && !stem.startsWith(l.waw) ? l.waw + stem : first === l.alifHamza ? l.wawHamza + p.slice(1) : stem;
  const activeHead = root1 === l.alifHamza ? l.alifMadda : first + l.alif;
  const activeMiddle = isHamza(middle, l) ? l.yaHamza : middle;
  return {
    perfect: { long: p, short: p },
    perfectPassive: { long: passiveMiddle, short: passiveMiddle },
    imperfect: { long: stem, short: stem },
    imperfectPassive: { long: passiveImperfect, short: passiveImperfect },
    samePassive: true,
    active: [activeHead + activeMiddle + (endsInHamza ? l.yaHamza : last)],
    passive: [l.mim + first + middle + l.waw + (endsInHamza ? l.hamza : last)],
    masdar: [],
  };
}

function doubledOne(p: string, stem: string, l: Letters): VerbStems {
  const last = p[1]!;
  return {
    perfect: { long: p, short: p + last }, perfectPassive: { long: p, short: p + last },
    imperfect: { long: stem, short: stem + last }, imperfectPassive: { long: stem, short: stem + last },
    samePassive: true,
    active: [p[0]! + l.alif + last], passive: [l.mim + p + l.waw + last], masdar: [],
  };
}

function hollowOne(p: string, stem: string, l: Letters): VerbStems {
  const first = p[0]!;
  const last = p[2]!;
  const short = first + last;
  const vowel = stem[1] ?? l.waw;
  const passive = first + l.ya + last;
  const lastAfterVowel = isHamza(last, l) ? l.yaHamza : last;
  return {
    perfect: { long: p, short }, perfectPassive: { long: passive, short },
    imperfect: { long: stem, short }, imperfectPassive: { long: first + l.alif + last, short },
    samePassive: false,
    active: [first + l.alif + l.yaHamza + lastAfterVowel],
    passive: [l.mim + first + (vowel === l.alif ? l.ya : vowel) + last],
    masdar: [],
  };
}

function weakOne(p: string, stem: string, l: Letters): VerbStems {
  const base = p.slice(0, -1);
  const last = p[p.length - 1]!;
  const end = stem[stem.length - 1]!;
  const imperfectBase = isWeak(end, l) ? stem.slice(0, -1) : stem;
  const weakLetter = end === l.waw || end === l.ya ? end : l.alifMaqsura;
  const active = (base[0] === l.alifHamza ? l.alifMadda : base[0]! + l.alif) + base.slice(1);
  const passiveBase = p.startsWith(l.waw) ? l.waw + imperfectBase : base;
  return {
    perfect: { long: base, short: base, weak: last === l.alif ? "weak-w" : last === l.ya ? "weak-i" : "weak-a" },
    perfectPassive: { long: base, short: base, weak: "weak-i" },
    imperfect: { long: imperfectBase, short: imperfectBase, weakLetter },
    imperfectPassive: { long: passiveBase, short: passiveBase, weakLetter: l.alifMaqsura },
    samePassive: false,
    active: [active + l.ya, active],
    passive: [l.mim + base + (last === l.alif ? l.waw : l.ya)],
    masdar: [],
  };
}

// ---- forms II to X and the four-letter verbs --------------------------------------------------

function augmented(lemma: Lemma, l: Letters): VerbStems {
  const p = lemma.bare;
  const length = p.length;
  if (p.startsWith(l.alifMadda)) return formFourMadda(p, l);
  if (p.startsWith(l.alifHamza) && length >= 3 && !(length === 3 && lemma.doubledAt === 1)) {
    // أكّد is form II of a root with hamza (shadda on its second letter), أعلن form IV
    if (!(lemma.doubledAt === 1)) return formFour(lemma, l);
  }
  if (p.startsWith(l.alif)) return withHelpingAlif(lemma, l);
  return plainAugmented(lemma, l);
}

/** II, III, V, VI and four-letter verbs: the imperfect has the letters of the perfect, except at its end and under a first hamza. */
function plainAugmented(lemma: Lemma, l: Letters): VerbStems {
  const p = lemma.bare;
  const last = p[p.length - 1]!;
  const weak = last === l.alifMaqsura || last === l.alif;
  const fifth = p.startsWith(l.ta) && (p[1] === l.alifMadda || lemma.doubledAt >= 2 || (lemma.doubledAt < 0 && p.length >= 5) || (weak && p.length >= 4 && lemma.doubledAt !== 1));
  const third = !fifth && p[1] === l.alif;
  // a first radical hamza is carried by و after the u of يُ مُ
  const under = (stem: string): string => (!fifth && isHamza(stem[0]!, l) ? l.wawHamza + stem.slice(1) : stem);
  const alifAt = fifth ? 2 : 1;
  const passivePerfect = p[alifAt] === l.alif ? p.slice(0, alifAt) + l.waw + p.slice(alifAt + 1) : p;
  const masdar = plainMasdar(lemma, l, fifth, third, weak);
  if (weak) {
    const base = p.slice(0, -1);
    const passiveBase = passivePerfect.slice(0, -1);
    const weakLetter = fifth ? l.alifMaqsura : l.ya;
    return {
      perfect: { long: base, short: base, weak: "weak-a" },
      perfectPassive: { long: passiveBase, short: passiveBase, weak: "weak-i" },
      imperfect: { long: under(base), short: under(base), weakLetter },
      imperfectPassive: { long: under(base), short: under(base), weakLetter: l.alifMaqsura },
      samePassive: false,
      active: [l.mim + under(base) + l.ya, l.mim + under(base)], passive: [l.mim + under(base) + l.alifMaqsura], masdar,
    };
  }
  const hamzaEnd = isHamza(last, l);
  // لاءم, طمأن: a hamza before the i of the last syllable is written ئ (يلائم, مطمئن)
  const inner = isHamza(p[p.length - 2]!, l) && p.length > 3 ? p.slice(0, -2) + l.yaHamza + last : p;
  const imperfect = under(hamzaEnd && !fifth ? p.slice(0, -1) + l.yaHamza : fifth ? p : inner);
  const doubledEnd = lemma.doubledAt === p.length - 1 && !fifth ? p + last : p;
  return {
    perfect: { long: p, short: doubledEnd },
    perfectPassive: { long: hamzaEnd ? passivePerfect.slice(0, -1) + l.yaHamza : passivePerfect, short: passivePerfect },
    imperfect: { long: imperfect, short: imperfect }, imperfectPassive: { long: under(p), short: under(p) },
    samePassive: passivePerfect === p,
    active: [l.mim + (hamzaEnd ? under(p.slice(0, -1) + l.yaHamza) : fifth ? (lemma.doubledAt < 0 ? inner : p) : imperfect)], passive: [l.mim + under(p)], masdar,
  };
}

function plainMasdar(lemma: Lemma, l: Letters, fifth: boolean, third: boolean, weak: boolean): string[] {
  const p = lemma.bare;
  const last = p[p.length - 1]!;
  const hamzaEnd = isHamza(last, l);
  if (fifth) {
    if (weak) return [p.slice(0, -1) + l.ya, p.slice(0, -1)];
    // تفاؤل, تساؤل
    if (p[2] === l.alif && isHamza(p[p.length - 2]!, l)) return [p.slice(0, -2) + l.wawHamza + last];
    return [hamzaEnd ? p.slice(0, -1) + l.wawHamza : p];
  }
  if (third) {
    const head = isHamza(p[0]!, l) ? l.wawHamza + p.slice(1) : p;
    return [weak ? l.mim + head.slice(0, -1) + l.alif + l.taMarbuta : l.mim + head + l.taMarbuta];
  }
  if (p.length === 3) { // form II
    if (weak) return [l.ta + p.slice(0, -1) + l.ya + l.taMarbuta];
    if (hamzaEnd) return [l.ta + p.slice(0, -1) + l.yaHamza + l.taMarbuta];
    return [l.ta + p[0]! + p[1]! + l.ya + last];
  }
  return [p + l.taMarbuta];
}

function formFour(lemma: Lemma, l: Letters): VerbStems {
  const p = lemma.bare;
  const rest = p.slice(1);
  const last = rest[rest.length - 1]!;
  const below = l.alifHamzaBelow;
  if (last === l.alifMaqsura || (last === l.alif && rest.length > 2)) {
    const base = rest.slice(0, -1);
    const head = isHamza(base[0]!, l) ? l.wawHamza + base.slice(1) : base;
    const masdarBase = base.startsWith(l.waw) ? l.ya + base.slice(1) : base;
    return {
      perfect: { long: l.alifHamza + base, short: l.alifHamza + base, weak: "weak-a" },
      perfectPassive: { long: l.alifHamza + base, short: l.alifHamza + base, weak: "weak-i" },
      imperfect: { long: head, short: head, weakLetter: l.ya }, imperfectPassive: { long: head, short: head, weakLetter: l.alifMaqsura },
      samePassive: false,
      active: [l.mim + head + l.ya, l.mim + head], passive: [l.mim + head + l.alifMaqsura], masdar: [below + masdarBase + l.alif + l.hamza],
    };
  }
  if (rest.length === 2 || lemma.doubledAt === p.length - 1) { // أصرّ
    const open = rest + last;
    return {
      perfect: { long: p, short: p + last }, perfectPassive: { long: p, short: p + last },
      imperfect: { long: rest, short: open }, imperfectPassive: { long: rest, short: open }, samePassive: true,
      active: [l.mim + rest], passive: [l.mim + rest], masdar: [below + rest + l.alif + last],
    };
  }
  if (rest[1] === l.alif) { // أدان
    const [first, third] = [rest[0]!, rest[2]!];
    const short = first + third;
    const withYa = first + l.ya + third;
    return {
      perfect: { long: p, short: l.alifHamza + short }, perfectPassive: { long: l.alifHamza + withYa, short: l.alifHamza + short },
      imperfect: { long: withYa, short }, imperfectPassive: { long: rest, short }, samePassive: false,
      active: [l.mim + withYa], passive: [l.mim + rest], masdar: [below + rest + l.taMarbuta],
    };
  }
  const hamzaEnd = isHamza(last, l);
  const imperfect = hamzaEnd ? rest.slice(0, -1) + l.yaHamza : rest;
  const masdarHead = rest[0] === l.waw ? l.ya + rest[1]! : rest.slice(0, 2);
  return {
    perfect: { long: p, short: p }, perfectPassive: { long: hamzaEnd ? p.slice(0, -1) + l.yaHamza : p, short: p },
    imperfect: { long: imperfect, short: imperfect }, imperfectPassive: { long: rest, short: rest }, samePassive: true,
    active: [l.mim + imperfect], passive: [l.mim + rest],
    masdar: [below + masdarHead + l.alif + (hamzaEnd ? l.hamza : rest.slice(2))],
  };
}

/** آمن, آذى: form IV of a root that begins with hamza (آخذ of form III is written alike). */
function formFourMadda(p: string, l: Letters): VerbStems {
  const rest = p.slice(1);
  const last = rest[rest.length - 1]!;
  if (last === l.alifMaqsura) {
    const base = rest.slice(0, -1);
    return {
      perfect: { long: l.alifMadda + base, short: l.alifMadda + base, weak: "weak-a" },
      perfectPassive: { long: l.alifHamza + l.waw + base, short: l.alifHamza + l.waw + base, weak: "weak-i" },
      imperfect: { long: l.wawHamza + base, short: l.wawHamza + base, weakLetter: l.ya },
      imperfectPassive: { long: l.wawHamza + base, short: l.wawHamza + base, weakLetter: l.alifMaqsura }, samePassive: false,
      active: [l.mim + l.wawHamza + base + l.ya], passive: [l.mim + l.wawHamza + base + l.alifMaqsura], masdar: [l.alifHamzaBelow + l.ya + base + l.alif + l.hamza],
    };
  }
  const stem = l.wawHamza + rest;
  return {
    perfect: { long: p, short: p }, perfectPassive: { long: l.alifHamza + l.waw + rest, short: l.alifHamza + l.waw + rest },
    imperfect: { long: stem, short: stem }, imperfectPassive: { long: stem, short: stem }, samePassive: false,
    active: [l.mim + stem], passive: [l.mim + stem], masdar: [l.alifHamzaBelow + l.ya + rest.slice(0, -1) + l.alif + last],
  };
}

/** VII, VIII, IX and X begin with a helping alif that the imperfect drops. */
function withHelpingAlif(lemma: Lemma, l: Letters): VerbStems {
  const p = lemma.bare;
  const rest = p.slice(1);
  const last = rest[rest.length - 1]!;
  const tenth = rest.startsWith(l.sin + l.ta) && rest.length >= (lemma.doubledAt === p.length - 1 ? 4 : 5);
  if (last === l.alifMaqsura) {
    const base = rest.slice(0, -1);
    // استولى makes استيلاء
    const seated = hamzaBeforeI(base, base.length - 1, l);
    const masdarBase = tenth && base[2] === l.waw ? base.slice(0, 2) + l.ya + base.slice(3) : seated;
    return {
      perfect: { long: l.alif + base, short: l.alif + base, weak: "weak-a" },
      perfectPassive: { long: l.alif + base, short: l.alif + base, weak: "weak-i" },
      imperfect: { long: seated, short: seated, weakLetter: l.ya }, imperfectPassive: { long: base, short: base, weakLetter: l.alifMaqsura },
      samePassive: false,
      active: [l.mim + seated + l.ya, l.mim + seated], passive: [l.mim + base + l.alifMaqsura], masdar: [l.alif + masdarBase + l.alif + l.hamza],
    };
  }
  if (lemma.doubledAt === p.length - 1) { // احتلّ, استمرّ; يطمئن of اطمأنّ
    const seated = hamzaBeforeI(rest, rest.length - 2, l);
    return {
      perfect: { long: p, short: p + last }, perfectPassive: { long: p, short: p + last },
      imperfect: { long: seated, short: seated + last }, imperfectPassive: { long: rest, short: rest + last }, samePassive: true,
      active: [l.mim + seated], passive: [l.mim + rest], masdar: [l.alif + seated + l.alif + last],
    };
  }
  if (rest[rest.length - 2] === l.alif) return hollowWithHelpingAlif(p, tenth, l);
  const hamzaEnd = isHamza(last, l);
  const imperfect = hamzaEnd ? rest.slice(0, -1) + l.yaHamza : hamzaBeforeI(rest, rest.length - 2, l);
  let masdarHead = p.slice(0, -1);
  const before = masdarHead[masdarHead.length - 1]!;
  if (isHamza(before, l)) masdarHead = masdarHead.slice(0, -1) + l.yaHamza; // استئناف
  if (tenth && p[3] === l.waw) masdarHead = p.slice(0, 3) + l.ya + p.slice(4, -1); // استيراد
  if (tenth) masdarHead = hamzaBeforeI(masdarHead, 3, l); // استئجار
  return {
    perfect: { long: p, short: p }, perfectPassive: { long: hamzaEnd ? p.slice(0, -1) + l.yaHamza : p, short: p },
    imperfect: { long: imperfect, short: imperfect }, imperfectPassive: { long: rest, short: rest }, samePassive: true,
    active: [l.mim + imperfect], passive: [l.mim + rest], masdar: [masdarHead + l.alif + (hamzaEnd ? l.hamza : last)],
  };
}

/** A hamza beside an i is written ئ (يلتئم, استئجار). */
function hamzaBeforeI(stem: string, at: number, l: Letters): string {
  return isHamza(stem[at] ?? "", l) ? stem.slice(0, at) + l.yaHamza + stem.slice(at + 1) : stem;
}

/** اختار, انهار, استقال: the long vowel changes with the tense and is lost before a consonant. */
function hollowWithHelpingAlif(p: string, tenth: boolean, l: Letters): VerbStems {
  const last = p[p.length - 1]!;
  const head = p.slice(0, -2);
  const short = head + last;
  const withYa = head + l.ya + last;
  const imperfect = (tenth ? withYa : p).slice(1);
  return {
    perfect: { long: p, short }, perfectPassive: { long: withYa, short },
    imperfect: { long: imperfect, short: short.slice(1) }, imperfectPassive: { long: p.slice(1), short: short.slice(1) }, samePassive: false,
    active: [l.mim + imperfect], passive: [l.mim + p.slice(1)], masdar: [tenth ? p + l.taMarbuta : head + l.ya + l.alif + last],
  };
}
