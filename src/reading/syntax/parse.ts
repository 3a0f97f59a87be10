import type { Scene } from "../statements/scene.js";
import type { Sentence } from "../tokens/token.js";
import type { Part, Parts } from "./parts.js";
import { isDefinitePhrase, PhraseReader } from "./phrases.js";
import { agreesWith, isFeminine } from "./agreement.js";
import type { Clause, ClauseKind, Phrase } from "./tree.js";
import { hasArticle, hasConjunction, hasPronoun, verbForm } from "./words.js";

/** Clauses and phrases of one sentence, in the order of the text. */
export interface Parse {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** All phrases. */
  readonly phrases: readonly Phrase[];
  /** Stretches of tokens that stand in one clause. */
  readonly stretches: readonly Stretch[];
}

/** Tokens up to `to` that stand in one clause. */
interface Stretch { to: number; readonly clause: Clause }

/** Cuts a sentence into clauses, each with its verb and its noun phrases. One pass, no look-back beyond the open clauses. */
export function parseSentence(scene: Scene, parts: Parts): Parse {
  return new Parser(scene, parts).run();
}

class Parser {
  private readonly scene: Scene;
  private readonly sentence: Sentence;
  private readonly parts: readonly Part[];
  private readonly clauses: Clause[] = [];
  private readonly phrases: Phrase[] = [];
  private readonly stretches: Stretch[] = [];
  private readonly reader: PhraseReader;
  private open: Clause;
  /** The preposition that governs what comes next. */
  private preposition = -1;
  /** The phrase before the current token, where nothing stands between. */
  private last: Phrase | undefined;
  /** Has a comma stood since the last verb or phrase of the open clause? */
  private comma = false;

  constructor(scene: Scene, parts: Parts) {
    const { sentence } = parts;
    this.scene = scene;
    this.sentence = sentence;
    this.parts = parts.all();
    this.reader = new PhraseReader(scene, this.parts, sentence);
    this.open = this.begin("main", sentence.from, undefined, undefined, undefined);
  }

  run(): Parse {
    const { from, to } = this.sentence;
    let stretch: Stretch | undefined;
    for (let i = from; i < to;) {
      i = this.step(i);
      if (stretch?.clause === this.open) stretch.to = i;
      else this.stretches.push(stretch = { to: i, clause: this.open });
    }
    for (const clause of this.clauses) if (clause.to < 0) clause.to = to;
    return { sentence: this.sentence, clauses: this.clauses, phrases: this.phrases, stretches: this.stretches };
  }

  /** Reads what begins at token `i`; gives the token after it. */
  private step(i: number): number {
    switch (this.parts[i - this.sentence.from]!) {
      case "mark": return this.readMark(i);
      case "clause-word": this.readClauseWord(i); return i + 1;
      case "relative": this.beginRelative(i); return i + 1;
      case "verb": this.readVerb(i); return i + 1;
      case "auxiliary": this.readAuxiliary(i); return i + 1;
      case "preposition": this.preposition = i; this.last = undefined; return i + 1;
      case "noun": case "name": case "number": case "demonstrative": return this.readNouns(i);
      case "time": return i + 1;
      case "pronoun": this.readPronoun(i); return i + 1;
      default: this.preposition = -1; this.last = undefined; return i + 1;
    }
  }

  private readMark(i: number): number {
    const { scene } = this;
    if (scene.mark(i, "(")) {
      for (let j = i + 1; j < Math.min(this.sentence.to, i + longestAside); j++) if (scene.mark(j, ")")) return j + 1;
    }
    const quote = scene.quoteAt(i);
    if (quote !== undefined) {
      // كيري «شجع الصين»: the quotation goes on with the clause that has a subject and no verb yet
      const goesOn = this.open.verb < 0 && this.open.phrases.some(p => p.preposition < 0);
      if (quote.open === i && !goesOn && this.opensClause(i, quote.close)) { this.push("quoted", i + 1); return i + 1; }
      if (quote.close === i) this.closeQuoted();
      return i + 1;
    }
    if (scene.mark(i, ":") || scene.mark(i, "؛") || scene.mark(i, ";")) {
      if (scene.mark(i, ":")) this.push("quoted", i + 1);
      else { while (this.open.parent !== undefined) this.pop(i); this.open = this.begin("joined", i + 1, undefined, this.open, undefined); }
    }
    this.comma = true;
    this.preposition = -1;
    return i + 1;
  }

