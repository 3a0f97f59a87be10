import { isOfSeveral } from "../../actors/home.js";
import type { ActorKind, MentionForm } from "../../report.js";
import type { Span } from "../../span.js";
import type { RuleId } from "../../why.js";
import type { Gazetteer } from "../names/gazetteer.js";
import type { Parse, Phrase } from "../syntax/tree.js";
import type { Token } from "../tokens/token.js";
import { DT, IN, JJ } from "../words/tags.js";
import { BELONGING, BELONGING_TO_PLACE, DEFINITE, GIVEN, GIVEN_WOMAN, WHEREABOUTS, WOMAN } from "../words/word.js";
import type { FoundMention } from "./found.js";
import { partsOf, type Part } from "./parts.js";

/** Mentions of an article: those of phrases as wholes, and those that stand inside one (the UN in "UN envoy"). */
export interface Mentions { readonly all: readonly FoundMention[]; of(phrase: Phrase): FoundMention | undefined; inside(phrase: Phrase): readonly FoundMention[] }

/** `parses` are the sentences of the article itself: who is credited is no actor of it. */
export function findMentions(text: string, tokens: readonly Token[], parses: readonly Parse[], gazetteer: Gazetteer): Mentions {
  const finder = new Finder(text, tokens, gazetteer);
  for (const parse of parses) for (const phrase of parse.phrases) finder.read(phrase, ofPhrase(tokens, parse, phrase));
  return { all: [...finder.all].sort((a, b) => a.from - b.from || b.to - a.to), of: phrase => finder.whole[phrase.head], inside: phrase => finder.parts[phrase.head] ?? none };
}

const none: readonly FoundMention[] = [];

/** The country and the body to which somebody belongs; `pair` where both sides do. */
interface Whose { readonly country: string | undefined; readonly of: string | undefined; readonly pair: boolean }

/** The phrase that "of" joins to it: Russia in "the president of Russia". */
function ofPhrase(tokens: readonly Token[], { phrases }: Parse, phrase: Phrase): Phrase | undefined {
  const found = phrases.find(p => p.after === phrase);
  if (found === undefined) return undefined;
  return (tokens[found.preposition]!.word.sorts & BELONGING) !== 0 ? found : undefined;
}

class Finder {
  readonly all: FoundMention[] = [];
  /** By the head of the phrase: no two phrases share one. */
  readonly whole: (FoundMention | undefined)[];
  readonly parts: (readonly FoundMention[] | undefined)[];
  private made = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly gazetteer: Gazetteer;
  constructor(text: string, tokens: readonly Token[], gazetteer: Gazetteer) {
    this.text = text;
    this.tokens = tokens;
    this.gazetteer = gazetteer;
    this.whole = tokens.map(() => undefined);
    this.parts = tokens.map(() => undefined);
  }

  read(phrase: Phrase, of: Phrase | undefined): void {
    if (phrase.owner !== undefined) this.read(phrase.owner, undefined);
    const from = phrase.owner === undefined ? phrase.from : phrase.owner.to + 1;
    const parts = partsOf(this.tokens, from, phrase.to, this.gazetteer);
    if (parts.length === 0) return;
    const head = headOf(parts, phrase.head);
    const mention = head === undefined ? undefined : this.headMention(phrase, from, parts, head, this.whose(parts, head, phrase, of));
    if (mention !== undefined) { this.whole[phrase.head] = mention; this.all.push(mention); }
    let inside: FoundMention[] | undefined;
    for (let k = 0; k < parts.length; k++) {
      const named = this.within(parts, k, head, mention);
      if (named === undefined) continue;
      (inside ??= []).push(named);
      if (named.form !== "nationality") this.all.push(named);
    }
    if (inside !== undefined) this.parts[phrase.head] = inside;
  }

  /** Whom the part names that is not the head of its phrase. */
  private within(parts: readonly Part[], k: number, head: Part | undefined, mention: FoundMention | undefined): FoundMention | undefined {
    const part = parts[k]!;
    if (part === head || this.isAdjective(part) || mention?.nameSpan !== undefined && part.from >= mention.from && part.as === "title") return undefined;
    // a Kenyan army jet: the army is named, and whose it is
    const [before, next] = [parts[k - 1], parts[k + 1]];
    if (part.as === "nationality" && next?.as === "body" && next !== head && !this.isAdjective(next)) return undefined;
    return this.modifier(part, before?.as === "nationality" ? before.entry.country : undefined);
  }

