import type { Draft } from "../actors/gathering.js";
import type { LightVerbEntry } from "../entries.js";
import type { VerbForm } from "../lexicon.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import type { Clause, Phrase, Syntax } from "../syntax/index.js";
import { ownParties, partiesOf, personOf, rolesOf } from "../syntax/roles.js";
import type { Before, Sides } from "./arguments.js";
import { afterNearest, afterPrepositions, afterPronounPrepositions, agentOf, betweenOf, nationsBeside, phrasesAfter, relativeOf, spellings, upToOtherAct } from "./complements.js";
import type { Light } from "./light.js";
import { mayMean, pronounAt } from "./pronouns.js";
import type { Trigger } from "./triggers.js";
import { subjectOf } from "./subjects.js";
import { material, mutual, ofTowns } from "./verb-parties.js";
import { verbForm } from "../syntax/words.js";

interface Parties {
  doers: readonly Draft[];
  targets: readonly Draft[];
  light: Light | undefined;
  /** Is it told in the passive, of nobody who did it? */
  passive: boolean;
}

/** A noun or masdar that is an act, and where it stands. */
interface Noun {
  readonly syntax: Syntax;
  readonly trigger: Trigger;
  readonly phrase: Phrase | undefined;
  readonly clause: Clause;
  /** Phrases after it that may belong to it. */
  readonly after: readonly Phrase[];
  /** Prepositions of its recipient, folded. */
  readonly prepositions: readonly string[];
  /** Is its genitive who suffers the act? */
  readonly objective: boolean;
  readonly told: Coverage;
  readonly before: readonly Before[];
}

/** The parties of a noun or masdar: with it in its phrase, after its prepositions, from the verb that governs it. */
export function nounParties(syntax: Syntax, trigger: Trigger, statement: FoundStatement | undefined, told: Coverage, before: readonly Before[]): Sides {
  const { scene } = syntax;
  const { at, entry } = trigger;
  const phrase = syntax.phraseAt(at);
  const clause = syntax.clauseAt(at);
  const first = entry.target?.[0] ?? (trigger.sort === "noun" ? undefined : "object");
  const noun: Noun = {
    syntax, trigger, phrase, clause, told, before, after: nearby(scene, clause, phrase, at), prepositions: first === undefined ? nounTargets(scene) : trigger.sense.prepositions,
    objective: entry.genitive === "target" || entry.genitive === undefined && first === "object",
  };
  const found = besideNoun(noun);
  // الاتفاق, المحادثات: a noun with the article and nobody beside it points back to what was told before
  const pointsBack = scene.hasArticle(at) && found.light === undefined && found.doers.length === 0 && found.targets.length === 0;
  if (entry.type === "CONSULT" && phrase !== undefined) welcome(scene, clause, phrase, found);
  if (entry.passive === true) return { doers: agentOf(scene, noun.after), targets: found.targets.length > 0 ? found.targets : found.doers, passive: true, light: found.light };
  if (phrase !== undefined && !found.passive && (found.light === undefined || found.doers.length === 0)) fromVerb(syntax, trigger, phrase, told, before, statement, found);
  if (pointsBack && found.light === undefined) return { doers: [], targets: [], passive: false, light: undefined };
  fromContext(noun, statement, found);
  return { doers: found.doers, targets: found.targets, passive: false, light: found.light };
}

