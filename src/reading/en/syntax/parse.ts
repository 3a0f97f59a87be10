import type { Sentence } from "../tokens/token.js";
import { IN, SUB, TO, VBD, VBN } from "../words/tags.js";
import { AUXILIARY, COMPLEMENTIZER, DESCRIBING, FOR, GET, OF_OBJECT, THAT } from "../words/word.js";
import { chunk, type Row } from "./chunk.js";
import { joinPhrases } from "./coordination.js";
import { isPhrase, mark, previous, wordOf } from "./items.js";
import type { Item, Parse, Phrase, VerbGroup } from "./tree.js";

/** Phrases and verbs of a sentence with their roles. */
export function parse(row: Row, sentence: Sentence): Parse {
  const items = chunk(row, sentence);
  const groups = items.filter((item): item is VerbGroup => item.kind === "vg");
  govern(items);
  joinPhrases(row, items);
  const parser = new Parser(row, items);
  for (const group of groups) parser.complete(group);
  for (const group of groups) parser.completeLate(group);
  return { items, phrases: items.filter(isPhrase), groups };
}

/** Tells phrases which preposition governs them. */
function govern(items: readonly Item[]): void {
  for (let k = 1; k < items.length; k++) {
    const [before, item] = [items[k - 1]!, items[k]!];
    if (!isPhrase(item) || before.kind !== "in") continue;
    item.preposition = before.from;
    const noun = items[k - 2];
    if (noun !== undefined && isPhrase(noun)) item.after = noun;
  }
}

class Parser {
  private readonly row: Row;
  private readonly items: readonly Item[];
  constructor(row: Row, items: readonly Item[]) { this.row = row; this.items = items; }

  /** Subject, governor and objects, from left to right: what stands before is known by then. */
  complete(group: VerbGroup): void {
    if (group.form === "participle" && this.tells(group)) Object.assign(group, { form: "finite", passive: false, past: true });
    if (group.form === "finite") this.finite(group);
    else if (group.form === "infinitive") this.infinitive(group);
    else this.participle(group);
    this.objects(group);
  }

  /** the minister also called on Iran: what looks like a participle, with an object right after it and a noun before it that no verb governs, is the verb of that noun. */
  private tells(group: VerbGroup): boolean {
    const { items, row } = this;
    const { word } = row.tokens[group.main]!;
    const next = items[group.item + 1];
    const before = items[previous(items, group.item)];
    if ((word.tags & VBD) === 0 || next === undefined || !isPhrase(next) || before === undefined || !isPhrase(before) || before.preposition >= 0 || row.tokens[group.from]!.tag === TO) return false;
    for (let i = group.from; i < group.main; i++) if ((row.tokens[i]!.word.sorts & (AUXILIARY | GET)) !== 0) return false;
    const subject = first(before);
    return !items.some(item => item.kind === "vg" && item.item < group.item && item.objects.includes(subject));
  }

  /** What stands at the beginning of a sentence before its main verb has that verb's subject. */
  completeLate(group: VerbGroup): void {
    if (group.subject !== undefined || group.form === "finite") return;
    const main = this.items.find((item): item is VerbGroup => item.kind === "vg" && item.item > group.item && item.form === "finite" && item.subject !== undefined);
    if (main !== undefined && group.relation === "adverbial") group.subject = main.subject;
    if (group.governor !== undefined) group.subject ??= group.governor.subject;
  }

  private finite(group: VerbGroup): void {
    const { items, row } = this;
    const k = group.item;
    const j = previous(items, k);
    const before = items[j];
    if (before === undefined) return;
    if (before.kind === "cc") {
      const partner = this.verbBefore(j, v => v.form === "finite" || v.form === group.form);
      if (partner !== undefined) { this.joinTo(group, this.outer(group, partner)); return; }
    }
    if (before.kind === "wh" || before.kind === "sub" && this.describes(j)) { this.relative(group, j, undefined); return; }
    this.search(group, j, row);
  }

