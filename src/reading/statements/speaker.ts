import type { Draft } from "../actors/gathering.js";
import { isWoman, type FoundMention } from "../mentions/found.js";
import type { Span } from "../span.js";
import { personBefore } from "../syntax/honour.js";
import { personOf, rolesOf } from "../syntax/roles.js";
import type { Clause } from "../syntax/tree.js";
import { AN, AS, DOCUMENT, FIMA, INNA, KANA, LAKIN, MIN, PRONOUN, QAD, RELATIVE, SAWFA, SOME } from "../tokens/particles.js";
import { IS_FINITE } from "../tokens/token.js";
import type { Content } from "./content.js";
import type { Cue } from "./cues.js";
import type { Scene } from "./scene.js";

/** Who says it: the actor if one is meant, and the words that name the source if any do. */
export interface Source {
  readonly draft: Draft | undefined;
  readonly span: Span | null;
  readonly mention: FoundMention | undefined;
  readonly by: "subject-after" | "subject-before" | "unknown-subject" | "dropped" | "phrase" | "passive" | "through";
}

/** What is remembered while statements are found from left to right. */
export interface Discourse {
  /** Persons of the article by the last word of their names, where that is one person's; filled in when first asked for. */
  surnames: ReadonlyMap<string, FoundMention> | undefined;
  /** Source of the last statement, with the token where its cue stood. */
  last: { source: Source; at: number } | undefined;
  /** Where the content that holds a token ends; of nested ones the innermost. */
  readonly ends: Int32Array;
  /** Tokens that stand inside the content of a statement found so far. */
  readonly reported: Uint8Array;
}

const nobody: Source = { draft: undefined, span: null, mention: undefined, by: "dropped" };

/** May this mention speak? Places where something happens, and crowds without a country, do too. */
export function speaks(m: FoundMention): boolean {
  return m.place === undefined;
}

export function sourceOf(scene: Scene, m: FoundMention, by: Source["by"]): Source {
  return { draft: m.unnamed ? undefined : scene.actors.draftOf(m), span: m.span, mention: m, by };
}

/** The speaker of a verb cue: after it, before it, or understood. */
export function speakerOfVerb(scene: Scene, cue: Cue, content: Content, discourse: Discourse): Source {
  if (cue.passive) return { ...nobody, by: "passive" };
  const through = throughSource(scene, cue.entry.through ?? cue.entry.speaker, cue, content.marker);
  if (through !== undefined) return through;
  // أن الوزير شجع الجيران: between أن and its verb stands the subject
  const topic = scene.hasConjunction(cue.from) ? undefined : subjectBefore(scene, cue.from);
  if (topic?.mention !== undefined && topic.mention.to === cue.from && (scene.has(topic.mention.from - 1, INNA | AN) || topic.mention.from === scene.sentenceOf(cue.from).from)) return topic;
  const after = subjectAfter(scene, cue.to, content.by === "before" ? scene.sentenceOf(cue.from).to : content.marker);
  if (after !== undefined) return addressed(scene, cue, after) ?? after;
  const before = subjectBefore(scene, cue.from);
  if (before !== undefined) return before;
  // التحليلات التي أكدت: an antecedent that is nobody; يعتقد أنه: nobody in particular
  if (scene.has(cue.from - 1, RELATIVE) && scene.tokens[cue.from - 2]?.kind === "word") return { draft: undefined, span: scene.span(cue.from - 2, cue.from - 1), mention: undefined, by: "unknown-subject" };
  const unknown = unknownBefore(scene, cue.from) ?? indefiniteAfter(scene, cue, content);
  if (unknown !== undefined) return unknown;
  if (cue.entry.weak && cue.form?.tense === "imperfect" && cue.form.person === "3ms" && !scene.hasConjunction(cue.from)) return { ...nobody, by: "passive" };
  return dropped(scene, cue.from, cue.form?.person ?? "", discourse);
}

