import type { EnglishReportingEntry } from "../entries.js";
import type { Scene } from "../scene.js";
import { thatAfter } from "../syntax/items.js";
import type { Item, Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import type { PhraseBook } from "./phrases.js";
import { DT, JJ, MARK, VBG, VBN, VERB } from "../words/tags.js";
import { AS, BUT, NEGATION, SUBJECT, THAT } from "../words/word.js";

type Range = readonly [from: number, to: number];

/** Content after a cue, and by what it was known. */
export interface After { readonly range: Range; readonly by: "that" | "clause" | "quote" | "split" | "infinitive" | "colon" | "as" | "after" | "gerund" }

/** Content without marks, blanks and quotation marks that enclose all of it. */
export function trimmedRange(scene: Scene, from: number, to: number): Range {
  let [a, b] = [from, to];
  while (a < b && isEdge(scene, a)) a++;
  while (b > a && isEdge(scene, b - 1)) b--;
  return [a, b];
}

/** A mark that is no part of the content at its edge; of quotations the marks go where they enclose all. */
function isEdge(scene: Scene, i: number): boolean {
  const { tag, word } = scene.tokens[i]!;
  return (tag & MARK) !== 0 && word.form !== "$" && word.form !== "£" && word.form !== "€" && word.form !== ")" && word.form !== "(" || word.form === "'" || word.form === "’";
}

export function isQuoteMark(scene: Scene, i: number): boolean {
  return scene.tokens[i]?.word.quote === true;
}

export function contentAfterVerb(scene: Scene, parse: Parse, group: VerbGroup, entry: EnglishReportingEntry, inverted: Phrase | undefined, sources: PhraseBook): After | undefined {
  const { items, groups } = parse;
  const start = inverted?.to ?? group.to;
  const limit = limitOf(scene, group);
  // said: "…", said on Monday, "…"
  for (let i = start; i < Math.min(limit + 1, start + longestGap); i++) {
    const quote = scene.quoteAt(i);
    // said "budget reforms" would help: a word or two in marks begin a clause
    if (quote !== undefined && quote.open === i && quote.closed && quote.close - i <= quotedWords && quote.close + 1 < limit && (scene.tokens[quote.close + 1]!.tag & MARK) === 0) break;
    // said, adding "…": another verb has the quotation
    if (i < limit && (scene.tokens[i]!.tag & VERB) !== 0 && (inverted === undefined || i >= inverted.to)) break;
    if (quote !== undefined && quote.open === i && entry.quote !== false && (i === start && !takesQuoteAfterMark(entry) || /^[,:]$/u.test(scene.form(i - 1)))) return { range: [i + 1, quote.close], by: inverted === undefined ? "quote" : "split" };
    if (scene.form(i) === ":" && entry.quote !== false) { const next = scene.quoteAt(i + 1); return next !== undefined && next.open === i + 1 ? { range: [i + 2, next.close], by: "quote" } : i + 1 < limit ? { range: [i + 1, limit], by: "colon" } : undefined; }
  }
  if (inverted !== undefined) return undefined;
  if (entry.clause !== false) {
    const clause = groups.find(g => g.governor === group && g.relation === "complement");
    if (clause !== undefined) {
      const that = clause.opener >= group.to ? clause.opener : -1;
      const from = that >= 0 ? (scene.is(that, THAT) ? that + 1 : that) : clause.subject !== undefined && clause.subject.from >= group.to ? clauseStart(scene, clause.subject) : clause.from;
      return { range: [from, contentEnd(scene, parse, group, from, limit, sources)], by: that >= 0 ? "that" : "clause" };
    }
    const start = clauseSomewhere(items, group, entry);
    if (start > 0) return { range: [start, contentEnd(scene, parse, group, start, limit, sources)], by: "clause" };
    const that = items[thatAfter(scene, items, group)];
    if (that !== undefined && opensContent(items, group, that, entry)) return { range: [that.to, contentEnd(scene, parse, group, that.to, limit, sources)], by: "that" };
  }
  if (entry.infinitive === true || entry["object-infinitive"] === true) {
    const infinitive = groups.find(g => g.governor === group && g.relation === "infinitive" && g.from >= group.to);
    if (infinitive !== undefined) {
      const object = group.objects[0];
      const from = entry["object-infinitive"] === true && object !== undefined && object.to <= infinitive.from ? object.from : withNegation(scene, infinitive, group);
      return { range: [from, contentEnd(scene, parse, group, from, limit, sources, false)], by: "infinitive" };
    }
  }
  if (entry.as === true && group.objects.length > 0) {
    const as = items.findIndex((item, k) => k > group.item && item.from < limit && scene.is(item.from, AS));
    if (as > 0 && items[as]!.from - group.to < 12 && !opensClause(items, as)) return { range: [group.objects[0]!.from, contentEnd(scene, parse, group, items[as]!.from, limit, sources, false)], by: "as" };
  }
  if (entry.complement === true && !group.passive) {
    const object = group.objects[0];
    if (object !== undefined && isCalled(scene, items, object)) return { range: [object.from, contentEnd(scene, parse, group, object.from, limit, sources, false)], by: "as" };
  }
  const gerund = groups.find(g => g.form === "gerund" && !g.passive && g.from >= group.to && isNominal(scene, items, group, g, entry));
  if (gerund !== undefined) return { range: [gerund.from, contentEnd(scene, parse, group, gerund.from, limit, sources, false)], by: "gerund" };
  for (const preposition of entry.after ?? []) {
    const phrase = group.obliques.find(o => scene.lower(o.preposition) === preposition && o.preposition - group.to < 3);
    if (phrase !== undefined) return { range: [phrase.from, contentEnd(scene, parse, group, phrase.from, limit, sources, false)], by: "after" };
  }
  return undefined;
}

/** vowed not to leave: the negation belongs to what was vowed. */
function withNegation(scene: Scene, infinitive: VerbGroup, group: VerbGroup): number {
  const before = infinitive.from - 1;
  return before >= group.to && scene.is(before, NEGATION) ? before : infinitive.from;
}

/** would continue "in any case": verbs that have no clause but the quotation itself have it after a mark (continued: "…"). */
function takesQuoteAfterMark({ weak, clause }: EnglishReportingEntry): boolean { return weak === true && clause === false; }

/** called half of the voters "deplorable", called the vote a farce: does a quotation, a noun or an adjective follow the object with what "of" joins to it? */
function isCalled(scene: Scene, items: readonly Item[], object: Phrase): boolean {
  let k = items.indexOf(object) + 1;
  while (items[k] !== undefined && (items[k]!.kind === "in" && items[k + 1]?.kind === "np" || items[k]!.kind === "np" && (items[k] as Phrase).preposition >= 0 || items[k]!.kind === "rb" || items[k]!.kind === "cc" && (items[k + 1] as Phrase | undefined)?.joinedTo === object || (items[k] as Phrase).joinedTo === object)) k++;
  const item = items[k];
  if (item === undefined) return false;
  const { tag } = scene.tokens[item.from]!;
  return scene.quoteAt(item.from)?.open === item.from || item.kind === "np" && (tag & (DT | JJ)) !== 0 || item.kind === "other" && (tag & (JJ | VBN | DT)) !== 0 || item.kind === "vg" && item.form === "participle";
}

/** Does a "that" further on open what is said, and describe no noun before it: sees goodness in people that can lead? */
function opensContent(items: readonly Item[], group: VerbGroup, that: Item, entry: EnglishReportingEntry): boolean {
  const k = items.indexOf(that);
  if (items[k + 1]?.kind === "vg" && items[k + 1]!.from === that.to && that.kind === "wh") return false;
  return entry.addressee !== undefined || !items.slice(group.item + 1, k).some(item => item.kind === "np" && !item.time);
}

/** called for ending the siege, accused him of hiding it: a gerund right after a verb that takes nouns, or after the preposition before which it has what it says. */
function isNominal(scene: Scene, items: readonly Item[], group: VerbGroup, gerund: VerbGroup, entry: EnglishReportingEntry): boolean {
  // blamed them for "spreading fear"
  const quoted = items[gerund.item - 1]?.kind === "mark" && isQuoteMark(scene, items[gerund.item - 1]!.from);
  const at = gerund.item - (quoted ? 2 : 1);
  const before = items[at];
  if (before === group) return entry["noun-content"] === true;
  return before?.kind === "in" && gerund.item - group.item <= longestGap && (entry.after ?? []).includes(scene.lower(before.from)) && !items.slice(group.item + 1, at).some(item => item.kind === "vg" || item.kind === "mark" && !isQuoteMark(scene, item.from));
}

/** Tokens of a quotation that is only a part of what was said, marks included. */
const quotedWords = 5;

/** Tokens between a cue and the quotation that it introduces. */
const longestGap = 8;

/** Beginning of a clause without that: its subject, or the quotation mark before it. Where and when it was said stands before. */
function clauseStart(scene: Scene, subject: Phrase): number {
  return subject.from > 0 && isQuoteMark(scene, subject.from - 1) && scene.quoteAt(subject.from - 1)?.open === subject.from - 1 ? subject.from - 1 : subject.from;
}

/** said his call to invite the minister was a mistake: after a verb that says something its noun is the subject of a finite verb further on. 0 where none is. */
function clauseSomewhere(items: readonly Item[], group: VerbGroup, entry: EnglishReportingEntry): number {
  const next = items[group.item + 1];
  if (entry.weak === true || entry["noun-content"] === true || group.passive || next?.kind !== "np" || next.preposition >= 0) return 0;
  for (let k = group.item + 2; k < items.length; k++) {
    const item = items[k]!;
    if (item.kind === "vg" && item.form === "finite") return item.relation === "relative" || item.relation === "adverbial" ? 0 : next.from;
    if (item.kind === "sub" || item.kind === "wh" || item.kind === "mark") return 0;
  }
  return 0;
}

/** The end of the sentence or of the quotation in which the cue stands. */
export function limitOf(scene: Scene, group: VerbGroup): number {
  const { to } = scene.sentences[scene.tokens[group.main]!.sentence]!;
  const quote = scene.quoteAt(group.main);
  return quote === undefined ? to : Math.min(to, quote.close);
}

/** Where the words after a cue end: at the next cue that the same sentence joins, at a participle that reports more, at a source that follows. */
export function contentEnd(scene: Scene, { items }: Parse, group: VerbGroup, from: number, limit: number, sources: PhraseBook, clause = true): number {
  const inside = scene.quoteAt(from);
  for (let k = group.item + 1; k < items.length; k++) {
    const item = items[k]!;
    if (item.from <= from) continue;
    if (item.from >= limit) break;
    if (inside === undefined && scene.quoteAt(item.from) !== undefined) continue;
    const next = items[k + 1];
    if (item.kind === "cc" && next?.kind === "vg" && next.form === group.form && goesOn(next, group)) return item.from;
    // called the vote a farce and went home: where what was said has no verb of its own, the next one is the outlet's
    if (!clause && item.kind === "cc" && inside === undefined && outletActs(items, k, group)) return item.from;
    if (!clause && item.kind === "vg" && item.form === "finite") clause = true;
    if (item.kind === "cc" && next?.kind === "np" && joinsOutlet(items, k, group)) return item.from;
    const then = next?.kind === "rb" ? items[k + 2] : next;
    if (item.kind === "mark" && inside === undefined && then !== undefined && outletGoesOn(scene, item, then, clause)) return item.from;
    // vowed to stay while the army left
    if (!clause && inside === undefined && next?.kind === "np" && sources.opensAside(scene.tokens[item.from]!) && (item.kind === "sub" || opensClause(items, k))) return item.from;
    // Brown, who vowed to stay, left: the verb of the noun that the clause describes
    if (group.relation === "relative" && inside === undefined && next?.kind === "vg" && next.form === "finite" && scene.form(item.from) === "," && next.subject === group.antecedent) return item.from;
    if (item.kind === "mark" && scene.form(item.from) === ",") {
      if (next?.kind === "vg" && (scene.tokens[next.from]!.tag & VBG) !== 0 && (next.verb?.reporting.length ?? 0) > 0) return item.from;
      if (next !== undefined && trailingCue(scene, items, k + 1, limit, sources)) return item.from;
      if (next?.kind === "cc" && items[k + 2]?.kind === "vg" && goesOn(items[k + 2] as VerbGroup, group)) return item.from;
      if (next?.kind === "cc" && heSaysMore(scene, items, k + 2, group)) return item.from;
    }
  }
  return limit;
}

/** as the army left: is the preposition at item `k` the first word of a clause? */
function opensClause(items: readonly Item[], k: number): boolean {
  return items.slice(k + 1, k + 4).some(item => item.kind === "vg" && item.opener === items[k]!.from);
}

/** Does a finite verb with the speaker or the next phrase for its subject follow the conjunction at item `k`? */
function outletActs(items: readonly Item[], k: number, group: VerbGroup): boolean {
  const verb = items.slice(k + 1, k + 4).find(item => item.kind !== "np" && item.kind !== "rb");
  return group.form === "finite" && verb?.kind === "vg" && verb.form === "finite" && verb.subject !== undefined && (verb.subject === group.subject || verb.subject === items[k + 1]);
}

/** …; the army denied it · …, angering Moscow · …, but the road was open: after the mark the outlet speaks for itself. What has no verb of its own ends before a clause too (urged restraint, although …). */
function outletGoesOn(scene: Scene, comma: Item, next: Item, clause: boolean): boolean {
  const form = scene.form(comma.from);
  if (form === ";") return true;
  if (form !== ",") return false;
  return next.kind === "vg" && next.form === "gerund" || next.kind === "sub" && !clause || next.kind === "cc" && scene.is(next.from, BUT);
}

/** said that …, and expressed hope that: another cue in the tense of the first. */
function goesOn(next: VerbGroup, group: VerbGroup): boolean {
  return next.form === "finite" && next.modal < 0 && next.past === group.past && (next.subject === group.subject || next.relation !== "main") && (next.verb?.reporting.some(r => r.weak !== true) ?? false);
}

/** …, and he blamed: the pronoun of the speaker with another cue or act in the tense of the first. */
function heSaysMore(scene: Scene, items: readonly Item[], k: number, group: VerbGroup): boolean {
  const [pronoun, verb] = [items[k], items[k + 1]];
  return pronoun?.kind === "np" && scene.is(pronoun.head, SUBJECT) && verb?.kind === "vg" && verb.form === "finite" && verb.modal < 0 && verb.past === group.past && (verb.verb?.reporting.some(r => r.weak !== true) ?? false);
}

/** …, and the army said that: another speaks. */
function joinsOutlet(items: readonly Item[], k: number, group: VerbGroup): boolean {
  const verb = items.slice(k + 1, k + 6).find(item => item.kind === "vg");
  return verb !== undefined && verb.kind === "vg" && verb.form === "finite" && (verb.verb?.reporting.some(e => e.weak !== true) ?? false) && verb.relation === "joined" && group.relation !== "complement";
}

/** …, the ministry said; …, according to officials; …, he added. */
function trailingCue(scene: Scene, items: readonly Item[], k: number, limit: number, sources: PhraseBook): boolean {
  const item = items[k]!;
  if (sources.at(scene.tokens, item.from, limit) !== undefined) return true;
  let j = k;
  while (j < items.length && (items[j]!.kind === "np" || items[j]!.kind === "in" || items[j]!.kind === "rb" || items[j]!.kind === "time")) j++;
  const verb = items[j];
  if (verb === undefined || verb.kind !== "vg" || verb.form !== "finite" || !(verb.verb?.reporting.some(e => e.weak !== true) ?? false)) return false;
  let after = j + 1;
  while (after < items.length && (items[after]!.kind !== "mark" && items[after]!.kind !== "vg" && items[after]!.kind !== "sub") && items[after]!.from < limit) after++;
  return after >= items.length || items[after]!.from >= limit || items[after]!.kind === "mark";
}

/** announced the arrest of …: the object as a proposition. */
export function nounContent(scene: Scene, parse: Parse, group: VerbGroup, sources: PhraseBook): Range | undefined {
  const object = group.objects[0];
  if (object === undefined || group.passive) return undefined;
  const noun = scene.tokens[object.head]!.word.noun;
  if (noun === undefined || noun.sort !== "act" && noun.sort !== "abstract" && noun.events.length === 0) return undefined;

  return [object.from, contentEnd(scene, parse, group, object.from, limitOf(scene, group), sources, false)];
}

