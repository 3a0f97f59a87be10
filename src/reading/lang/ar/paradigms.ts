import type { Morphology } from "../../entries.js";
import { fold } from "./fold.js";
import type { Letters } from "./letters.js";

/** How a stem is inflected: each slot has endings (and the imperfect prefixes) of its own. */
export type Slot =
  | "perfect-long" | "perfect-short" | "perfect-weak-a" | "perfect-weak-w" | "perfect-weak-i" | "perfect-hamza"
  | "imperfect-long" | "imperfect-short" | "imperfect-weak-w" | "imperfect-weak-y" | "imperfect-weak-a" | "imperfect-hamza"
  | "noun" | "noun-feminine" | "noun-hamza" | "noun-weak"
  | "people" | "people-hamza" | "plural" | "plural-feminine" | "plural-hamza" | "plural-weak"
  | "adjective" | "adjective-hamza" | "adjective-weak" | "fixed";

/** What may stand after a stem of a slot: its ending, and a pronoun written onto it. */
export interface Ending {
  /** Person of a verb; `""` for nominal words. */
  readonly person: string;
  /** Folded letter of person before an imperfect stem; `""` elsewhere. */
  readonly prefix: string;
  readonly enclitic: string;
  /** Last letter of the ending as it is spelled; `""` where the stem's own last letter or a pronoun is the last. */
  readonly last: string;
}

/** What one spelling of an ending may be, by slot. */
export type EndingsBySlot = Partial<Record<Slot, Ending[]>>;

/** All endings by their folded spelling, so that a word is read from its end instead of storing every form. */
export class Endings {
  /** Folded letters that may stand before an imperfect stem. */
  readonly persons: ReadonlySet<string>;
  /** Length of the longest ending with its pronoun. */
  readonly longest: number;
  private readonly table = new Map<string, EndingsBySlot>();
  private readonly enclitics: readonly string[];
  private readonly letters: Letters;

  constructor(morphology: Morphology, letters: Letters) {
    this.letters = letters;
    this.enclitics = ["", ...morphology.enclitics.map(fold)];
    this.addPerfect(morphology);
    this.addImperfect(morphology);
    this.addNominal(morphology);
    this.persons = new Set(morphology.imperfect.long.map(([, prefix]) => fold(prefix)));
    this.longest = Math.max(...[...this.table.keys()].map(ending => ending.length));
  }

  /** What an ending may be; `undefined` where nothing ends so. */
  of(spelling: string): EndingsBySlot | undefined {
    return this.table.get(spelling);
  }

  private addPerfect({ perfect }: Morphology): void {
    for (const [person, ending] of perfect.long) this.add("perfect-long", ending, person);
    for (const [person, ending] of perfect.short) this.add("perfect-short", ending, person);
    for (const weak of ["weak-a", "weak-w", "weak-i"] as const) for (const [person, ending] of perfect[weak]) this.add(`perfect-${weak}`, ending, person);
    // a hamza at the end changes its seat before the u of the plural (بدؤوا)
    for (const [person, ending] of perfect.long) if (person === "3mp") this.add("perfect-hamza", ending, person);
  }

  private addImperfect({ imperfect }: Morphology): void {
    const { waw, ya, alif, alifMaqsura } = this.letters;
    for (const [person, prefix, ending] of imperfect.long) {
      this.add("imperfect-long", ending, person, prefix);
      if (ending.startsWith(waw)) this.add("imperfect-hamza", ending, person, prefix);
      if (ending === "") {
        this.add("imperfect-weak-w", waw, person, prefix);
        this.add("imperfect-weak-y", ya, person, prefix);
        // before pronouns a final ى is written ا
        for (const final of [alifMaqsura, alif]) this.add("imperfect-weak-a", final, person, prefix);
      } else if (person === "3md" || person === "3fd") {
        this.add("imperfect-weak-w", waw + ending, person, prefix);
        for (const slot of ["imperfect-weak-y", "imperfect-weak-a"] as const) this.add(slot, ya + ending, person, prefix);
      }
    }
    for (const [person, prefix, ending] of imperfect.short) this.add("imperfect-short", ending, person, prefix);
    for (const [person, prefix, ending] of imperfect.weak) {
      for (const slot of ["imperfect-weak-w", "imperfect-weak-y", "imperfect-weak-a"] as const) this.add(slot, ending, person, prefix);
    }
  }

  private addNominal({ noun }: Morphology): void {
    const { plain, feminine } = noun;
    const sound = noun["sound-plural"];
    const { hamza, wawHamza, yaHamza, alif, alifMaqsura, ya, ta, taMarbuta } = this.letters;
    const plurals = sound.slice(0, 4);
    const many = sound[4]!;
    const each = (slots: readonly Slot[], endings: readonly string[]): void => { for (const slot of slots) for (const ending of endings) this.add(slot, ending); };
    each(["noun", "people", "adjective", "plural"], plain);
    each(["noun", "people", "adjective"], [many]);
    each(["people", "adjective"], plurals);
    each(["noun-feminine", "adjective"], feminine);
    each(["plural-feminine"], [taMarbuta, `${ta}-`]);
    each(["noun-hamza", "people-hamza", "plural-hamza"], [...plain.map(ending => hamza + ending), `${wawHamza}-`, `${yaHamza}-`]);
    each(["noun-hamza", "people-hamza"], [hamza + many]);
    each(["people-hamza"], plurals.map(ending => hamza + ending));
    each(["adjective-hamza"], [hamza, hamza + alif, ...[...plain.slice(1), ...plurals, many, ...feminine].map(ending => yaHamza + ending)]);
    each(["noun-weak", "adjective-weak", "plural-weak"], [alifMaqsura, alif]);
    each(["noun-weak"], [...plain.slice(2).map(ending => ya + ending), ya + many]);
    each(["adjective-weak"], [...feminine.map(ending => alif + ending), ...plurals]);
    this.add("fixed", "");
  }

  private add(slot: Slot, written: string, person = "", prefix = ""): void {
    const beforePronoun = written.endsWith("-");
    const ending = fold(beforePronoun ? written.slice(0, -1) : written);
    for (const enclitic of this.enclitics) {
      if (enclitic === "" ? beforePronoun : !this.takesPronoun(slot, written, person, enclitic)) continue;
      const spelling = ending + enclitic;
      let slots = this.table.get(spelling);
      if (slots === undefined) this.table.set(spelling, slots = {});
      (slots[slot] ??= []).push({ person, prefix: fold(prefix), enclitic, last: enclitic === "" ? written.slice(-1) : "" });
    }
  }

  /** The ن of dual and plural is lost before a pronoun, ة becomes ت, and وا loses its alif; verbs have ني where nouns have ي. */
  private takesPronoun(slot: Slot, written: string, person: string, enclitic: string): boolean {
    const { nun, waw, ya, alif, taMarbuta } = this.letters;
    if (slot === "fixed" || written === taMarbuta || written.endsWith(waw + alif)) return false;
    if (person === "") return enclitic !== nun + ya && !written.endsWith(nun);
    return enclitic !== ya && !(person === "3md" && slot.startsWith("perfect"));
  }
}