/** Whom the noun's own phrase, its prepositions, its pronoun and the clause that describes it name. */
function besideNoun(noun: Noun): Parties {
  const { syntax, trigger, phrase, after, prepositions, objective, told } = noun;
  const { scene } = syntax;
  const { at, entry } = trigger;
  const keys = objective ? [...prepositions, lam(scene)] : prepositions;
  const find = entry.target !== undefined || trigger.sort !== "noun" ? afterPrepositions : afterNearest;
  const found: Parties = { doers: agentOf(scene, after), targets: find(scene, keys, after, ofTowns.has(entry.type)), light: undefined, passive: false };
  if (found.targets.length === 0) found.targets = afterPronounPrepositions(scene, prepositions, at + 1, Math.min(at + 4, scene.sentenceOf(at).to), told);
  if (found.doers.length === 0 && given.has(entry.type)) found.doers = giver(scene, phrase, after, prepositions);
  if (phrase !== undefined) withinPhrase(scene, trigger, phrase, objective, after, found);
  if (trigger.sort === "noun" && material.has(entry.type) && found.doers.length === 0 && !keys.includes(lam(scene))) found.doers = ownedBy(noun);
  if (entry.mode === "visit") visitor(scene, after, found);
  const both = mutual.has(entry.type) || found.doers.length === 0 ? betweenOf(scene, after.slice(0, 2)) : [];
  if (both.length > 1) { found.doers = both.slice(0, 1); found.targets = both.slice(1); }
  // صدامات بين الجيش وأعدائه: of two sides one may be nobody
  else if (both.length === 1 && found.doers.length === 0) { found.doers = both; found.targets = found.targets.filter(d => !both.includes(d)); }
  if (scene.tokens[at]!.word.facts.enclitic !== "") owner(syntax, trigger, told, found, objective, noun.before);
  if (phrase !== undefined) relativeClause(syntax, trigger, phrase, material.has(entry.type) ? [...prepositions, ...spellings(scene, "didd")] : prepositions, found);
  return found;
}

/** غارة جوية لقوات التحالف: of a bodily act that is not done with ل it says whose it is. */
function ownedBy({ syntax: { scene }, trigger, phrase, after }: Noun): readonly Draft[] {
  const next = after[0];
  return next !== undefined && next.prepositionKey === lam(scene) && next.from === (phrase?.to ?? trigger.at + 1) ? partiesOf(scene, next) : [];
}

/** What the acts before, and the clauses around the noun, tell of a side that is still open. */
function fromContext({ syntax, trigger, phrase, clause, told, before }: Noun, statement: FoundStatement | undefined, found: Parties): void {
  const { scene } = syntax;
  const { at, entry } = trigger;
  // زيارة مماثلة: like the act before, so on the same side
  if (found.targets.length === 0 && scene.is(at + 1, "similar")) found.targets = before.findLast(e => e.type === entry.type && e.targets.length > 0)?.targets.filter(d => !found.doers.includes(d)) ?? [];
  // استجابة لطلب الحكومة: who answers was asked
  const answer = entry.type === "REQUEST" ? before.findLast(e => e.at === at - 1 && e.type === "AGREE") : undefined;
  if (answer !== undefined && answer.doers.length > 0) found.targets = answer.doers.filter(d => !found.doers.includes(d));
  if (mutual.has(entry.type) && found.targets.length === 0 && found.doers.length > 1) { found.targets = found.doers.slice(1); found.doers = found.doers.slice(0, 1); }
  const inAdjunct = material.has(entry.type) && phrase !== undefined && phrase.preposition >= 0;
  if (!found.passive && found.doers.length === 0 && found.targets.length > 0 && !inAdjunct) found.doers = contextDoer(syntax, clause, told, statement, before).filter(d => !found.targets.includes(d));
  // خفض أنشطتها النووية, تقليص مخزون اليورانيوم في إيران: whose arms they are gives them up
  if (entry.mode === "disarm" && found.doers.length === 0) { found.doers = found.targets; found.targets = []; }
}

/** زيارة مماثلة لوزير الاقتصاد إلى إيران: a country or a body is visited with ل, of a person it says who visits. */
function visitor(scene: Scene, after: readonly Phrase[], found: Parties): void {
  const next = after[0];
  const named = next === undefined || next.prepositionKey !== lam(scene) ? [] : partiesOf(scene, next);
  if (named.length === 0 || named[0]!.kind !== "person" || found.doers.length > 0) return;
  found.doers = named;
  found.targets = afterPrepositions(scene, spellings(scene, "ila"), after, false);
}

/** Types of acts that come from somebody: ضغوط من واشنطن, بدعوة من الملك. */
const given: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "SUPPORT", "AID", "THREATEN", "REJECT", "AGREE"]);

/** Whom من right after the noun names, unless it is the preposition of its recipient. */
function giver(scene: Scene, phrase: Phrase | undefined, after: readonly Phrase[], prepositions: readonly string[]): readonly Draft[] {
  const keys = spellings(scene, "min").filter(key => !prepositions.includes(key));
  const next = after[0];
  return phrase === undefined || next === undefined || next.preposition !== phrase.to || !keys.includes(next.prepositionKey) ? [] : partiesOf(scene, next);
}