/** أدانت الوزارة الهجوم ودعت طهران إلى التهدئة: who follows a verb that asks somebody is its object where the clause before lends it a subject. */
function addressed(scene: Scene, cue: Cue, after: Source): Source | undefined {
  if (cue.form?.lemma.events.some(e => e.type === "REQUEST") !== true) return undefined;
  const { subject, by, objects } = rolesOf(scene, scene.syntax.clauseAt(cue.from), cue.form?.person ?? "");
  const m = by !== "joined" || !objects.some(o => o.elements[0]?.mention === after.mention) ? undefined : subject?.elements.find(e => e.mention !== undefined)?.mention;
  return m === undefined || after.mention === undefined || !speaks(m) ? undefined : { ...sourceOf(scene, m, "dropped"), span: null };
}

/** The person mentions of the article by the last word of the name. */
function surnamesOf(scene: Scene): Map<string, FoundMention> {
  const found = new Map<string, FoundMention>();
  const several = new Set<string>();
  for (const m of scene.actors.mentions) {
    const draft = m.kind === "person" && m.nameSpan !== undefined ? scene.actors.draftOf(m) : undefined;
    if (draft === undefined) continue;
    let last = m.to - 1;
    while (last > m.from && scene.tokens[last]!.end > m.nameSpan![1]) last--;
    const { key } = scene.tokens[last]!.word;
    const known = found.get(key);
    if (known === undefined) found.set(key, m); else if (scene.actors.draftOf(known) !== draft) several.add(key);
  }
  for (const key of several) found.delete(key);
  return found;
}

/** وقال القحطاني: a lone word after the verb that ends the name of somebody in the article. */
export function byShortName(scene: Scene, source: Source, from: number, discourse: Discourse): Source {
  if (source.by !== "unknown-subject" || source.draft !== undefined || source.span === null) return source;
  const surnames = discourse.surnames ??= surnamesOf(scene);
  for (let j = from; j < from + 4 && j < scene.tokens.length && scene.tokens[j]!.start < source.span[1]; j++) {
    const m = scene.tokens[j]!.start >= source.span[0] ? surnames.get(scene.word(j)) : undefined;
    if (m !== undefined) return { ...source, draft: scene.actors.draftOf(m), mention: m };
  }
  return source;
}

/** بيد أن المعارضين الوطنيين يحتجون, وكانت بيانات أظهرت: after أن or إن stands the subject, even where nobody is known by it. */
function unknownBefore(scene: Scene, verb: number): Source | undefined {
  if (scene.hasConjunction(verb)) return undefined;
  let from = verb;
  while (from > 0 && verb - from < 4 && (scene.hasArticle(from - 1) || scene.tokens[from - 1]!.word.facts.isNoun || scene.tokens[from - 1]!.word.facts.isAdjective || scene.has(from - 1, DOCUMENT)) && !scene.hasPreposition(from - 1) && scene.tokens[from - 1]!.word.facts.finite.length === 0) from--;
  const opens = from < verb && (scene.has(from - 1, INNA | AN) || scene.has(from - 1, KANA) && hasDocument(scene, from, verb)) && scene.tokens[from]!.sentence === scene.tokens[verb]!.sentence;
  return opens ? { draft: undefined, span: scene.span(from, verb), mention: undefined, by: "unknown-subject" } : undefined;
}

function hasDocument(scene: Scene, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (scene.has(j, DOCUMENT)) return true;
  return false;
}

/** قال عدد من النواب إن, قال 70 في المئة إنهم: where a clause or a quotation follows further on, a noun or number right after the verb is its subject. */
function indefiniteAfter(scene: Scene, cue: Cue, content: Content): Source | undefined {
  const j = cue.to;
  const follows = content.by === "noun" ? content.from === j + 1 : (content.by === "clause" || content.by === "quote") && j + 1 < content.marker;
  if (!follows) return undefined;
  const token = scene.tokens[j]!;
  const { facts } = token.word;
  const noun = token.kind === "number" || token.kind === "word" && !facts.closed && facts.finite.length === 0 && !scene.hasPreposition(j) && !scene.isPrepositionWord(j) && scene.inTime[j] !== 1 && !isAdverb(scene, j) && !scene.is(j, "said-that-way") && scene.mentionAt(j) === undefined;
  return noun ? { draft: undefined, span: scene.span(j, j + 1), mention: undefined, by: "unknown-subject" } : undefined;
}

