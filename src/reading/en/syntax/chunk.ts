import type { Sentence, Token } from "../tokens/token.js";
import { CC, CD, DT, EX, IN, JJ, MARK, MD, NN, NNP, POS, PRP, PRPS, RB, RP, SUB, TO, VB, VBD, VBG, VBN, VERB, WH } from "../words/tags.js";
import { AUXILIARY, BE, DO, GET, GOING, HAVE, NEGATION, QUANTITY, QUANTITY_LINK, type Verb } from "../words/word.js";
import { GOES_ON, NATION } from "../names/gazetteer.js";
import { nothing, type Item, type Particle, type Phrase, type VerbGroup, type VerbKind } from "./tree.js";

/** What the chunker asks of the text: tags, which tokens stand in a time expression, and which go on with a name or title that the lexicon has (secretary of state). */
export interface Row { readonly tokens: readonly Token[]; readonly inTime: Uint8Array; readonly glued: Uint8Array }

/** Cuts a sentence into phrases, verb groups and small words, from left to right. */
export function chunk(row: Row, sentence: Sentence): Item[] {
  const items: Item[] = [];
  for (let i = sentence.from; i < sentence.to;) {
    const item = itemAt(row, i, sentence.to, items.length);
    items.push(item);
    i = item.to;
  }
  return items;
}

/** Tokens of the longest bracket that is only an aside: (R-S.C.), (NATO). */
const longestAside = 8;

function itemAt(row: Row, i: number, end: number, index: number): Item {
  const { tag, word } = row.tokens[i]!;
  if (word.form === "(") for (let j = i + 1; j < Math.min(end, i + longestAside); j++) if (row.tokens[j]!.word.form === ")") return { kind: "rb", from: i, to: j + 1 };
  // $100 million
  if ((tag & MARK) !== 0 && i + 1 < end && row.tokens[i + 1]!.tag === CD && /^\p{Sc}$/u.test(word.form)) { const sum = phraseAt(row, i + 1, end); if (sum !== undefined) return { ...sum, from: i }; }
  if (row.inTime[i] === 1) {
    let to = i + 1;
    while (to < end && row.inTime[to] === 1) to++;
    // Monday's talks: the time is whose the next noun is
    if (to < end && row.tokens[to]!.tag === POS) return phraseAt(row, i, end) ?? { kind: "time", from: i, to };
    return { kind: "time", from: i, to };
  }
  if ((tag & VBN) !== 0 && describesNoun(row, i, i, end, -1)) { const noun = phraseAt(row, i, end); if (noun !== undefined) return noun; }
  if ((tag & (MD | VERB)) !== 0 || tag === TO && infinitiveAt(row, i, end) > 0) {
    const group = groupAt(row, i, end, index);
    if (group !== undefined) return group;
  }
  return phraseAt(row, i, end) ?? { kind: particleKind(tag), from: i, to: i + 1 };
}

function particleKind(tag: number): Particle["kind"] {
  if ((tag & (IN | TO)) !== 0) return "in";
  if ((tag & SUB) !== 0) return "sub";
  if ((tag & WH) !== 0) return "wh";
  if ((tag & CC) !== 0) return "cc";
  if ((tag & MARK) !== 0) return "mark";
  return (tag & (RB | RP)) !== 0 ? "rb" : "other";
}

/** Token of the verb after `to`, over adverbs; 0 where none stands there. */
function infinitiveAt({ tokens }: Row, to: number, end: number): number {
  for (let j = to + 1; j < Math.min(end, to + 5); j++) {
    if ((tokens[j]!.tag & VB) !== 0) return j;
    // to "totally destroy"
    if ((tokens[j]!.tag & RB) === 0 && !isQuoteMark(tokens[j]!)) return 0;
  }
  return 0;
}

function isQuoteMark({ tag, word }: Token): boolean { return (tag & MARK) !== 0 && word.quote; }