/** كان في استقباله الوزير: who is in the reception of somebody receives him. */
function welcome(scene: Scene, clause: Clause, phrase: Phrase, found: Parties): void {
  if (clause.verb >= 0 || phrase.preposition < 0 || !scene.is(phrase.preposition, "fi")) return;
  const before = clause.phrases[clause.phrases.indexOf(phrase) - 1];
  const first = Math.min(phrase.preposition, phrase.from);
  if (!scene.is(first - 1, "kana") && !(before !== undefined && before.to === first && scene.is(before.from - 1, "kana"))) return;
  const hosts = clause.phrases.filter(p => p.preposition < 0 && p !== phrase && p.joinedTo === undefined).map(p => partiesOf(scene, p)).find(p => p.length > 0);
  if (hosts === undefined) return;
  const guests = found.targets.length > 0 ? found.targets : found.doers;
  found.doers = hosts.filter(d => !guests.includes(d));
  found.targets = guests;
}

/** Who is spoken of where the noun stands: the subject of its clause, or of those around it up to the one that reports it. */
function contextDoer(syntax: Syntax, clause: Clause, told: Coverage, statement: FoundStatement | undefined, before: readonly Before[]): readonly Draft[] {
  const { scene } = syntax;
  for (let c: Clause | undefined = clause; c !== undefined; c = c.parent) {
    if (c.verb < 0) {
      const topic = c.phrases.find(p => p.preposition < 0 && p.from < clause.from || p.preposition < 0 && c === clause);
      const named = topic === undefined || c.kind === "main" && statement !== undefined ? [] : partiesOf(scene, topic);
      if (named.length > 0) return named;
      continue;
    }
    const cue = told.ofCue(c.verb);
    if (cue !== undefined && cue === statement) return [];
    // أدان المجلس محاولة اغتيال: who judges an act does not do it
    if (before.some(e => e.at === c.verb && !promises.has(e.type) && e.type !== "CONSULT")) return [];
    const { subject } = rolesOf(scene, c, personOf(scene, c.verb));
    // الالتزامات التي قبلتها خلال المفاوضات: a relative clause whose subject was named before it
    const parties = subject !== undefined ? partiesOf(scene, subject) : c.kind === "relative" ? subjectOf(syntax, c, told) : [];
    if (parties.length > 0) return parties;
  }
  return [];
}

/** Phrases that may belong to the noun: those after its own up to the next verb of the clause. */
function nearby(scene: Scene, clause: Clause, phrase: Phrase | undefined, at: number): readonly Phrase[] {
  const to = phrase?.to ?? at + 1;
  return upToOtherAct(scene, phrasesAfter(clause, to - 1).filter(p => clause.verb < to || p.from < clause.verb).slice(0, most));
}

/** Phrases after a noun that may still belong to it. */
const most = 6;

/** What stands in the noun's own phrase: genitive, adjectives of nationality; and its object right after. */
function withinPhrase(scene: Scene, trigger: Trigger, phrase: Phrase, objective: boolean, after: readonly Phrase[], found: Parties): void {
  const k = phrase.elements.findIndex(e => e.at <= trigger.at && trigger.at < e.to);
  if (k < 0) return;
  const nations = nationsBeside(scene, phrase, k);
  if (nations.length > 0 && found.doers.length === 0) {
    found.doers = nations.slice(0, 1);
    if (nations.length > 1 && found.targets.length === 0) found.targets = nations.slice(1);
  }
  const rest = phrase.elements.slice(k + 1).filter(e => !e.adjective);
  if (rest.length === 0) return;
  const genitive = [...ownParties(scene, phrase.elements.slice(k + 1), ofTowns.has(trigger.entry.type)), ...joinedTo(scene, phrase)];
  if (genitive.length === 0) return;
  // غزو روسيا لأوكرانيا, قصف الجيش مواقع المسلحين: with an object of its own the masdar's genitive is the doer
  const next = after[0];
  const object = next !== undefined && next.from === phrase.to && next.preposition < 0 && trigger.sort === "masdar" ? partiesOf(scene, next, ofTowns.has(trigger.entry.type)) : [];
  if (object.length > 0 && objective) {
    found.targets = object;
    if (found.doers.length === 0) found.doers = genitive;
    return;
  }
  // استدعاء السفراء من دمشق: the object that gives the masdar its sense does nothing
  if (trigger.needed === rest[0]!.at && trigger.form?.lemma.trans === "yes" && found.targets.length > 0) return;
  // زيارة طهران: a country is visited, a person visits; تحرير تكريت: so is what gives the noun its sense
  if ((trigger.entry.mode === "visit" && genitive[0]!.kind === "country" || trigger.needed === rest[0]!.at) && found.targets.length === 0) { found.targets = genitive; return; }
  const helped = oneSided.has(trigger.entry.type) && found.targets.length === 0 && nations.length === 0;
  if ((objective || helped) && found.targets.length === 0) found.targets = genitive;
  else if (found.doers.length === 0) found.doers = genitive;
}