/** ورد في التقرير, نقلت الوكالة عن الوزير: the words are the minister's. */
function throughSource(scene: Scene, through: string | undefined, cue: Cue, marker: number): Source | undefined {
  if (through === undefined) return undefined;
  // جاء في التقرير: the document stands right after the verb
  const last = cue.entry.through === undefined ? Math.min(marker, cue.to + 2) : marker;
  for (let j = cue.to; j < last; j++) {
    if (scene.tokens[j]!.word.key !== through) continue;
    const m = scene.mentionAt(j + 1);
    if (m !== undefined && speaks(m)) return sourceOf(scene, m, "through");
    return { draft: undefined, span: unknownPhrase(scene, j + 1, marker), mention: undefined, by: "through" };
  }
  return undefined;
}

/** The first noun after the verb that no preposition governs, adverbs and settings looked over. */
export function subjectAfter(scene: Scene, from: number, limit: number): Source | undefined {
  const sentence = scene.tokens[from]?.sentence;
  for (let j = from; j < limit && j - from < 40; j++) {
    const token = scene.tokens[j]!;
    if (token.sentence !== sentence || j > from && scene.has(j, INNA)) return undefined;
    if (token.kind !== "word") {
      const quote = scene.quoteAt(j);
      if (quote?.open === j && quote.closed && quote.close < limit && scene.governed(j + 1)) { j = quote.close; continue; }
      if (scene.mark(j, "،") || scene.mark(j, "(") || scene.mark(j, ")") || scene.quoteAt(j) !== undefined) continue;
      if (token.kind === "mark") return undefined;
      continue;
    }
    if (scene.inTime[j] === 1) continue;
    if (scene.has(j, DOCUMENT) && !scene.governed(j)) return documentSource(scene, j, limit);
    if (scene.is(j, "his-honour") && !scene.governed(j)) return honoured(scene, j);
    const m = scene.mentionAt(j);
    if (m !== undefined) {
      // right after the cue only a preposition of its own governs (بيّن is spelled like بين)
      const governed = j === from ? scene.hasPreposition(j) : scene.governed(j) || isGenitive(scene, j, from);
      if (m.from === j && !governed && speaks(m)) return sourceOf(scene, m, "subject-after");
      j = m.to - 1;
      continue;
    }
    if (token.word.readings[0]!.info?.number !== undefined && token.word.facts.noun === undefined) continue;
    if (scene.has(j, RELATIVE) || (token.may & IS_FINITE) !== 0 && j > from + 1) return undefined;
    if (scene.governed(j) || scene.isPrepositionWord(j) || token.word.facts.closed || scene.is(j, "said-that-way") || scene.has(j, SOME)) continue;
    if (j === from || scene.isPrepositionWord(j - 1) === false) {
      if (isAdverb(scene, j)) continue;
      if (j - from > 2 || j > from && !scene.isMark(j - 1) && scene.inTime[j - 1] !== 1 && !isAdverb(scene, j - 1) || !mayBeSubject(scene, j)) return undefined;
      return { draft: undefined, span: unknownPhrase(scene, j, limit), mention: undefined, by: "unknown-subject" };
    }
  }
  return undefined;
}

/** وقال سماحته: the person named before with that word of honour. */
function honoured(scene: Scene, j: number): Source {
  const meant = personBefore(scene, j);
  return { draft: meant === undefined || meant.unnamed ? undefined : scene.actors.draftOf(meant), span: scene.span(j, j + 1), mention: meant, by: "subject-after" };
}

/** يختلف مع انتقادات الأمير: the mention belongs to a noun that a preposition governs. */
function isGenitive(scene: Scene, j: number, from: number): boolean {
  const before = j - 1;
  if (before < from || scene.hasConjunction(j) || scene.tokens[before]!.kind !== "word" || scene.hasArticle(before)) return false;
  const { facts } = scene.tokens[before]!.word;
  return !facts.closed && facts.enclitic === "" && scene.inTime[before] !== 1 && scene.mentionAt(before) === undefined && scene.governed(before);
}

