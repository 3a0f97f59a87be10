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
  return { all: [...finder.all].sort((a, b) => a.from - b.from || b.to - a.to), of: phrase => finder.whole.get(phrase), inside: phrase => finder.parts.get(phrase) ?? none };
}

const none: readonly FoundMention[] = [];

/** The phrase that "of" joins to it: Russia in "the president of Russia". */
function ofPhrase(tokens: readonly Token[], { phrases }: Parse, phrase: Phrase): Phrase | undefined {
  const found = phrases.find(p => p.after === phrase);
  if (found === undefined) return undefined;
  return (tokens[found.preposition]!.word.sorts & BELONGING) !== 0 ? found : undefined;
}

class Finder {
  readonly all: FoundMention[] = [];
  readonly whole = new Map<Phrase, FoundMention>();
  readonly parts = new Map<Phrase, FoundMention[]>();
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly gazetteer: Gazetteer;
  constructor(text: string, tokens: readonly Token[], gazetteer: Gazetteer) { this.text = text; this.tokens = tokens; this.gazetteer = gazetteer; }

  read(phrase: Phrase, of: Phrase | undefined): void {
    if (phrase.owner !== undefined) this.read(phrase.owner, undefined);
    const from = phrase.owner === undefined ? phrase.from : phrase.owner.to + 1;
    const parts = partsOf(this.tokens, from, phrase.to, this.gazetteer);
    const head = parts.find(p => p.from <= phrase.head && phrase.head < p.to);
    const whose = this.whose(parts, head, phrase, of);
    const mention = head === undefined ? undefined : this.headMention(phrase, from, parts, head, whose);
    if (mention !== undefined) { this.whole.set(phrase, mention); this.all.push(mention); }
    const inside: FoundMention[] = [];
    for (const [k, part] of parts.entries()) {
      if (part === head || this.isAdjective(part) || mention?.nameSpan !== undefined && part.from >= mention.from && part.as === "title") continue;
      // a Kenyan army jet: the army is named, and whose it is
      const [before, next] = [parts[k - 1], parts[k + 1]];
      if (part.as === "nationality" && next?.as === "body" && next !== head && !this.isAdjective(next)) continue;
      const named = this.modifier(part, before?.as === "nationality" ? before.entry.country : undefined);
      if (named !== undefined) inside.push(named);
    }
    if (inside.length > 0) { this.parts.set(phrase, inside); this.all.push(...inside.filter(m => m.form !== "nationality")); }
  }

  /** Country and body to which a phrase belongs, by an adjective, an owner or "of". */
  private whose(parts: readonly Part[], head: Part | undefined, phrase: Phrase, of: Phrase | undefined): { country: string | undefined; of: string | undefined } {
    let country: string | undefined;
    let body: string | undefined;
    const take = (part: Part): void => {
      if (part.as === "nationality" || part.as === "capital") country ??= part.entry.country;
      else if (part.as === "place") country ??= part.entry.country;
      else if (part.as === "actor") { country ??= part.entry.country; if (part.entry.kind === "organization" || part.entry.kind === "group") body ??= part.entry.id; }
    };
    for (const part of parts) if (part !== head) take(part);
    if (phrase.owner !== undefined) for (const part of partsOf(this.tokens, phrase.owner.from, phrase.owner.to, this.gazetteer)) take(part);
    if (of !== undefined && head !== undefined && (head.as === "title" || head.as === "body" || head.as === "crowd")) {
      const places = this.is(of.preposition, BELONGING_TO_PLACE);
      for (const part of partsOf(this.tokens, of.from, of.to, this.gazetteer)) if (places || part.as !== "place") take(part);
    }
    return { country, of: body };
  }