/** لقاء كيري ووانغ: names joined to the phrase's last one. */
function joinedTo(scene: Scene, phrase: Phrase): Draft[] {
  return phrase.joined.filter(p => p.elements[0]?.mention !== undefined).flatMap(p => ownParties(scene, p.elements));
}

/** Types whose noun takes the one it is for either with ل or as a genitive (دعم الحوثيين). */
const oneSided: ReadonlySet<string> = new Set(["AID", "SUPPORT"]);

/** رفضه للاتفاق: the pronoun is the doer; of a bodily act with nothing after it (مقتله) it is who suffers. */
function owner(syntax: Syntax, trigger: Trigger, told: Coverage, found: Parties, objective: boolean, before: readonly Before[]): void {
  const { scene } = syntax;
  // متعهدا بدعمها: what is promised or asked for right before is done to whom the pronoun means
  const wanted = oneSided.has(trigger.entry.type) && found.targets.length === 0 ? before.findLast(e => e.at === trigger.at - 1 && (promises.has(e.type) || passesOn.has(e.type))) : undefined;
  if (wanted !== undefined) {
    found.targets = pronounAt(scene, trigger.at, new Set(wanted.doers), told);
    return;
  }
  const suffers = objective && found.targets.length === 0 && (material.has(trigger.entry.type) || trigger.entry.type === "RETREAT");
  const clause = syntax.clauseAt(trigger.at);
  // وعبر عن شكره: in the clause of a verb the pronoun means its subject, where the two agree
  const subject = suffers || clause.verb < 0 || clause.verb > trigger.at ? [] : subjectOf(syntax, clause, told).filter(d => !found.targets.includes(d));
  const meant = subject.length > 0 && mayMean(scene, trigger.at, subject) ? subject : pronounAt(scene, trigger.at, new Set(found.targets), told);
  if (suffers) found.targets = meant;
  else if (found.doers.length === 0) found.doers = meant;
}

/** الهجوم الذي شنه الجيش على المدينة: the parties stand in the clause that describes the noun. */
function relativeClause(syntax: Syntax, trigger: Trigger, phrase: Phrase, prepositions: readonly string[], found: Parties): void {
  const { scene } = syntax;
  const clause = relativeOf(syntax, phrase);
  if (clause === undefined) return;
  const { subject, objects } = rolesOf(scene, clause, personOf(scene, clause.verb));
  const places = ofTowns.has(trigger.entry.type);
  // الهجوم الذي استهدف المدنيين, العقوبات التي شلت الاقتصاد الإيراني: what the act does it does to its target
  if (subject === phrase && found.targets.length === 0 && (places || trigger.entry.type === "SANCTION" || trigger.entry.type === "RETREAT" && trigger.needed !== undefined)) found.targets = objects.flatMap(o => partiesOf(scene, o, places));
  const parties = subject === undefined || subject === phrase ? [] : partiesOf(scene, subject);
  // قمة استضافها الرئيس: who does it, unless he only speaks of it or judges it
  if (parties.length > 0 && found.doers.length === 0 && !judges(scene, clause.verb)) found.doers = parties;
  const entry = lightOf(scene, clause.verb);
  // لقاء جمعه مع نظيره
  if (found.targets.length === 0 && (entry !== undefined || mutual.has(trigger.entry.type))) found.targets = afterPrepositions(scene, prepositions, phrasesAfter(clause, clause.verb), true).filter(d => !found.doers.includes(d));
  if (entry === undefined) return;
  if (parties.length > 0 && found.doers.length === 0) found.doers = parties;
  found.light = { at: clause.verb, entry: entry.id, voice: entry.voice ?? "active", subject: parties };
  // الدعم الذي يقدم للشعب: a verb that takes an object, said of the act itself
  found.passive = subject === phrase && found.doers.length === 0 && verbForm(scene, clause.verb)?.lemma.trans === "yes";
}