/** تقرير الرابطة, بيان صادر عن الحكومة: a document speaks for the body that issued it, where that is named with it. */
function documentSource(scene: Scene, j: number, limit: number): Source {
  const issuer = scene.mentionFrom(j + 1);
  if (issuer !== undefined && speaks(issuer) && !scene.hasPreposition(j + 1) && !scene.hasConjunction(j + 1)) return { ...sourceOf(scene, issuer, "subject-after"), span: [scene.tokens[j]!.start, issuer.span[1]] };
  for (let k = j + 1; k < Math.min(limit, j + 5); k++) {
    // تقرير أصدرته المنظمة
    const { facts } = scene.tokens[k]!.word;
    const published = facts.enclitic !== "" && (facts.finite.length > 0 || facts.otherFinite.length > 0 || facts.unknown) ? scene.mentionFrom(k + 1) : undefined;
    if (published !== undefined && speaks(published) && !scene.hasPreposition(k + 1)) return { ...sourceOf(scene, published, "subject-after"), span: [scene.tokens[j]!.start, published.span[1]] };
    const m = scene.is(k, "an-prep") || scene.has(k, MIN) || scene.is(k, "ila") ? scene.mentionFrom(k + 1) : scene.hasPreposition(k) ? scene.mentionFrom(k) : undefined;
    if (m !== undefined && speaks(m)) return { ...sourceOf(scene, m, "subject-after"), span: [scene.tokens[j]!.start, m.span[1]] };
    if (scene.isMark(k) || scene.has(k, INNA | AN)) break;
  }
  return { draft: undefined, span: scene.span(j, scene.tokens[j + 1]?.kind === "word" && scene.hasArticle(j) === scene.hasArticle(j + 1) && scene.tokens[j + 1]!.word.facts.finite.length === 0 && !scene.tokens[j + 1]!.word.facts.closed && j + 1 < limit ? j + 2 : j + 1), mention: undefined, by: "unknown-subject" };
}

/** An unknown word right after the verb is its subject where it is definite, a sound plural or a name; أعلن تشكيل has none. */
function mayBeSubject(scene: Scene, j: number): boolean {
  const { word } = scene.tokens[j]!;
  const plural = scene.kit.lexicon.asset.morphology.noun["sound-plural"][0]!;
  // وأوضح كبيروكا: a word that is nothing in Arabic is somebody's name
  const { facts } = word;
  if (facts.unknown && facts.pro === 0 && facts.enclitic === "" && !facts.isNoun && !facts.isAdjective && !facts.isAdverb && facts.otherFinite.length === 0) return true;
  return scene.hasArticle(j) || word.facts.nameWord || word.bare.endsWith(plural);
}

/** مجددا, رسميا, صراحة: an indefinite accusative beside the verb. */
function isAdverb(scene: Scene, j: number): boolean {
  return !scene.hasArticle(j) && (scene.endsWith(j, "alif") || scene.tokens[j]!.word.facts.enclitic !== "" && scene.tokens[j]!.word.facts.noun === undefined);
}

function unknownPhrase(scene: Scene, from: number, limit: number): Span {
  let to = from + 1;
  while (to < limit && to - from < 4 && scene.tokens[to]!.kind === "word" && !scene.tokens[to]!.word.facts.closed && scene.hasArticle(to)) to++;
  return scene.span(from, to);
}

/** A subject before its verb: in headlines, after إن, before قد or كان, and as antecedent of a relative clause. */
export function subjectBefore(scene: Scene, verb: number): Source | undefined {
  const start = Math.max(scene.sentenceOf(verb).from, scene.quoteAt(verb)?.open ?? 0);
  let j = verb - 1;
  while (j >= start && (scene.has(j, QAD | KANA | RELATIVE | SAWFA | PRONOUN) || scene.inTime[j] === 1 || scene.quoteAt(j)?.open === j)) j--;
  if (j >= start && scene.hasConjunction(verb) && j === verb - 1) return undefined;
  const comma = j >= start && (scene.mark(j, "،") || scene.mark(j, ")") || scene.mark(j, "»"));
  let back = comma ? j - 1 : j;
  for (let steps = 0; back >= start && steps < 12; steps++, back--) {
    const m = scene.mentionAt(back);
    if (m === undefined) {
      if (!comma) return undefined;
      continue;
    }
    if (!speaks(m)) return undefined;
    const first = m.from;
    const relative = scene.has(verb - 1, RELATIVE);
    if (relative || !scene.governed(first)) {
      const opens = first === start || scene.has(first - 1, INNA | AN | LAKIN | KANA | FIMA | AS) || scene.isMark(first - 1) || scene.hasConjunction(first);
      if (relative || opens) return sourceOf(scene, relative ? m : firstOfList(scene, m), "subject-before");
    }
    back = m.from;
    if (!comma) return undefined;
  }
  return undefined;
}

