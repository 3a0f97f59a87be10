import type { Draft } from "../actors/gathering.js";
import type { EventEntry } from "../entries.js";
import type { Coverage } from "../statements/coverage.js";
import type { Clause, Syntax } from "../syntax/index.js";
import { agreesWith } from "../syntax/agreement.js";
import { partiesOf, personOf, rolesOf } from "../syntax/roles.js";
import { afterPrepositions } from "./complements.js";
import { droppedSubject } from "./dropped-subject.js";
import { mayMean } from "./pronouns.js";
import { hasConjunction, verbForm } from "../syntax/words.js";

/** Clauses through which a subject is looked for outwards. */
const deepest = 6;

/**
 * Who is the subject of the clause's verb: beside it, in the clause before that و joins, of the verb that governs it (قرر أن يزور), whom its أنه means,
 * or whom the text spoke of before.
 */
export function subjectOf(syntax: Syntax, clause: Clause, told: Coverage, depth = 0): readonly Draft[] {
  const { scene } = syntax;
  const { verb } = clause;
  if (verb < 0) return outer(syntax, clause, told, depth) ?? [];
  const person = personOf(scene, verb);
  const roles = rolesOf(scene, clause, person);
  if (roles.subject !== undefined) return partiesOf(scene, roles.subject);
  return (roles.objects.length > 0 || person.startsWith("3") ? outer(syntax, clause, told, depth) : undefined) ?? droppedSubject(scene, verb, person, told);
}

/** The same for a verb whose only noun is its object. */
export function subjectBeside(syntax: Syntax, clause: Clause, told: Coverage): readonly Draft[] {
  return outer(syntax, clause, told, 0) ?? droppedSubject(syntax.scene, clause.verb, personOf(syntax.scene, clause.verb), told);
}

/** What clauses around this one lend it; `undefined` where they lend nothing. */
function outer(syntax: Syntax, clause: Clause, told: Coverage, depth: number): readonly Draft[] | undefined {
  const { scene } = syntax;
  const { parent, previous } = clause;
  if (depth > deepest) return undefined;
  if (clause.kind === "joined" && previous !== undefined && previous.verb >= 0) {
    const { subject } = rolesOf(scene, previous, personOf(scene, previous.verb));
    // ثم أفرج عنهم after البعض أوقفوا: another person than the clause before
    if (subject !== undefined && clause.verb >= 0 && !agreesWith(subject, personOf(scene, clause.verb))) return earlier(syntax, previous, personOf(scene, clause.verb), told, depth);
    return subjectOf(syntax, previous, told, depth + 1);
  }
  if (parent === undefined || parent.verb < 0 && parent.parent === undefined) return undefined;
  const word = scene.tokens[clause.from - 1]?.word;
  // قال كيري إنه: the pronoun of إنه is who says so, else the subject of the verb before
  if (clause.kind === "that" && word !== undefined && word.facts.enclitic !== "") {
    const beside = hasConjunction(scene, clause.from - 1) ? thatBefore(syntax, clause) : undefined;
    const same = beside === undefined ? [] : subjectOf(syntax, beside, told, depth + 1);
    if (same.length > 0 && mayMean(scene, clause.from - 1, same)) return same;
    const statement = told.at(clause.from);
    const speaker = statement !== undefined && statement.content.from >= clause.from - 1 ? statement.source.draft : undefined;
    return speaker !== undefined ? [speaker] : subjectOf(syntax, parent, told, depth + 1);
  }
  const imperfect = clause.verb >= 0 && verbForm(scene, clause.verb)?.tense === "imperfect";
  if (clause.kind === "that" && imperfect) return asked(syntax, parent) ?? subjectOf(syntax, parent, told, depth + 1);
  if (clause.kind !== "adverbial") return undefined;
  const person = clause.verb < 0 ? "" : personOf(scene, clause.verb);
  const { subject } = parent.verb < 0 ? { subject: undefined } : rolesOf(scene, parent, personOf(scene, parent.verb));
  return subject !== undefined && !agreesWith(subject, person) ? earlier(syntax, parent, person, told, depth) : subjectOf(syntax, parent, told, depth + 1);
}

/** تمكنت القوات من قتلهم وضبط ستة، كما دمرت مواقع: the subject of an earlier clause of the same rank, which agrees where that of `clause` does not. */
function earlier(syntax: Syntax, clause: Clause, person: string, told: Coverage, depth: number): readonly Draft[] | undefined {
  const { scene } = syntax;
  for (let c = clause.previous; c !== undefined && c.verb >= 0; c = c.previous) {
    const { subject } = rolesOf(scene, c, personOf(scene, c.verb));
    if (subject !== undefined ? agreesWith(subject, person) : personOf(scene, c.verb) === person) return subjectOf(syntax, c, told, depth + 1);
  }
  return undefined;
}

/** إن الجنود نفذوا الغارة وإنهم: the clause with أن that this one is joined to. */
function thatBefore(syntax: Syntax, clause: Clause): Clause | undefined {
  return syntax.parse(clause.from).clauses.findLast(c => c.kind === "that" && c.parent === clause.parent && c.from < clause.from && c.verb >= 0);
}

/** طلب من الحكومة أن تفرج: whom the verb of a request asks is to do it. */
function asked(syntax: Syntax, clause: Clause): readonly Draft[] | undefined {
  const { scene } = syntax;
  const { verb } = clause;
  if (verb < 0) return undefined;
  const request = scene.tokens[verb]!.word.facts.finite.flatMap(f => f.lemma.events).find(e => e.type === "REQUEST");
  if (request === undefined) return undefined;
  const found = askedBy(syntax, clause, request);
  return found.length > 0 ? found : undefined;
}

function askedBy(syntax: Syntax, clause: Clause, request: EventEntry): readonly Draft[] {
  const { scene } = syntax;
  const after = clause.phrases.filter(p => p.from > clause.verb);
  for (const place of request.target ?? ["object"]) {
    if (place === "object") {
      const object = rolesOf(scene, clause, personOf(scene, clause.verb)).objects[0];
      if (object !== undefined) return partiesOf(scene, object);
    }
    const found = afterPrepositions(scene, [scene.kit.word(place).key], after, false);
    if (found.length > 0) return found;
  }
  return [];
}