/** Does the verb report something or take a stand on it (الهجوم الذي أدانته)? */
function judges(scene: Scene, verb: number): boolean {
  return scene.tokens[verb]!.word.facts.finite.some(v => v.lemma.reporting.length > 0 || v.lemma.events.some(e => stances.has(e.type)));
}

/** Types of acts that answer an act of another. */
const stances: ReadonlySet<string> = new Set(["ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN"]);

/** The light use of the verb at the token, if the lexicon knows one. */
function lightOf(scene: Scene, verb: number): LightVerbEntry | undefined {
  return scene.tokens[verb]!.word.facts.finite.find(v => v.lemma.light.length > 0)?.lemma.light[0];
}

/** شنّ الجيش هجوما, قرر الوزير فرض عقوبات, بعد لقائه: what the verb of the clause lends to its object or adjunct. */
function fromVerb(syntax: Syntax, trigger: Trigger, phrase: Phrase, told: Coverage, before: readonly Before[], statement: FoundStatement | undefined, found: Parties): void {
  const { scene } = syntax;
  const { clause } = phrase;
  const { verb } = clause;
  if (verb < 0) {
    if (found.doers.length === 0) found.doers = controlled(syntax, trigger, phrase, told, before, statement).filter(d => !found.targets.includes(d));
    return;
  }
  const forms = scene.tokens[verb]!.word.facts.finite;
  const form = verbForm(scene, verb);
  const roles = rolesOf(scene, clause, form?.person ?? "");
  const isSubject = roles.subject === phrase || phrase.joinedTo !== undefined && roles.subject === phrase.joinedTo;
  const light = lightFor(scene, forms, phrase);
  if (isSubject) {
    // بدأ تبادل تجاري: the verb tells that it took place
    if (light !== undefined) found.light = { at: verb, entry: light.id, voice: "active", subject: [] };
    return;
  }
  if (light !== undefined && verb < trigger.at) {
    const passive = form?.voice === "passive";
    const subject = passive && roles.subject === undefined ? [] : subjectOf(syntax, clause, told);
    found.light = { at: verb, entry: light.id, voice: light.voice ?? "active", subject };
    if (light.voice === "passive") {
      if (found.targets.length === 0) found.targets = subject;
      // تلقت كييف مساعدات من واشنطن
      if (found.doers.length === 0) found.doers = afterPrepositions(scene, spellings(scene, "min"), phrasesAfter(clause, verb), false).filter(d => !found.targets.includes(d));
    }
    else if (found.doers.length === 0) found.doers = subject.filter(d => !found.targets.includes(d));
    if (found.targets.length === 0 && light.voice !== "passive") found.targets = afterPrepositions(scene, nounTargets(scene), phrasesAfter(clause, verb), ofTowns.has(trigger.entry.type));
    return;
  }
  if (found.doers.length > 0) return;
  found.doers = controlled(syntax, trigger, phrase, told, before, statement).filter(d => !found.targets.includes(d));
}

/** The light use of one of the verb forms that goes with the phrase: with its preposition, or as an object. */
function lightFor(scene: Scene, forms: readonly VerbForm[], phrase: Phrase): LightVerbEntry | undefined {
  for (const { lemma } of forms) {
    for (const light of lemma.light) if (light.preposition === undefined ? phrase.preposition < 0 : phrase.prepositionKey === scene.kit.word(light.preposition).key) return light;
  }
  return undefined;
}