/** قطر وروسيا تتفقان: the first of the names that و joins to the one before a verb. */
export function firstOfList(scene: Scene, m: FoundMention): FoundMention {
  let first = m;
  while (scene.hasConjunction(first.from)) {
    const before = scene.mentionAt(first.from - 1);
    if (before === undefined || scene.tokens[before.from]!.sentence !== scene.tokens[m.from]!.sentence) break;
    first = before;
  }
  return first;
}

/** The subject of the nearest finite verb before `at` in its sentence, after the verb or before it; tokens that `reported` marks are left out. */
export function clauseSubject(scene: Scene, at: number, reported?: Uint8Array, mainOnly = false): FoundMention | undefined {
  const start = scene.sentenceOf(at).from;
  for (let j = at - 1; j >= start; j--) {
    const { may, word: { facts } } = scene.tokens[j]!;
    if ((may & IS_FINITE) === 0 || reported?.[j] === 1 || facts.noun !== undefined && facts.noun.titles.length > 0 || scene.mentionAt(j) !== undefined) continue;
    if (mainOnly && !isMainVerb(scene, j, start)) continue;
    // قال إن البلدين شهدا: what follows إن is no subject of the verb before it
    const after = scene.has(j + 1, INNA | AN) ? undefined : subjectAfter(scene, j + 1, at)?.mention;
    const mention = after ?? subjectBefore(scene, j)?.mention;
    if (mention !== undefined) return mention;
  }
  return undefined;
}

/** Who acts in the main clause nearest before `at` in its sentence; clauses whose verb `reported` marks are left out. */
export function mainSubject(scene: Scene, at: number, reported: Uint8Array): FoundMention | undefined {
  const { clauses } = scene.syntax.parse(at);
  for (let c = clauses.length - 1; c >= 0; c--) {
    const clause = clauses[c]!;
    if (clause.verb < 0 || clause.verb >= at || reported[clause.verb] === 1 || !isMain(clause)) continue;
    const { subject } = rolesOf(scene, clause, personOf(scene, clause.verb));
    const head = subject?.elements[0];
    const mention = head === undefined ? undefined : head.mention ?? (scene.is(head.at, "his-honour") ? personBefore(scene, head.at) : undefined);
    if (mention === undefined || mention.from >= at || !speaks(mention)) continue;
    // حينها انتقد الوزير القرار: a clause that is not the first of the sentence
    const later = clauseSubject(scene, at, reported, true);
    return later !== undefined && later.from > mention.to && speaks(later) && !isWithin(scene, later, clause) ? later : mention;
  }
  return clauseSubject(scene, at, reported, true);
}

function isWithin(scene: Scene, m: FoundMention, clause: Clause): boolean {
  return scene.syntax.clauseAt(m.from) === clause;
}

function isMain(clause: Clause): boolean {
  let first = clause;
  while (first.kind === "joined" && first.previous !== undefined) first = first.previous;
  return first.kind === "main";
}

/** A verb that opens a clause of its own, not one of a relative clause (الذي يدعمه الرئيس, مؤتمر بثه التلفزيون). */
function isMainVerb(scene: Scene, j: number, start: number): boolean {
  if (scene.tokens[j]!.word.facts.enclitic !== "" || scene.has(j - 1, RELATIVE)) return false;
  return j === start || scene.hasConjunction(j) || scene.isMark(j - 1) || scene.isMark(j - 2) && !scene.hasArticle(j - 1);
}

