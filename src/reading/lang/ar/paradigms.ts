import type { Morphology } from "../../entries.js";
import { fold } from "./fold.js";
import type { Letters } from "./letters.js";

/** How a stem is inflected: each slot has endings (and the imperfect prefixes) of its own. */
const slots = [
  "perfect-long", "perfect-short", "perfect-weak-a", "perfect-weak-w", "perfect-weak-i", "perfect-hamza",
  "imperfect-long", "imperfect-short", "imperfect-weak-w", "imperfect-weak-y", "imperfect-weak-a", "imperfect-hamza",
  "noun", "noun-feminine", "noun-hamza", "noun-weak", "people", "people-hamza", "plural", "plural-feminine", "plural-hamza", "plural-weak",
  "adjective", "adjective-hamza", "adjective-weak", "fixed",
] as const;
export type Slot = (typeof slots)[number];

/** The number of a slot, by which its endings are found. */
export function slotNumber(slot: Slot): number {
  return slots.indexOf(slot);
}

/** What may stand after a stem of a slot: its ending, and a pronoun written onto it. */
export interface Ending {
  /** Person of a verb; `""` for nominal words. */
  readonly person: string;
  /** Folded letter of person before an imperfect stem, as a unit; 0 elsewhere. */
  readonly prefix: number;
  readonly enclitic: string;
  /** Last letter of the ending as it is spelled, as a unit; 0 where the stem's own last letter or a pronoun is the last. */
  readonly last: number;
}

/** What one spelling of an ending may be, by the number of the slot. */
export type EndingsBySlot = readonly (readonly Ending[] | undefined)[];

/** Endings that share their last letters; those longer by a letter stand under it. */
interface EndingNode {
  slots: (Ending[] | undefined)[] | undefined;
  readonly longer: (EndingNode | undefined)[];
}

const firstLetter = 0x620;
const letterCount = 0x30;

/** Ends at which a key may be parted into a stem and an ending, from its own end down. */
export class Partings {
  size = 0;
  readonly at: number[] = [];
  readonly endings: EndingsBySlot[] = [];
}

/** All endings by their folded spelling read from its end, so that a word is read from its end instead of storing every form. */
export class Endings {
  /** Folded letters that may stand before an imperfect stem, as units. */
  readonly persons: ReadonlySet<number>;
  private readonly root = newNode();
  private readonly enclitics: readonly string[];
  private readonly letters: Letters;

  constructor(morphology: Morphology, letters: Letters) {
    this.letters = letters;
    this.enclitics = ["", ...morphology.enclitics.map(fold)];
    this.addPerfect(morphology);
    this.addImperfect(morphology);
    this.addNominal(morphology);
    this.persons = new Set(morphology.imperfect.long.map(([, prefix]) => fold(prefix).charCodeAt(0)));
  }

  /** Finds where the key may be parted, in place of what `partings` held. */
  part(key: string, partings: Partings): void {
    partings.size = 0;
    let node: EndingNode | undefined = this.root;
    for (let end = key.length; node !== undefined; end--) {
      if (node.slots !== undefined) {
        partings.at[partings.size] = end;
        partings.endings[partings.size++] = node.slots;
      }
      const letter: number = end === 0 ? -1 : key.charCodeAt(end - 1) - firstLetter;
      node = letter >= 0 && letter < letterCount ? node.longer[letter] : undefined;
    }
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
      const node = this.nodeOf(ending + enclitic);
      ((node.slots ??= slots.map(() => undefined))[slotNumber(slot)] ??= []).push({ person, prefix: prefix === "" ? 0 : fold(prefix).charCodeAt(0), enclitic, last: enclitic === "" && written !== "" ? written.charCodeAt(written.length - 1) : 0 });
    }
  }

  private nodeOf(spelling: string): EndingNode {
    let node = this.root;
    for (let i = spelling.length - 1; i >= 0; i--) node = node.longer[spelling.charCodeAt(i) - firstLetter] ??= newNode();
    return node;
  }

  /** The ن of dual and plural is lost before a pronoun, ة becomes ت, and وا loses its alif; verbs have ني where nouns have ي. */
  private takesPronoun(slot: Slot, written: string, person: string, enclitic: string): boolean {
    const { nun, waw, ya, alif, taMarbuta } = this.letters;
    if (slot === "fixed" || written === taMarbuta || written.endsWith(waw + alif)) return false;
    if (person === "") return enclitic !== nun + ya && !written.endsWith(nun);
    return enclitic !== ya && !(person === "3md" && slot.startsWith("perfect"));
  }
}

function newNode(): EndingNode {
  return { slots: undefined, longer: new Array<EndingNode | undefined>(letterCount).fill(undefined) };
}
