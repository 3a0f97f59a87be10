import type { ActorEntry, AgencyEntry, LexiconAsset, PlaceEntry } from "../../entries.js";
import type { EnglishBody, EnglishCrowd, EnglishDepartment, EnglishLexicon, EnglishTitle } from "../entries.js";
import { pluralOf } from "../words/inflect.js";
import type { Token } from "../tokens/token.js";
import type { WordMemo } from "../words/memo.js";
import type { Vocabulary } from "../words/vocabulary.js";

/** What a run of words may be called by the lexicon. */
export type Named =
  | { readonly as: "actor"; readonly entry: ActorEntry; readonly short: boolean }
  | { readonly as: "nationality"; readonly entry: ActorEntry; readonly people: boolean }
  | { readonly as: "capital"; readonly entry: ActorEntry }
  | { readonly as: "place"; readonly entry: PlaceEntry }
  | { readonly as: "agency"; readonly entry: AgencyEntry }
  | { readonly as: "title"; readonly entry: EnglishTitle; readonly plural: boolean }
  | { readonly as: "body"; readonly entry: EnglishBody; readonly plural: boolean }
  | { readonly as: "crowd"; readonly entry: EnglishCrowd | ActorEntry; readonly plural: boolean }
  | { readonly as: "department"; readonly entry: EnglishDepartment };

/** Words `from` to `to` that the lexicon knows, with all that they may mean there; names before common nouns. */
export interface Found { readonly from: number; readonly to: number; readonly means: readonly Named[] }

/** What `glue` says of a token, a bit each: it goes on with what began before it; an adjective of nationality ends with it. */
export const GOES_ON = 1, NATION = 2;

interface Node { next: Map<string, Node> | undefined; means: Named[] }

/** Names are looked up as they are written, common nouns in small letters. */
export class Gazetteer {
  private readonly names: Node = { next: undefined, means: [] };
  private readonly nouns: Node = { next: undefined, means: [] };
  readonly countries: ReadonlyMap<string, ActorEntry>;
  private readonly cut: (name: string) => readonly string[];
  /** Second parts of compounds that say whose something is: Saudi-led. */
  private readonly led: ReadonlySet<string>;
  /** Words after which a nationality tells birth and no citizenship: ethnic. */
  readonly byBirth: ReadonlySet<string>;
  /** Words beside which somebody is of no single country, or of another than the one spoken of: foreign troops. */
  readonly international: ReadonlySet<string>;

  private readonly beginsName: number;
  private readonly beginsNoun: number;
  private readonly nameRoots: WordMemo<Node>;
  private readonly nounRoots: WordMemo<Node>;

  /** `cut` cuts a name into words as a text is cut; `vocabulary` is that of the tokens to be asked about. */
  constructor(asset: Pick<LexiconAsset, "actors" | "places" | "agencies">, english: EnglishLexicon, vocabulary: Pick<Vocabulary, "memo" | "mark">, cut: (name: string) => readonly string[]) {
    this.cut = cut;
    this.led = new Set(english.grammar.led);
    this.byBirth = new Set(english.grammar["by-birth"]);
    this.international = new Set(english.grammar.international);
    this.countries = new Map(asset.actors.flatMap(a => (a.kind === "country" && a.country !== undefined ? [[a.country, a] as const] : [])));
    for (const place of asset.places) if (/^\p{Lu}/u.test(place.en)) this.name(place.en, { as: "place", entry: place });
    for (const agency of asset.agencies) for (const en of listOf(agency.en)) if (!agency["credit-only"]) this.name(en, { as: "agency", entry: agency });
    for (const title of english.titles) this.noun(title, plural => ({ as: "title", entry: title, plural }));
    for (const body of english.bodies) this.noun(body, plural => ({ as: "body", entry: body, plural }));
    for (const crowd of english.crowds) this.noun(crowd, plural => ({ as: "crowd", entry: crowd, plural }));
    for (const department of english.departments) for (const noun of [department.noun, ...department.also ?? []]) this.put(this.nouns, noun.toLowerCase(), { as: "department", entry: department });
    // after the titles: the minister is a title rather than one of a crowd
    for (const actor of asset.actors) this.actor(actor);
    this.beginsName = vocabulary.mark(word => this.names.next?.has(word.form) === true || word.form.includes("-"));
    this.beginsNoun = vocabulary.mark(word => this.nouns.next?.has(word.lower) === true);
    this.nameRoots = vocabulary.memo(word => this.names.next?.get(word.form));
    this.nounRoots = vocabulary.memo(word => this.nouns.next?.get(word.lower));
  }

  /** The longest name that begins at token `i`. */
  nameAt(tokens: readonly Token[], i: number, end: number): Found | undefined {
    const { word } = tokens[i]!;
    if ((word.marks & this.beginsName) === 0) return undefined;
    let node = this.nameRoots.of(word);
    if (node === undefined) return this.leaderAt(word.form, i);
    let best: Found | undefined;
    for (let k = i + 1; node !== undefined; k++) {
      if (node.means.length > 0) best = { from: i, to: k, means: node.means };
      node = k < end ? node.next?.get(tokens[k]!.word.form) : undefined;
    }
    return best ?? this.leaderAt(word.form, i);
  }