  private headMention(phrase: Phrase, from: number, parts: readonly Part[], head: Part, whose: { country: string | undefined; of: string | undefined }): FoundMention | undefined {
    const title = parts.findLast(p => p.as === "title" && p.to <= head.from);
    const department = parts.find(p => p.as === "department");
    const located = phrase.preposition >= 0 && this.is(phrase.preposition, WHEREABOUTS);
    const base = { phrase, from, country: whose.country, of: whose.of };
    switch (head.as) {
      case "actor": {
        const { entry } = head;
        const kind = entry.kind ?? "person";
        const titled = kind === "person" && title !== undefined;
        return this.make({ ...base, located: located && kind === "country", from: titled ? this.beginOf(parts, from, head) : head.from, to: head.to, head: head.to - 1, kind, form: "name", key: this.textOf(head.from, head.to), entry, country: entry.country, sector: entry.sector, nameSpan: kind === "person" ? this.span(head.from, head.to) : undefined, title: titled && title.as === "title" ? title.entry : undefined, rule: "en/mention/known" });
      }
      case "nationality": {
        const definite = (this.tokens[from]!.tag & DT) !== 0 && this.is(from, DEFINITE);
        if (!head.people && !definite) return undefined;
        return this.make({ ...base, from, to: head.to, head: head.to - 1, kind: "group", form: "nationality", key: `people ${head.entry.id}`, country: head.entry.country, sector: "CVL", plural: true, rule: "en/mention/nationality" });
      }
      case "capital": return this.make({ ...base, from: head.from, to: head.to, head: head.to - 1, kind: "country", form: "name", key: head.entry.id, entry: head.entry, country: head.entry.country, sector: "GOV", inPlace: located, located, rule: "en/mention/capital" });
      case "place": return this.make({ ...base, from: head.from, to: head.to, head: head.to - 1, kind: "place", form: "name", key: head.entry.id, place: head.entry, country: head.entry.country, inPlace: true, located, rule: "en/mention/place" });
      case "title": {
        if (head.entry.honorific === true) return undefined;
        const role = department?.as === "department" && (head.entry.role === "minister" || head.entry.takes?.includes("department") === true) ? department.role ?? head.entry.role : head.entry.role;
        return this.make({ ...base, from, to: phrase.to, head: phrase.head, kind: head.plural ? "group" : "person", form: "title", key: this.keyOf(from, phrase.to), title: head.entry, role, sector: department?.as === "department" ? department.sector ?? head.entry.sector : head.entry.sector, plural: head.plural, definite: this.isDefinite(phrase, from), unnamed: head.entry.unnamed === true, rule: "en/mention/title" });
      }
      case "body": return this.make({ ...base, from, to: phrase.to, head: phrase.head, kind: head.entry.kind ?? "organization", form: "description", key: this.keyOf(from, phrase.to), body: head.entry, sector: head.entry.sector, plural: head.plural, definite: this.isDefinite(phrase, from) || head.entry.alone === true, rule: "en/mention/body" });
      case "crowd": return this.make({ ...base, from, to: phrase.to, head: phrase.head, kind: head.plural ? "group" : "person", form: "description", key: this.keyOf(from, phrase.to), sector: head.entry.sector, plural: head.plural, definite: this.isDefinite(phrase, from), rule: "en/mention/crowd" });
      case "department": return undefined;
      // ethnic Albanians: of whatever country they live in
      case "origin": return this.make({ ...base, from, to: head.to, head: head.to - 1, kind: "group", form: "description", key: this.keyOf(from, phrase.to), sector: "CVL", plural: true, rule: "en/mention/origin" });
      case "name": return this.unknownName(base, parts, head, title);
    }
  }