function groupAt(row: Row, start: number, end: number, index: number): VerbGroup | undefined {
  const { tokens } = row;
  const state = { modal: -1, negated: false, be: false, have: false, goingTo: false, past: false, do: false };
  let form: VerbKind | undefined;
  let main = -1;
  let i = start;
  if (tokens[i]!.tag === TO) {
    form = "infinitive";
    if (start > 0 && (tokens[start - 1]!.word.sorts & NEGATION) !== 0 && (tokens[start - 1]!.tag & RB) !== 0) state.negated = true;
    i++;
  }
  for (; i < end; i++) {
    const { tag, word } = tokens[i]!;
    if (form === "infinitive" && main < 0 && isQuoteMark(tokens[i]!)) continue;
    if ((tag & RB) !== 0 || (word.sorts & NEGATION) !== 0 && (tag & VERB) === 0) {
      if (main >= 0 && (word.sorts & AUXILIARY) === 0 && !leadsOn(row, i, end, state)) break;
      if ((word.sorts & NEGATION) !== 0) state.negated = true;
      continue;
    }
    if (tag === MD) { if (main >= 0) break; state.modal = i; form ??= "finite"; continue; }
    if ((tag & VERB) === 0) {
      // is going to attack
      if (tag === TO && state.be && main >= 0 && (tokens[main]!.word.sorts & GOING) !== 0 && infinitiveAt(row, i, end) > 0) { state.goingTo = true; continue; }
      break;
    }
    if (main >= 0 && !joins(tokens[main]!, tag, state, form)) break;
    form ??= formOf(tag);
    if (main >= 0) noteAuxiliary(tokens[main]!, state);
    if (main < 0 && (tag & VBD) !== 0) state.past = true;
    main = i;
  }
  if (main < 0) return undefined;
  const { tag, word } = tokens[main]!;
  const passive = (tag & VBN) !== 0 && (state.be || form === "participle") && !(state.have && !state.be);
  const reading = word.verbs.find(v => (v.tags & tag) !== 0) ?? word.verbs[0];
  let to = main + 1;
  let verb: Verb | undefined = reading?.verb;
  const particle = verb === undefined ? undefined : particleAfter(row, main, end, verb);
  if (particle !== undefined) { verb = particle.verb; to = particle.to; }
  // n't and not right after the verb (is not); vowed not to leave denies the leaving
  while (to < end && (tokens[to]!.word.sorts & NEGATION) !== 0 && (tokens[to]!.tag & RB) !== 0 && (tokens[to + 1]?.tag ?? 0) !== TO) { state.negated = true; to++; }
  return {
    kind: "vg", from: start, to, main, verb, plain: reading?.verb, particle: particle === undefined ? -1 : main + 1, form: form ?? "finite", passive, past: state.past || (tag & VBD) !== 0, perfect: state.have, negated: state.negated, modal: state.modal, goingTo: state.goingTo,
    subject: undefined, objects: nothing, obliques: nothing, governor: undefined, relation: "main", antecedent: undefined, item: index, opener: -1,
  };
}

interface State { modal: number; negated: boolean; be: boolean; have: boolean; goingTo: boolean; past: boolean; do: boolean }

function formOf(tag: number): VerbKind {
  if ((tag & VBG) !== 0) return "gerund";
  return (tag & VBN) !== 0 ? "participle" : "finite";
}

/** Does a verb go on with the group that has `main` so far? */
function joins({ word }: Token, tag: number, state: State, form: VerbKind | undefined): boolean {
  if (state.goingTo) return (tag & VB) !== 0;
  if ((word.sorts & BE) !== 0) return (tag & (VBN | VBG)) !== 0;
  if ((word.sorts & HAVE) !== 0) return (tag & VBN) !== 0;
  if ((word.sorts & DO) !== 0) return (tag & VB) !== 0 && form !== "participle";
  if ((word.sorts & GET) !== 0) return (tag & VBN) !== 0;
  return false;
}

function noteAuxiliary({ word }: Token, state: State): void {
  if ((word.sorts & (BE | GET)) !== 0) state.be = true;
  if ((word.sorts & HAVE) !== 0) state.have = true;
}

/** has also announced: does the adverb stand between an auxiliary and its verb? */
function leadsOn({ tokens }: Row, i: number, end: number, state: State): boolean {
  let j = i + 1;
  while (j < Math.min(end, i + 3) && (tokens[j]!.tag & RB) !== 0) j++;
  let before = i - 1;
  while (before > 0 && (tokens[before]!.tag & RB) !== 0) before--;
  return j < end && (tokens[j]!.tag & VERB) !== 0 && ((tokens[before]!.word.sorts & (AUXILIARY | GET)) !== 0 || state.goingTo);
}

function particleAfter({ tokens }: Row, main: number, end: number, verb: Verb): { verb: Verb; to: number } | undefined {
  if (verb.particles.size === 0 || main + 1 >= end) return undefined;
  const first = tokens[main + 1]!.word.lower;
  const two = main + 2 < end ? verb.particles.get(`${first} ${tokens[main + 2]!.word.lower}`) : undefined;
  if (two !== undefined) return { verb: two, to: main + 3 };
  const one = verb.particles.get(first);
  return one === undefined ? undefined : { verb: one, to: main + 2 };
}