  /** A quotation that holds a verb of its own is a clause; a quoted name or word is none. */
  private opensClause(open: number, close: number): boolean {
    for (let k = open + 1; k < Math.min(close, this.sentence.to); k++) if (this.parts[k - this.sentence.from] === "verb") return true;
    return false;
  }

  private closeQuoted(): void {
    let clause: Clause | undefined = this.open;
    while (clause !== undefined && clause.kind !== "quoted") clause = clause.parent;
    if (clause?.parent !== undefined) this.open = clause.parent;
    this.last = undefined;
    this.preposition = -1;
  }

  private readClauseWord(i: number): void {
    const { scene } = this;
    // كما رفض: at the beginning it joins the sentence to the one before
    if (scene.is(i, "as") && i === this.sentence.from) return;
    const that = scene.is(i, "an") || scene.is(i, "inna");
    if (that && hasConjunction(scene, i)) {
      // وأن: beside the clause with أن that is open
      let clause: Clause | undefined = this.open;
      while (clause !== undefined && clause.kind !== "that") clause = clause.parent;
      if (clause?.parent !== undefined) this.open = clause.parent;
    } else if (scene.is(i, "lakin") || scene.is(i, "fima")) {
      while (this.open.parent !== undefined && this.open.kind !== "quoted") this.open = this.open.parent;
    }
    this.push(that ? "that" : "adverbial", i + 1);
  }

  private beginRelative(i: number): void {
    const { scene } = this;
    if (hasConjunction(scene, i) && this.open.kind === "relative" && this.open.parent !== undefined) {
      const { antecedent, parent } = this.open;
      this.open = this.begin("relative", i + 1, parent, undefined, antecedent);
      return;
    }
    const antecedent = scene.is(i, "ma-rel") ? undefined : this.last ?? this.open.phrases[this.open.phrases.length - 1];
    this.open = this.begin("relative", i + 1, this.open, undefined, antecedent);
    this.reset();
  }

  private readAuxiliary(i: number): void {
    // وكان الرئيس قد أعلن: with و a new clause begins at the auxiliary
    if (hasConjunction(this.scene, i) && this.open.verb >= 0) this.join(i, i + 1);
    this.last = undefined;
    this.preposition = -1;
  }

  private readPronoun(i: number): void {
    if (this.open.verb < 0 && this.open.phrases.some(p => p.preposition < 0) && !hasConjunction(this.scene, i)) this.open.nominal = true;
    this.preposition = -1;
  }

  /** What a verb without و describes: the phrase before it, or the one before that where only it agrees with the verb's pronoun (قمة مع القادة استضافها). */
  private antecedent(i: number): Phrase | undefined {
    const { phrases } = this.open;
    const last = phrases[phrases.length - 1];
    const feminine = hasPronoun(this.scene, i) && this.scene.endsWith(i, "alif");
    const before = phrases[phrases.length - 2];
    // رفع عقوبات تفرضها: the genitive may be what is described
    const is = (p: Phrase | undefined): boolean => p?.elements.some(e => !e.adjective && isFeminine(this.scene, e.to - 1)) === true;
    return feminine && !is(last) && is(before) ? before : last;
  }

  /** إن الجماعات التي تقاتل الجيش تلقت دعما: the clause around the open ones that has its subject and waits for its verb. */
  private waiting(i: number): Clause | undefined {
    let clause: Clause | undefined = this.open;
    while (clause?.kind === "relative") clause = clause.parent;
    if (clause === undefined || clause === this.open || clause.verb >= 0 || clause.nominal) return undefined;
    // a noun without article may be what the verb describes, unless no other verb is left for the clause
    if (!this.comma && this.last !== undefined && !isDefinitePhrase(this.scene, this.last) && this.verbAfter(i)) return undefined;
    const subject = clause.phrases.find(p => p.preposition < 0);
    return subject !== undefined && agreesWith(subject, verbForm(this.scene, i)?.person ?? "") ? clause : undefined;
  }

  private verbAfter(i: number): boolean {
    for (let k = i + 1; k < this.sentence.to; k++) {
      const part = this.parts[k - this.sentence.from];
      if (part === "verb") return true;
      if (part === "mark" || part === "clause-word") return false;
    }
    return false;
  }