  /** A name that the lexicon does not have: of a person by a title or a first name, of a body by its last noun. */
  private unknownName(base: { phrase: Phrase; from: number; country: string | undefined; of: string | undefined }, parts: readonly Part[], head: Part, title: Part | undefined): FoundMention | undefined {
    const first = this.tokens[head.from]!.word;
    const last = this.gazetteer.nounAt(this.tokens, head.to - 1, head.to);
    const noun = last?.means.find(m => m.as === "body");
    const key = this.textOf(head.from, head.to);
    if (noun?.as === "body") return this.make({ ...base, from: head.from, to: head.to, head: head.to - 1, kind: "organization", form: "name", key, sector: noun.entry.sector, rule: "en/mention/named-body" });
    const given = (first.sorts & GIVEN) !== 0;
    if (title?.as === "title" || given && head.to - head.from > 1) {
      const woman = (first.sorts & GIVEN_WOMAN) !== 0 ? true : title !== undefined && (this.tokens[title.from]!.word.sorts & WOMAN) !== 0 ? true : undefined;
      const titled = title?.as === "title" ? title.entry : undefined;
      const department = parts.find(p => p.as === "department");
      return this.make({ ...base, from: titled === undefined ? head.from : this.beginOf(parts, base.from, head), to: head.to, head: head.to - 1, kind: "person", form: "name", key, nameSpan: this.span(head.from, head.to), title: titled, role: department?.as === "department" ? department.role ?? titled?.role : titled?.role, sector: titled?.sector, woman, rule: "en/mention/person" });
    }
    const place = base.phrase.preposition >= 0 && this.is(base.phrase.preposition, WHEREABOUTS);
    return this.make({ ...base, from: head.from, to: head.to, head: head.to - 1, kind: place ? "place" : head.to - head.from > 1 ? "person" : "organization", form: "name", key, nameSpan: this.span(head.from, head.to), inPlace: place, rule: "en/mention/name" });
  }

  /** Where the titles before a name begin. */
  private beginOf(parts: readonly Part[], from: number, head: Part): number {
    const first = parts.find(p => p.as === "title" || p.as === "nationality" || p.as === "department" || p.as === "body" || p.as === "actor");
    return first === undefined || first.from > head.from ? head.from : Math.max(from, first.from);
  }

  /** Somebody named inside a phrase about something else. */
  private modifier(part: Part, country: string | undefined): FoundMention | undefined {
    const base = { from: part.from, to: part.to, head: part.to - 1, of: undefined };
    if (part.as === "actor") return this.make({ ...base, kind: part.entry.kind ?? "person", form: "name", key: this.textOf(part.from, part.to), entry: part.entry, country: part.entry.country, sector: part.entry.sector, nameSpan: (part.entry.kind ?? "person") === "person" ? this.span(part.from, part.to) : undefined, rule: "en/mention/known" });
    if (part.as === "nationality" || part.as === "capital") return this.make({ ...base, kind: "country", form: "nationality", key: part.entry.id, entry: part.entry, country: part.entry.country, sector: "GOV", rule: "en/mention/nationality" });
    // an army base, a police station
    if (part.as === "body") return this.make({ ...base, kind: part.entry.kind ?? "organization", form: "description", key: this.textOf(part.from, part.to).toLowerCase(), body: part.entry, country, sector: part.entry.sector, plural: part.plural, rule: "en/mention/body" });
    if (part.as === "place") return this.make({ ...base, kind: "place", form: "name", key: part.entry.id, place: part.entry, country: part.entry.country, inPlace: true, rule: "en/mention/place" });
    return undefined;
  }

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

  private make(m: Partial<FoundMention> & { from: number; to: number; head: number; kind: ActorKind; form: MentionForm; key: string; rule: RuleId; phrase?: Phrase }): FoundMention {
    const span = this.span(m.from, m.to);
    const entry = m.entry?.id ?? m.title?.id ?? m.body?.id;
    return {
      from: m.from, to: m.to, head: m.head, span, nameSpan: m.nameSpan, form: m.form, kind: m.kind, key: m.key, entry: m.entry, place: m.place, title: m.title, role: m.role ?? m.title?.role, body: m.body, of: m.of,
      country: m.country, sector: m.sector, plural: m.plural ?? false, definite: m.definite ?? true, unnamed: m.unnamed ?? false, inPlace: m.inPlace ?? false, located: m.located ?? false, woman: m.woman,
      why: entry === undefined ? { rule: m.rule, spans: [span] } : { rule: m.rule, entry, spans: [span] },
    };
  }
}