function phraseAt(row: Row, start: number, end: number): Phrase | undefined {
  const { tokens, inTime } = row;
  if ((tokens[start]!.tag & (PRP | EX)) !== 0) return phrase(start, start + 1, start, undefined, -1);
  let owner: Phrase | undefined;
  let from = start;
  let head = -1;
  let possessive = -1;
  let i = start;
  for (; i < end; i++) {
    const { tag } = tokens[i]!;
    if (i > from && (row.glued[i]! & GOES_ON) !== 0) { if ((tag & (NN | NNP | CD | JJ)) !== 0) head = i; continue; }
    if (tag === POS) {
      if (head < 0) break;
      owner = phrase(from, i, head, owner, possessive);
      from = i + 1;
      head = -1;
      possessive = -1;
      continue;
    }
    // met officials Monday: a time after the noun is no part of it
    if (inTime[i] === 1 && head >= 0) break;
    if ((tag & (DT | PRPS)) !== 0) {
      if (head >= 0) break;
      if ((tag & PRPS) !== 0) possessive = i;
      // some, many, both, this: alone they are the phrase
      continue;
    }
    if ((tag & (NN | NNP | CD)) !== 0) { head = i; continue; }
    if ((tag & JJ) !== 0) { if (head >= 0 && !continues(row, i, end)) break; continue; }
    if ((tag & (VBN | VBG)) !== 0 && describesNoun(row, i, start, end, head)) continue;
    if ((tag & (RB | IN)) !== 0 && head < 0 && isQuantifier(row, i, end)) continue;
    if ((tag & CC) !== 0 && head < 0 && i > from && joinsAdjectives(row, i, end)) continue;
    // Hungarian and Romanian officials
    if ((tag & CC) !== 0 && head === i - 1 && (row.glued[i - 1]! & NATION) !== 0 && nationNoun(row, i + 1, end)) continue;
    break;
  }
  let to = i;
  if (head < 0) {
    // the elderly, the dead; a determiner alone (many, some, this)
    const last = lastOf(row, from, to);
    if (last < 0) return owner === undefined ? undefined : owner;
    head = last;
    to = last + 1;
    if ((tokens[last]!.tag & (JJ | VBN | VBG)) !== 0 && last === from && owner === undefined) return undefined;
    if ((tokens[last]!.tag & DT) !== 0 && to < end && (tokens[to]!.tag & (NN | NNP)) !== 0) return undefined;
  } else to = head + 1;
  return phrase(from, to, head, owner, possessive, owner === undefined ? start : owner.from);
}

function lastOf({ tokens }: Row, from: number, to: number): number {
  for (let j = to - 1; j >= from; j--) if ((tokens[j]!.tag & (JJ | VBN | VBG | DT)) !== 0) return j;
  return -1;
}

function phrase(from: number, to: number, head: number, owner: Phrase | undefined, possessive: number, start = from): Phrase {
  return { kind: "np", from: start, to, head, owner, possessive, preposition: -1, after: undefined, joined: nothing, joinedTo: undefined, apposedTo: undefined, time: false };
}

/** An adjective after a noun goes on with the phrase only where another noun follows at once (Army Chief Brigadier, Security Council-backed), after a nationality also over more adjectives (Kenyan deputy foreign minister). */
function continues({ tokens, glued }: Row, i: number, end: number): boolean {
  let j = i + 1;
  if ((glued[i - 1]! & NATION) !== 0) while (j < end && (tokens[j]!.tag & JJ) !== 0) j++;
  return j < end && (tokens[j]!.tag & (NN | NNP)) !== 0;
}

/** Does an adjective of nationality, of one word or more, begin at `i`, with its noun after it? */
function nationNoun({ tokens, glued }: Row, i: number, end: number): boolean {
  let j = i;
  while (j + 1 < end && (glued[j + 1]! & GOES_ON) !== 0) j++;
  return (glued[j]! & NATION) !== 0 && j + 1 < end && (tokens[j + 1]!.tag & (NN | JJ)) !== 0;
}

/** besieged town, visiting minister: between a determiner, adjective or possessive and a noun. */
function describesNoun(row: Row, i: number, start: number, end: number, head: number): boolean {
  const { tokens } = row;
  if (head >= 0) return false;
  const next = i + 1 < end ? tokens[i + 1]!.tag : 0;
  if ((next & (NN | NNP | JJ)) === 0 && !((next & (VBN | VBG)) !== 0 && i + 2 < end && (tokens[i + 2]!.tag & NN) !== 0)) return false;
  // using guided missiles, with armed men
  const before = i > 0 ? tokens[i - 1]! : undefined;
  return i > start || (tokens[i]!.tag & VBN) !== 0 && before !== undefined && before.sentence === tokens[i]!.sentence && ((before.tag & IN) !== 0 || (before.tag & VERB) !== 0 && (before.word.sorts & (AUXILIARY | GET)) === 0);
}

/** more than 200, at least five, some 300, nearly 40 */
function isQuantifier({ tokens }: Row, i: number, end: number): boolean {
  let core = false;
  for (let j = i; j < Math.min(end, i + 4); j++) {
    const { tag, word } = tokens[j]!;
    if ((tag & CD) !== 0) return core;
    if ((word.sorts & QUANTITY) !== 0) core = true;
    else if ((word.sorts & QUANTITY_LINK) === 0) return false;
  }
  return false;
}

/** Hungarian and Romanian officials: two adjectives of one noun. */
function joinsAdjectives({ tokens }: Row, i: number, end: number): boolean {
  const adjective = JJ | VBN | NNP;
  return (tokens[i - 1]!.tag & (JJ | VBN)) !== 0 && i + 2 < end && (tokens[i + 1]!.tag & adjective) !== 0 && (tokens[i + 2]!.tag & (NN | NNP | JJ)) !== 0;
}