  /** Country and body to which a phrase belongs, by an adjective, an owner or "of". */
  private whose(parts: readonly Part[], head: Part, phrase: Phrase, of: Phrase | undefined): Whose {
    const belongs = of !== undefined && (head.as === "title" || head.as === "body" || head.as === "crowd");
    if (parts.length === 1 && phrase.owner === undefined && !belongs) return nobodys;
    const whose: Filling<Whose> = { country: undefined, of: undefined, pair: false };
    for (const part of parts) if (part !== head) note(whose, part);
    if (phrase.owner !== undefined) for (const part of partsOf(this.tokens, phrase.owner.from, phrase.owner.to, this.gazetteer)) note(whose, part);
    if (belongs) {
      const places = this.is(of.preposition, BELONGING_TO_PLACE);
      for (const part of partsOf(this.tokens, of.from, of.to, this.gazetteer)) if (places || part.as !== "place") note(whose, part);
    }
    return whose;
  }

  private headMention(phrase: Phrase, from: number, parts: readonly Part[], head: Part, whose: Whose): FoundMention | undefined {
    const m = this.ofHead(phrase, from, parts, head);
    if (m === undefined) return undefined;
    m.of = whose.of;
    // the leaders of the two countries
    m.pair ||= whose.pair && (head.as === "title" || head.as === "body") && head.plural;
    if (head.as !== "actor" && head.as !== "nationality" && head.as !== "capital" && head.as !== "place" && head.as !== "agency") m.country = whose.country;
    return m;
  }

  private ofHead(phrase: Phrase, from: number, parts: readonly Part[], head: Part): Making | undefined {
    switch (head.as) {
      case "actor": return this.known(phrase, from, parts, head);
      case "nationality": {
        const definite = (this.tokens[from]!.tag & DT) !== 0 && this.is(from, DEFINITE);
        if (!head.people && !definite) return undefined;
        const m = this.make(from, head.to, head.to - 1, "group", "nationality", `people ${head.entry.id}`, "en/mention/nationality");
        m.country = head.entry.country;
        m.sector = "CVL";
        m.plural = true;
        return m;
      }
      case "capital": {
        const m = this.make(head.from, head.to, head.to - 1, "country", "name", head.entry.id, "en/mention/capital", head.entry.id);
        m.entry = head.entry;
        m.country = head.entry.country;
        m.sector = "GOV";
        m.inPlace = m.located = this.isLocated(phrase);
        return m;
      }
      case "place": {
        const m = this.make(head.from, head.to, head.to - 1, "place", "name", head.entry.id, "en/mention/place");
        m.place = head.entry;
        m.country = head.entry.country;
        m.inPlace = true;
        m.located = this.isLocated(phrase);
        return m;
      }
      case "agency": {
        const m = this.make(head.from, head.to, head.to - 1, "organization", "name", head.entry.id, "en/mention/media", head.entry.id);
        m.country = head.entry.country;
        m.sector = "JRN";
        return m;
      }
      case "title": return this.titleAlone(phrase, from, parts, head);
      case "body": {
        const m = this.make(from, phrase.to, phrase.head, head.entry.kind ?? "organization", "description", this.keyOf(from, phrase.to), "en/mention/body", head.entry.id);
        m.body = head.entry;
        m.sector = head.entry.sector;
        m.plural = head.plural;
        m.several = head.entry["of-states"] === true || head.plural && head.entry.sector !== "REB" || this.isForeign(from, head.from);
        m.definite = this.isDefinite(phrase, from) || head.entry.alone === true;
        return m;
      }
      case "crowd": {
        const m = this.make(from, phrase.to, phrase.head, head.plural ? "group" : "person", "description", this.keyOf(from, phrase.to), "en/mention/crowd");
        m.sector = head.entry.sector;
        m.plural = head.plural;
        m.pair = isPair(head);
        m.several = m.pair || "of-states" in head.entry || this.isForeign(from, head.from);
        m.definite = this.isDefinite(phrase, from);
        return m;
      }
      case "department": return undefined;
      // ethnic Albanians: of whatever country they live in
      case "origin": {
        const m = this.make(from, head.to, head.to - 1, "group", "description", this.keyOf(from, phrase.to), "en/mention/origin");
        m.sector = "CVL";
        m.plural = true;
        return m;
      }
      case "name": return this.unknownName(phrase, from, parts, head);
    }
  }