/** Who does what a masdar only names: who does or suffers the act that governs it, whose intent it is, or the subject of its clause. */
function controlled(syntax: Syntax, trigger: Trigger, phrase: Phrase, told: Coverage, before: readonly Before[], statement: FoundStatement | undefined): readonly Draft[] {
  const { scene } = syntax;
  const { clause } = phrase;
  const { verb } = clause;
  // عبر عن مخاوف بلاده في لقاء: where people meet is where the verb's subject is
  const setting = trigger.entry.type === "CONSULT" && phrase.preposition >= 0 && scene.is(phrase.preposition, "fi");
  const noun = setting ? undefined : governingNoun(scene, clause, phrase);
  const governor = (noun === undefined ? undefined : before.findLast(e => noun.elements.some(x => x.at === e.at))) ?? before.findLast(e => e.at === verb);
  if (governor !== undefined) {
    if (passesOn.has(governor.type) && phrase.preposition >= 0) return governor.targets;
    return promises.has(governor.type) || adjunct(scene, phrase) || noun !== undefined ? governor.doers : [];
  }
  const owner = noun === undefined ? [] : ownerOf(scene, noun, told);
  if (owner.length > 0) return owner;
  // بعد يومين من احتجاز الناقلة: what belongs to a noun is not done by the subject of the verb
  if (noun !== undefined && !adjunct(scene, phrase)) return [];
  if (verb < 0) return [];
  const forms = scene.tokens[verb]!.word.facts.finite;
  const reports = forms.some(v => v.lemma.reporting.length > 0);
  const announces = statement?.attitude === "announce" && statement.content.by === "noun" && trigger.at - statement.content.from <= 1;
  // زادت واشنطن الغارات, قررت النيابة حبس ناشطين: of the object of a verb that tells no act of its own the subject is the doer
  const verbal = trigger.sort === "masdar" || isMasdarOf(scene, phrase, trigger.at);
  const object = phrase.preposition < 0 && !(reports && !verbal && scene.hasArticle(trigger.at));
  if (reports && !announces && !object && !adjunct(scene, phrase)) return [];
  if (!verbal && !announces && !object && !adjunct(scene, phrase)) return [];
  return subjectOf(syntax, clause, told);
}

/** توجيه الاتهام, فرض العقوبات: the noun is the genitive of a masdar. */
function isMasdarOf(scene: Scene, phrase: Phrase, at: number): boolean {
  return phrase.elements.some(e => e.at < at && e.mention === undefined && scene.tokens[e.at]!.word.facts.nominal.some(v => v.tense === "masdar"));
}

/** تورطها في دعم, رغبة إيران في تطوير: the phrase right before the preposition of this one. */
function governingNoun(_scene: Scene, clause: Clause, phrase: Phrase): Phrase | undefined {
  if (phrase.preposition < 0) return undefined;
  const first = Math.min(phrase.preposition, phrase.from);
  const before = clause.phrases.find(p => p.to === first);
  return before === undefined || before.elements[0]?.mention !== undefined ? undefined : before;
}

/** Whose the noun is: of its pronoun, else of its genitive. */
function ownerOf(scene: Scene, phrase: Phrase, told: Coverage): readonly Draft[] {
  const last = phrase.elements.findLast(e => !e.adjective);
  if (last !== undefined && last.mention === undefined && scene.tokens[last.at]!.word.facts.enclitic !== "") return pronounAt(scene, last.at, new Set(), told);
  return phrase.elements.length > 1 ? partiesOf(scene, phrase) : [];
}

/** Acts whose recipient is to do, or is charged with, what their complement names. */
const passesOn: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE"]);

/** Acts whose subject also does what their complement names. */
const promises: ReadonlySet<string> = new Set(["AGREE", "THREATEN", "CONCEDE", "REJECT"]);

/** بعد لقائه, خلال زيارة, للقاء نظيره: a phrase of time, occasion or purpose, done by the subject of the clause. */
function adjunct(scene: Scene, phrase: Phrase): boolean {
  return phrase.preposition >= 0 && (scene.is(phrase.preposition, "fi") || scene.is(phrase.preposition, "happened-prep") || phrase.prepositionKey === lam(scene));
}

function lam(scene: Scene): string {
  return scene.kit.lexicon.asset.morphology.letters["lam"]!;
}

function nounTargets(scene: Scene): readonly string[] {
  return [...["didd", "ala", "maa", "ila", "tijah"].flatMap(id => spellings(scene, id)), lam(scene)];
}