  /** Walks back to the subject. */
  private search(group: VerbGroup, at: number, row: Row): void {
    const { items } = this;
    for (let j = at; j >= 0; j--) {
      const item = items[j]!;
      if (item.kind === "np") {
        // the court this month rejected
        if (this.isTimeOnly(item, j)) continue;
        if (item.preposition >= 0 && !(previous(items, group.item) === j && this.opens(item))) { j = this.before(item, j); continue; }
        this.accept(group, item);
        return;
      }
      if (item.kind === "mark") {
        const text = wordOf(row, item);
        if (text === ":" || text === ";") return;
        if (text === ",") { const opening = this.apposition(j, group) || this.parenthesis(j); if (opening > 0) j = opening; }
        continue;
      }
      if (item.kind === "vg") {
        if (item.form === "gerund" || item.form === "infinitive") continue;
        if (item.form === "participle" || this.mayBeParticiple(item)) { this.reduce(item, j); continue; }
        return;
      }
      if (item.kind === "wh" || item.kind === "sub") return;
    }
  }

  /** A time without a preposition right after a phrase that may be the subject. */
  private isTimeOnly(phrase: Phrase, j: number): boolean {
    const before = this.items[j - 1];
    return phrase.preposition < 0 && this.row.tokens[phrase.head]!.word.noun?.sort === "time" && before !== undefined && isPhrase(before);
  }

  /** After a phrase with preposition the walk goes on before the preposition. */
  private before(phrase: Phrase, j: number): number {
    const k = j - 1;
    return this.items[k]?.from === phrase.preposition ? k : j;
  }

  /** after, before, since, as, until: with a verb right after its noun it opens a clause. */
  private opens(phrase: Phrase): boolean {
    return (this.row.tokens[phrase.preposition]!.word.tags & SUB) !== 0;
  }

  private accept(group: VerbGroup, found: Phrase): void {
    const { items } = this;
    const subject = first(found);
    group.subject = subject;
    if (found.preposition >= 0) {
      group.opener = found.preposition;
      group.relation = "adverbial";
      found.preposition = -1;
      found.after = undefined;
      for (const item of items) if (item.kind === "vg") item.obliques = item.obliques.filter(o => o !== found);
      return;
    }
    this.relate(group, previous(items, items.indexOf(subject)));
  }

  /** What the clause is to the rest of the sentence, by the item before its subject. */
  private relate(group: VerbGroup, p: number): void {
    const before = this.items[p];
    if (before === undefined) return;
    if (before.kind === "vg") { this.afterVerb(group, before); return; }
    if (before.kind === "wh" || before.kind === "sub" && this.describes(p) && !this.is(before, THAT)) { this.relative(group, p, group.subject); return; }
    if (before.kind === "sub") {
      const noun = this.items[previous(this.items, p)];
      group.opener = before.from;
      group.governor = this.verbBefore(p, () => true);
      group.relation = this.is(before, COMPLEMENTIZER) && group.governor !== undefined ? "complement" : "adverbial";
      if (group.relation === "complement" && noun !== undefined && isPhrase(noun)) group.antecedent = noun;
      return;
    }
    if (isPhrase(before)) {
      // told reporters in Geneva on Monday it was late
      const verb = this.speakerOf(p);
      if (verb !== undefined) { verb.objects = verb.objects.filter(o => o !== group.subject); group.relation = "complement"; group.governor = verb; }
      return;
    }
    if (before.kind !== "cc") return;
    const partner = this.verbBefore(p, v => v.form === "finite");
    if (partner === undefined) return;
    group.relation = partner.relation === "complement" ? "complement" : "joined";
    if (partner.relation === "complement") group.governor = partner.governor;
  }

  /** The verb that reports before the phrase at item `p`, over its objects and what prepositions govern. */
  private speakerOf(p: number): VerbGroup | undefined {
    for (let k = p; k >= 0; k--) {
      const item = this.items[k]!;
      if (item.kind === "vg") return this.speaks(item) && item.verb?.reporting.some(r => r.clause !== false) === true ? item : undefined;
      if (item.kind !== "np" && item.kind !== "in" && item.kind !== "time" && item.kind !== "rb") return undefined;
    }
    return undefined;
  }