  /** Somebody whom the lexicon has by name, with the titles before a person. */
  private known(phrase: Phrase, from: number, parts: readonly Part[], head: Part & { as: "actor" }): Making {
    const { entry } = head;
    const kind = entry.kind ?? "person";
    const title = kind === "person" ? titleBefore(parts, head) : undefined;
    const m = this.make(title !== undefined ? this.beginOf(parts, from, head) : head.from, head.to, head.to - 1, kind, "name", this.textOf(head.from, head.to), "en/mention/known", entry.id);
    m.located = kind === "country" && this.isLocated(phrase);
    m.entry = entry;
    m.country = entry.country;
    m.sector = entry.sector;
    if (kind === "person") m.nameSpan = this.span(head.from, head.to);
    m.title = title?.entry;
    m.role = title?.entry.role;
    return m;
  }

  private titleAlone(phrase: Phrase, from: number, parts: readonly Part[], head: Part & { as: "title" }): Making | undefined {
    const { entry } = head;
    if (entry.honorific === true) return undefined;
    const department = parts.find(p => p.as === "department");
    const m = this.make(from, phrase.to, phrase.head, head.plural ? "group" : "person", "title", this.keyOf(from, phrase.to), "en/mention/title", entry.id);
    m.title = entry;
    m.role = department !== undefined && (entry.role === "minister" || entry.takes?.includes("department") === true) ? department.role ?? entry.role : entry.role;
    m.sector = department?.sector ?? entry.sector;
    m.plural = head.plural;
    m.several = head.plural && (isOfSeveral(m.role) || department === undefined && this.isForeign(from, head.from));
    m.definite = this.isDefinite(phrase, from);
    m.unnamed = entry.unnamed === true;
    return m;
  }

  /** A name that the lexicon does not have: of a person by a title or a first name, of a body by its last noun. */
  private unknownName(phrase: Phrase, from: number, parts: readonly Part[], head: Part): Making {
    const first = this.tokens[head.from]!.word;
    const noun = this.gazetteer.nounAt(this.tokens, head.to - 1, head.to)?.means.find(m => m.as === "body");
    const key = this.textOf(head.from, head.to);
    if (noun !== undefined) {
      const m = this.make(head.from, head.to, head.to - 1, "organization", "name", key, "en/mention/named-body");
      m.sector = noun.entry.sector;
      return m;
    }
    const title = titleBefore(parts, head);
    const long = head.to - head.from > 1;
    if (title !== undefined || long && (first.sorts & GIVEN) !== 0) {
      const department = parts.find(p => p.as === "department");
      const m = this.make(title === undefined ? head.from : this.beginOf(parts, from, head), head.to, head.to - 1, "person", "name", key, "en/mention/person", title?.entry.id);
      m.nameSpan = this.span(head.from, head.to);
      m.title = title?.entry;
      m.role = department?.role ?? title?.entry.role;
      m.sector = title?.entry.sector;
      if ((first.sorts & GIVEN_WOMAN) !== 0 || title !== undefined && this.is(title.from, WOMAN)) m.woman = true;
      return m;
    }
    const place = this.isLocated(phrase);
    const m = this.make(head.from, head.to, head.to - 1, place ? "place" : long ? "person" : "organization", "name", key, "en/mention/name");
    m.nameSpan = this.span(head.from, head.to);
    m.inPlace = place;
    return m;
  }

  /** Where the titles before a name begin. */
  private beginOf(parts: readonly Part[], from: number, head: Part): number {
    const first = parts.find(p => p.as === "title" || p.as === "nationality" || p.as === "department" || p.as === "body" || p.as === "actor");
    return first === undefined || first.from > head.from ? head.from : Math.max(from, first.from);
  }