  /** إن انتحاريا يقود سيارة فجر نفسه: a verb in the masculine that the feminine noun before it is no subject of has that of the clause. */
  private goesOnWithSubject(i: number): boolean {
    const { scene, open } = this;
    const subject = open.phrases.find(p => p.preposition < 0);
    const last = this.last?.elements[0];
    if (subject === undefined || last === undefined || subject.from > open.verb || hasArticle(scene, subject.elements[0]?.at ?? subject.from) || hasPronoun(scene, i)) return false;
    return verbForm(scene, i)?.person === "3ms" && scene.endsWith(last.at, "ta-marbuta");
  }

  private readVerb(i: number): void {
    const { scene, open } = this;
    const auxiliary = i > this.sentence.from && this.parts[i - this.sentence.from - 1] === "auxiliary";
    if (open.verb >= 0 || open.nominal || open.phrases.length > 0 && hasConjunction(scene, i) && !auxiliary) {
      const waiting = hasConjunction(scene, i) ? undefined : this.waiting(i);
      if (hasConjunction(scene, i)) this.join(i);
      else if (waiting !== undefined) this.open = waiting;
      else if (this.last !== undefined && !this.comma && !this.goesOnWithSubject(i)) this.open = this.begin("relative", i, open, undefined, this.antecedent(i));
      else this.join(i);
    }
    this.open.verb = i;
    this.reset();
  }

  /**
   * Begins a clause that stands beside an open one: beside the innermost with a verb of the same tense (هددت روسيا التي تقود التحالف وانسحبت),
   * else beside the innermost; a comma closes relative clauses first.
   */
  private join(i: number, verb = i): void {
    if (this.comma) while (this.open.parent !== undefined && (this.open.kind === "relative" || this.open.kind === "adverbial")) this.open = this.open.parent;
    const tense = verb < this.sentence.to ? this.tenseOf(verb) : "";
    let beside = this.open;
    for (let c: Clause | undefined = this.open; c !== undefined && c.kind !== "quoted"; c = c.parent) if (c.verb >= 0 && this.tenseOf(c.verb) === tense) { beside = c; break; }
    this.open = this.begin("joined", i, beside.parent, beside, beside.antecedent);
    this.reset();
  }

  private tenseOf(i: number): string {
    return verbForm(this.scene, i)?.tense ?? "";
  }

  private readNouns(i: number): number {
    const { last } = this;
    const joins = last !== undefined && this.preposition < 0 && (hasConjunction(this.scene, i) || last.joinedTo !== undefined && this.endsList(i));
    const phrase = this.reader.read(i, joins ? last.preposition : this.preposition, this.open);
    if (phrase === undefined) return i + 1;
    if (joins || this.comma && last !== undefined && goesOnWith(last, phrase)) {
      const first: Phrase = last.joinedTo ?? last;
      phrase.joinedTo = first;
      first.joined = [...first.joined, phrase];
    }
    this.open.phrases.push(phrase);
    this.phrases.push(phrase);
    this.last = phrase;
    this.preposition = -1;
    this.comma = false;
    return phrase.to;
  }

  /** واللفيتات والزوارعة وبلعة: an unknown word that begins with و goes on with a list of words that do. */
  private endsList(i: number): boolean {
    const { facts, key } = this.scene.tokens[i]!.word;
    return facts.unknown && key.startsWith(this.scene.kit.lexicon.asset.morphology.letters["waw"]!);
  }

  private begin(kind: ClauseKind, from: number, parent: Clause | undefined, previous: Clause | undefined, antecedent: Phrase | undefined): Clause {
    const clause: Clause = { kind, from, to: -1, verb: -1, nominal: false, parent, previous, antecedent, phrases: [] };
    this.clauses.push(clause);
    return clause;
  }

  private push(kind: ClauseKind, from: number): void {
    this.open = this.begin(kind, from, this.open, undefined, undefined);
    this.reset();
  }

  private pop(at: number): void {
    this.open.to = at;
    this.open = this.open.parent!;
  }

  private reset(): void {
    this.last = undefined;
    this.preposition = -1;
    this.comma = false;
  }
}

/** Tokens of brackets that are looked over. */
const longestAside = 14;

/** A list goes on after a comma only between names of one kind. */
function goesOnWith(last: Phrase, phrase: Phrase): boolean {
  const [a, b] = [last.elements[0]?.mention, phrase.elements[0]?.mention];
  return a !== undefined && b !== undefined && a.kind === b.kind && phrase.elements.length === 1 && phrase.preposition < 0;
}