  /** A noun between two verbs is the object of the first or the subject of the second. */
  private afterVerb(group: VerbGroup, verb: VerbGroup): void {
    const describes = (verb.relation === "relative" || verb.relation === "participle") && verb.antecedent !== undefined && verb.subject === verb.antecedent && verb.verb?.object !== "no" && !verb.passive && !this.speaks(verb);
    if (describes) { group.subject = verb.antecedent; this.relate(group, previous(this.items, this.items.indexOf(verb.antecedent!))); return; }
    // rebuild the areas destroyed by rebels, struck a deal based on: of what the first verb governs the second only says what was done to it
    if (!this.speaks(verb) && this.mayBeParticiple(group) && this.items[group.item + 1]?.kind !== "np") { this.reduce(group, group.item); return; }
    // that paying no taxes was smart: the gerund with its object is the subject
    const opener = previous(this.items, verb.item);
    if (verb.form === "gerund" && this.items[opener]?.kind === "sub") { group.subject = undefined; this.relate(group, opener); return; }
    // say a deal to open the border has held: the noun before the infinitive is the subject
    const { governor } = verb;
    const said = verb.form === "infinitive" && governor !== undefined && this.speaks(governor) && !governor.passive && governor.verb?.reporting.every(r => r["object-infinitive"] !== true) === true ? governor.objects[0] : undefined;
    const speaker = said === undefined ? verb : governor!;
    if (said !== undefined) group.subject = said;
    speaker.objects = speaker.objects.filter(o => o !== group.subject);
    group.relation = "complement";
    group.governor = speaker;
  }

  /** Does the item begin with a word of the sort? */
  private is(item: Item, sort: number): boolean { return (this.row.tokens[item.from]!.word.sorts & sort) !== 0; }

  private speaks(verb: VerbGroup): boolean {
    return (verb.verb?.reporting.length ?? 0) > 0;
  }

  /** that, which: does the word at item `j` describe the noun before it? */
  private describes(j: number): boolean {
    const { items } = this;
    const noun = items[previous(items, j)];
    return this.is(items[j]!, DESCRIBING) && noun !== undefined && (isPhrase(noun) || mark(this.row, noun) === ",");
  }

  private relative(group: VerbGroup, at: number, subject: Phrase | undefined): void {
    const { items } = this;
    let j = at - 1;
    while (j >= 0 && (items[j]!.kind === "mark" || items[j]!.kind === "in" || items[j]!.kind === "time" || items[j]!.kind === "rb")) j--;
    const noun = items[j];
    group.relation = "relative";
    group.opener = items[at]!.from;
    if (noun !== undefined && isPhrase(noun)) group.antecedent = noun.apposedTo ?? noun;
    group.subject = subject ?? group.antecedent;
    group.governor = this.verbBefore(at, () => true);
  }

  private joinTo(group: VerbGroup, partner: VerbGroup): void {
    group.subject = partner.subject;
    group.relation = partner.relation === "relative" || partner.relation === "complement" ? partner.relation : "joined";
    group.governor = partner.governor ?? (partner.relation === "main" ? partner : undefined);
    group.antecedent = partner.antecedent;
  }

  /** said the talks were useful and stressed: another verb that reports goes on with the first one. */
  private outer(group: VerbGroup, partner: VerbGroup): VerbGroup {
    const { governor } = partner;
    const reports = group.verb?.reporting.some(r => r.weak !== true) === true;
    return reports && partner.relation === "complement" && governor !== undefined && this.speaks(governor) && governor.past === group.past && governor.form === "finite" ? governor : partner;
  }

  private verbBefore(j: number, is: (v: VerbGroup) => boolean): VerbGroup | undefined {
    for (let k = j - 1; k >= 0; k--) {
      const item = this.items[k]!;
      if (item.kind === "vg" && is(item)) return item;
      if (item.kind === "mark" && wordOf(this.row, item) === ";") return undefined;
    }
    return undefined;
  }