  /** Somebody named inside a phrase about something else. */
  private modifier(part: Part, country: string | undefined): FoundMention | undefined {
    switch (part.as) {
      case "actor": {
        const { entry } = part;
        const kind = entry.kind ?? "person";
        const m = this.makeOf(part, kind, "name", this.textOf(part.from, part.to), "en/mention/known", entry.id);
        m.entry = entry;
        m.country = entry.country;
        m.sector = entry.sector;
        if (kind === "person") m.nameSpan = this.span(part.from, part.to);
        return m;
      }
      case "nationality":
      case "capital": {
        const m = this.makeOf(part, "country", "nationality", part.entry.id, "en/mention/nationality", part.entry.id);
        m.entry = part.entry;
        m.country = part.entry.country;
        m.sector = "GOV";
        return m;
      }
      // an army base, a police station
      case "body": {
        const m = this.makeOf(part, part.entry.kind ?? "organization", "description", this.textOf(part.from, part.to).toLowerCase(), "en/mention/body", part.entry.id);
        m.body = part.entry;
        m.country = country;
        m.sector = part.entry.sector;
        m.plural = part.plural;
        return m;
      }
      case "place": {
        const m = this.makeOf(part, "place", "name", part.entry.id, "en/mention/place");
        m.place = part.entry;
        m.country = part.entry.country;
        m.inPlace = true;
        return m;
      }
      default: return undefined;
    }
  }

  /** foreign troops, international observers */
  private isForeign(from: number, head: number): boolean {
    for (let i = from; i < head; i++) if (this.gazetteer.international.has(this.tokens[i]!.word.lower)) return true;
    return false;
  }

  /** in, at, near a place */
  private isLocated(phrase: Phrase): boolean { return phrase.preposition >= 0 && this.is(phrase.preposition, WHEREABOUTS); }
  private isDefinite(phrase: Phrase, from: number): boolean {
    return phrase.owner !== undefined || phrase.possessive >= 0 || (this.tokens[from]!.tag & DT) === 0 || this.is(from, DEFINITE);
  }

  /** military aid names no body */
  private isAdjective(part: Part): boolean { return part.as === "body" && part.to === part.from + 1 && (this.tokens[part.from]!.word.tags & JJ) !== 0; }
  private is(i: number, sort: number): boolean { return (this.tokens[i]!.word.sorts & sort) !== 0; }
  private span(from: number, to: number): Span { return [this.tokens[from]!.start, this.tokens[to - 1]!.end]; }
  private textOf(from: number, to: number): string { const [a, b] = this.span(from, to); return this.text.slice(a, b); }
  private keyOf(from: number, to: number): string {
    let i = from;
    while (i < to - 1 && (this.tokens[i]!.tag & (DT | IN)) !== 0) i++;
    return this.textOf(i, to).toLowerCase();
  }

  private makeOf(part: Part, kind: ActorKind, form: MentionForm, key: string, rule: RuleId, entry?: string): Making {
    return this.make(part.from, part.to, part.to - 1, kind, form, key, rule, entry);
  }

  /** A mention of which only the words and the rule are known yet; `entry` is what the rule found in the lexicon. */
  private make(from: number, to: number, head: number, kind: ActorKind, form: MentionForm, key: string, rule: RuleId, entry?: string): Making {
    const span = this.span(from, to);
    return {
      id: this.made++, from, to, head, span, nameSpan: undefined, form, kind, key, entry: undefined, place: undefined, title: undefined, role: undefined, body: undefined, of: undefined,
      country: undefined, sector: undefined, plural: false, several: false, pair: false, definite: true, unnamed: false, inPlace: false, located: false, woman: undefined,
      rule, by: entry,
    };
  }
}

/** Something while it is filled in. */
type Filling<T> = { -readonly [K in keyof T]: T[K] };
type Making = Filling<FoundMention>;

const nobodys: Whose = { country: undefined, of: undefined, pair: false };

/** Notes of a part what it says about the country and the body; what was said first counts. */
function note(whose: Filling<Whose>, part: Part): void {
  if (part.as === "nationality" || part.as === "capital" || part.as === "place") whose.country ??= part.entry.country;
  whose.pair ||= isPair(part);
  if (part.as !== "actor") return;
  whose.country ??= part.entry.country;
  if (part.entry.kind === "organization" || part.entry.kind === "group") whose.of ??= part.entry.id;
}

function headOf(parts: readonly Part[], head: number): Part | undefined {
  for (const part of parts) if (part.from <= head && head < part.to) return part;
  return undefined;
}

function titleBefore(parts: readonly Part[], head: Part): (Part & { as: "title" }) | undefined {
  return parts.findLast(p => p.as === "title" && p.to <= head.from) as (Part & { as: "title" }) | undefined;
}

/** The two countries, both sides. */
function isPair(part: Part): boolean { return part.as === "crowd" && "pair" in part.entry && part.entry.pair === true; }