/** وأضاف: whoever spoke last, if the text is still with him; else whom the sentence before was about. */
export function dropped(scene: Scene, at: number, person: string, discourse: Discourse): Source {
  const { last } = discourse;
  const { block, sentence } = scene.tokens[at]!;
  const candidates: Source[] = [];
  // ظلت تركيا … وتقول: the sentence's own subject, unless its speaker goes on
  const own = last !== undefined && scene.tokens[last.at]!.sentence === sentence ? undefined : clauseSubject(scene, at, discourse.reported);
  if (own !== undefined && scene.actors.draftOf(own) !== undefined && speaks(own)) candidates.push({ ...sourceOf(scene, own, "dropped"), span: null });
  if (last !== undefined) candidates.push({ ...last.source, by: "dropped", span: null });
  const topic = topicBefore(scene, at);
  if (topic !== undefined && (last === undefined || scene.tokens[last.at]!.block < block - 1)) candidates.splice(own === undefined ? 0 : 1, 0, topic);
  else if (topic !== undefined) candidates.push(topic);
  // few names tell that she is a woman (قالت سلمى حداد … وأضافت)
  const unmarked = person === "3fs" ? candidates.find(({ mention: m }) => m?.kind === "person" && !m.plural) : undefined;
  return candidates.find(c => agrees(scene, c, person)) ?? nearestThatAgrees(scene, at, person) ?? unmarked ?? nobody;
}

/** باتت تعتبرهم: where nobody who spoke agrees with the verb, the nearest one named before who does. */
function nearestThatAgrees(scene: Scene, at: number, person: string): Source | undefined {
  const start = scene.sentences[Math.max(0, scene.tokens[at]!.sentence - 2)]!.from;
  for (let j = at - 1; j >= start; j--) {
    const m = scene.mentionFrom(j);
    if (m === undefined || !speaks(m) || scene.actors.draftOf(m) === undefined || m.kind === "group" && person !== "3mp") continue;
    const source: Source = { ...sourceOf(scene, m, "dropped"), span: null };
    if (agrees(scene, source, person)) return source;
  }
  return undefined;
}

/** The first mention that no preposition governs, in this sentence before the verb or in the one before. */
export function topicBefore(scene: Scene, at: number): Source | undefined {
  const own = scene.tokens[at]!.sentence;
  for (let s = own; s >= Math.max(0, own - 2); s--) {
    const sentence = scene.sentences[s]!;
    const end = s === own ? at : sentence.to;
    for (let j = sentence.from; j < end; j++) {
      const m = scene.mentionFrom(j);
      if (m !== undefined && speaks(m) && !scene.governed(j) && !belongs(scene, j) && scene.actors.draftOf(m) !== undefined) return { ...sourceOf(scene, m, "dropped"), span: null };
    }
  }
  return undefined;
}

/** شطر الطالبات: right after an indefinite noun stands whose it is. */
function belongs(scene: Scene, j: number): boolean {
  const before = scene.tokens[j - 1];
  return before !== undefined && before.sentence === scene.tokens[j]!.sentence && !scene.hasConjunction(j) && before.word.facts.isNoun && before.word.facts.finite.length === 0 && !scene.hasArticle(j - 1) && scene.mentionAt(j - 1) === undefined;
}

/** وقالت is not said of a man, وقال of no woman and of no several, and hardly of a ministry, وقالوا not of one man. */
export function agrees(scene: Scene, source: Source, person: string): boolean {
  const m = source.mention;
  if (m === undefined || !person.startsWith("3")) return true;
  if (person === "3fs") return m.kind !== "person" || isWoman(m);
  if (person === "3ms") return m.kind !== "country" && !m.plural && !isFeminineBody(scene, m) && !isWoman(m);
  if (person === "3mp") return m.kind === "group" || m.plural || m.several;
  return true;
}

/** وزارة, شركة, شركات: a body whose first word is feminine, or several, which counts as that. */
export function isFeminineBody(scene: Scene, m: FoundMention): boolean {
  return m.kind === "organization" && scene.endsWith(m.from, "ta-marbuta") || m.several;
}