  /** seized, backed: a past that may be a participle too. */
  private mayBeParticiple(verb: VerbGroup): boolean {
    const { word } = this.row.tokens[verb.main]!;
    return (word.costs?.[31 - Math.clz32(VBN)] ?? 0) < 0.5 && verb.from === verb.main && verb.modal < 0 && (word.tags & VBN) !== 0 && verb.item > 0 && isPhrase(this.items[Math.max(0, previous(this.items, verb.item))]!) && verb.objects.length === 0;
  }

  private reduce(verb: VerbGroup, j: number): void {
    const noun = this.items[previous(this.items, j)];
    Object.assign(verb, { form: "participle", passive: true, past: false });
    verb.relation = "participle";
    if (noun !== undefined && isPhrase(noun)) { verb.antecedent = noun; verb.subject = noun; }
  }

  /** Dean, a former chairman and a candidate in 2004, poked: item of the comma after the phrase with which the clause begins, where the one at `close` stands right before the verb and no verb of a clause between. */
  private apposition(close: number, group: VerbGroup): number {
    const { items, row } = this;
    if (previous(items, group.item) !== close) return 0;
    let found = 0;
    for (let j = close - 1; j > 0; j--) {
      const item = items[j]!;
      if (item.kind === "vg" && item.form === "finite" && item.relation !== "relative" || item.kind === "sub") break;
      if (mark(row, item) === "" ) continue;
      if (mark(row, item) !== ",") break;
      if (this.beginsClause(j - 1)) found = j;
    }
    return found;
  }

  /** Does the phrase that ends at item `end`, with what prepositions join to it, stand at the beginning of a clause? */
  private beginsClause(end: number): boolean {
    const { items } = this;
    let k = end;
    while (k >= 0 && (items[k]!.kind === "rb" || items[k]!.kind === "np" && (items[k] as Phrase).preposition >= 0 || items[k]!.kind === "in" && items[k + 1]?.kind === "np")) k--;
    const phrase = items[k];
    if (phrase?.kind !== "np" || phrase.time) return false;
    const before = items[k - 1];
    return before === undefined || before.kind === "mark" || before.kind === "cc" && (k === 1 || items[k - 2]!.kind === "mark") || before.kind === "rb" && k === 1;
  }

  /** Item of the comma that opens what the one at `close` closes: a relative clause, a clause with a participle, an apposition; 0 where none does. */
  private parenthesis(close: number): number {
    const { items, row } = this;
    for (let j = close - 1; j > 0; j--) {
      const item = items[j]!;
      if (mark(row, item) !== ",") continue;
      const next = items[j + 1]!;
      if (next.kind === "wh" || next.kind === "vg" && next.form !== "finite") return j;
      if (next.kind === "in" && items[j + 2]?.kind === "wh") return j;
      if (isPhrase(next) && next.apposedTo !== undefined) return j;
      if (next.kind === "cc" || next.kind === "sub" && j > 1) return j;
      return 0;
    }
    return 0;
  }

  private infinitive(group: VerbGroup): void {
    const { items } = this;
    const j = previous(items, group.item);
    const before = items[j];
    group.relation = "infinitive";
    if (before?.kind === "cc") { const partner = this.verbBefore(j, v => v.form === "infinitive"); if (partner !== undefined) { group.governor = partner.governor; group.subject = partner.subject; return; } }
    const governor = this.verbBefore(group.item, v => v.form !== "participle" || v.relation !== "participle");
    group.governor = governor;
    if (governor === undefined) return;
    const object = governor.objects[0];
    const controls = object !== undefined && (governor.passive ? false : takesObject(governor));
    group.subject = controls ? object : governor.subject;
    // for Iran to stop
    if (before !== undefined && isPhrase(before) && before.preposition >= 0 && (this.row.tokens[before.preposition]!.word.sorts & FOR) !== 0) group.subject = before;
  }