  /** Saudi of Saudi-led, US of US-run. */
  private leaderAt(form: string, i: number): Found | undefined {
    const hyphen = form.lastIndexOf("-");
    if (hyphen < 1 || !this.led.has(form.slice(hyphen + 1))) return undefined;
    const means = this.names.next?.get(form.slice(0, hyphen))?.means.filter(m => m.as === "nationality" && !m.people || m.as === "actor" && m.entry.kind !== "person");
    return means === undefined || means.length === 0 ? undefined : { from: i, to: i + 1, means };
  }

  /** The longest common noun that begins at token `i`. */
  nounAt(tokens: readonly Token[], i: number, end: number): Found | undefined {
    const { word } = tokens[i]!;
    if ((word.marks & this.beginsNoun) === 0) return undefined;
    let node = this.nounRoots.of(word);
    let best: Found | undefined;
    for (let k = i + 1; node !== undefined; k++) {
      if (node.means.length > 0) best = { from: i, to: k, means: node.means };
      node = k < end ? node.next?.get(tokens[k]!.word.lower) : undefined;
    }
    return best;
  }

  /** Tokens of the sentence that go on with a name or noun of several words, which begins before them. */
  glue(tokens: readonly Token[], from: number, to: number, glued: Uint8Array): void {
    for (let i = from; i < to; i++) {
      if ((tokens[i]!.word.marks & (this.beginsName | this.beginsNoun)) === 0) continue;
      const name = tokens[i]!.word.capital === 0 ? undefined : this.nameAt(tokens, i, to);
      const noun = this.nounAt(tokens, i, to);
      const end = Math.max(name?.to ?? 0, noun?.to ?? i + 1);
      if (end > i + 1) glued.fill(GOES_ON, i + 1, end);
      if (name?.to === end && mayBeAdjective(name, tokens[end - 1]!)) glued[end - 1]! |= NATION;
      i = end - 1;
    }
  }

  private actor(entry: ActorEntry): void {
    if (entry.generic === true) {
      // crowds are entered in the plural
      for (const en of [entry.en, ...entry["en-also"] ?? []]) {
        this.put(this.nouns, en.toLowerCase(), { as: "crowd", entry, plural: true });
        const one = singularOf(en.toLowerCase());
        if (one !== undefined) this.put(this.nouns, one, { as: "crowd", entry, plural: false });
      }
      return;
    }
    const forms = [entry.en, ...entry["en-also"] ?? []];
    const famous = entry["surname-en"] ?? (entry.ar ?? []).some(ar => !ar.includes(" "));
    for (const form of forms) {
      this.name(form, { as: "actor", entry, short: false });
      const surname = entry.kind === "person" || entry.kind === undefined ? surnameOf(form) : undefined;
      if (surname !== undefined && famous && form === entry.en) this.name(surname, { as: "actor", entry, short: true });
    }
    for (const en of entry["nationality-en"] ?? []) {
      this.name(en, { as: "nationality", entry, people: false });
      const people = /(?:ese|ish|ch|ss)$/u.test(en) ? undefined : pluralOf(en);
      if (people !== undefined) this.name(people, { as: "nationality", entry, people: true });
    }
    for (const people of entry["people-en"] ?? []) this.name(people, { as: "nationality", entry, people: true });
    for (const metonym of entry["metonyms-en"] ?? []) this.name(metonym, { as: "actor", entry, short: false });
    const capital = entry["capital-en"];
    if (entry["capital-same"]) return;
    for (const name of [...capital === undefined ? [] : [capital], ...entry["capital-en-also"] ?? []]) this.name(name, { as: "capital", entry });
  }

  private name(name: string, means: Named): void { this.put(this.names, name, means); }

  private noun({ noun, also, plural }: { noun: string; also?: readonly string[]; plural?: string }, named: (plural: boolean) => Named): void {
    for (const one of [noun, ...also ?? []]) {
      this.put(this.nouns, one.toLowerCase(), named(false));
      this.put(this.nouns, (one === noun ? plural : undefined)?.toLowerCase() ?? pluralOf(one.toLowerCase()), named(true));
    }
  }

  private put(root: Node, phrase: string, means: Named): void {
    let node = root;
    for (const word of this.cut(phrase)) {
      const next: Map<string, Node> = node.next ??= new Map<string, Node>();
      let child = next.get(word);
      if (child === undefined) next.set(word, child = { next: undefined, means: [] });
      node = child;
    }
    if (!node.means.some(m => m.as === means.as && m.entry.id === means.entry.id)) node.means.push(means);
  }
}

function mayBeAdjective({ means }: Found, last: Token): boolean { return means.some(m => isAdjective(m, last)); }

/** Serbian, and the short names of states that stand before a noun as adjectives do: U.S., UK. */
function isAdjective(named: Named, last: Token): boolean {
  return named.as === "nationality" ? !named.people : named.as === "actor" && named.entry.kind === "country" && (last.word.capital === 2 || last.word.form.endsWith("."));
}

function listOf(en: string | readonly string[] | undefined): readonly string[] {
  return en === undefined ? [] : typeof en === "string" ? [en] : en;
}

/** Putin of Vladimir Putin, al-Assad of Bashar al-Assad; none of a name of one word. */
function surnameOf(name: string): string | undefined {
  const words = name.split(" ");
  return words.length < 2 ? undefined : words[words.length - 1];
}

function singularOf(plural: string): string | undefined {
  if (plural.endsWith("men")) return `${plural.slice(0, -3)}man`;
  if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
  return plural.endsWith("s") && !plural.endsWith("ss") ? plural.slice(0, -1) : undefined;
}