  private participle(group: VerbGroup): void {
    const { items, row } = this;
    const j = previous(items, group.item);
    const before = items[j];
    group.relation = "participle";
    if (before === undefined || mark(row, before) === "“" || mark(row, before) === '"') { group.relation = "adverbial"; return; }
    if (before.kind === "in" || (before.kind === "sub" && (row.tokens[before.from]!.word.tags & IN) !== 0)) {
      group.governor = this.verbBefore(j, () => true);
      group.opener = before.from;
      group.relation = "adverbial";
      const object = group.governor?.objects[0];
      group.subject = group.governor === undefined ? undefined : (object !== undefined || group.governor.passive) && this.is(before, OF_OBJECT) ? (group.governor.passive ? group.governor.subject : object) : group.governor.subject;
      return;
    }
    if (isPhrase(before)) { group.antecedent = before; group.subject = before; return; }
    // said he did not believe it, arguing that: the words are his who speaks
    const outer = this.speaks(group) ? this.verbBefore(group.item, v => v.form === "finite" && (v.relation === "main" || v.relation === "joined")) : undefined;
    const governor = outer ?? this.verbBefore(group.item, v => v.form === "finite");
    group.governor = governor;
    if (before.kind === "cc") { const partner = this.verbBefore(j, v => v.form === group.form); if (partner !== undefined) { group.subject = partner.subject; group.relation = partner.relation; group.antecedent = partner.antecedent; return; } }
    const noun = items[j - 1];
    if (mark(row, before) === "," && group.passive && noun !== undefined && isPhrase(noun) && noun.preposition < 0) { group.antecedent = noun; group.subject = noun; return; }
    group.relation = "adverbial";
    group.subject = governor?.subject;
  }

  private quotes(k: number): boolean { const item = this.items[k]; return item !== undefined && /^["“”«»‘’']$/u.test(mark(this.row, item)); }

  /** to "destroy" the bridge: does a quotation open within the verb? */
  private isQuoted({ from, main }: VerbGroup): boolean {
    for (let i = from; i < main; i++) if (this.row.tokens[i]!.word.quote) return true;
    return false;
  }

  private objects(group: VerbGroup): void {
    const { items, row } = this;
    let k = group.item + 1;
    for (; k < items.length; k++) {
      const item = items[k]!;
      if (item.kind === "rb" || item.kind === "time") continue;
      // blamed "some countries"
      if (this.quotes(k) && items[k + 1]?.kind === "np" && (this.quotes(k + 2) || k === group.item + 1 && this.isQuoted(group))) continue;
      if (item.kind === "np" && item.preposition < 0 && group.objects.length < 2 && item.joinedTo === undefined && item.apposedTo === undefined) { group.objects = group.objects.length === 0 ? [item] : [...group.objects, item]; continue; }
      break;
    }
    for (; k < items.length; k++) {
      const item = items[k]!;
      if (item.kind === "np") { if (item.preposition >= 0) group.obliques = group.obliques.length === 0 ? [item] : [...group.obliques, item]; continue; }
      // shot dead by police
      if (item.kind === "in" || item.kind === "rb" || item.kind === "time" || item.kind === "cc" || item.kind === "other" && k === group.item + 1) continue;
      if (item.kind === "mark" && (wordOf(row, item) === "," || wordOf(row, item) === '"' || wordOf(row, item) === "”" || wordOf(row, item) === "“") && items[k + 1]?.kind !== "vg") continue;
      break;
    }
  }
}

/** urged Iran to stop: the object is the one who shall do it. */
function takesObject({ verb }: VerbGroup): boolean {
  return verb === undefined || !verb.events.some(e => e.type === "AGREE") || verb.events.some(e => e.control === "object");
}

/** The first of phrases that name the same, or of those that are joined. */
function first(phrase: Phrase): Phrase {
  let root = phrase;
  while (root.apposedTo !== undefined || root.joinedTo !== undefined) root = root.apposedTo ?? root.joinedTo!;
  return root;
}
