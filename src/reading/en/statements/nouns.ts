import type { Scene } from "../scene.js";
import type { Parse, Phrase } from "../syntax/tree.js";
import { THAT, type Noun } from "../words/word.js";
import { trimmedRange } from "./content.js";
import type { FoundStatement } from "./found.js";

/** his claim that the army fled; a statement that … */
export function nounCues(scene: Scene, parse: Parse, taken: Uint8Array): FoundStatement[] {
  const found: FoundStatement[] = [];
  for (const phrase of parse.phrases) {
    const { noun } = scene.tokens[phrase.head]!.word;
    if (noun === undefined || noun.reporting.length === 0 || !scene.is(phrase.to, THAT) || taken[phrase.to + 1] === 1) continue;
    const statement = fromNoun(scene, parse, phrase, noun);
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

function fromNoun(scene: Scene, { groups, items }: Parse, phrase: Phrase, { reporting }: Noun): FoundStatement | undefined {
  const entry = reporting.find(e => e.clause !== false);
  const clause = groups.find(g => g.opener === phrase.to && g.from > phrase.to);
  if (entry === undefined || clause === undefined || clause.relation === "relative" && clause.subject === clause.antecedent) return undefined;
  const quote = scene.quoteAt(phrase.head);
  const end = items[items.length - 1]!.to;
  let to = quote === undefined ? end : Math.min(end, quote.close);
  for (const g of groups) if (g.from > clause.to && g.relation === "main" && g.subject === phrase) to = Math.min(to, g.from);
  const cue = scene.span(phrase.head, phrase.head + 1);
  const owner = phrase.owner === undefined ? undefined : scene.partiesOf(phrase.owner)[0];
  const speaker = owner ?? (phrase.possessive >= 0 ? scene.pronoun(phrase.possessive) : scene.complements(phrase).flatMap(p => scene.partiesOf(p))[0]);
  const source = phrase.owner !== undefined ? scene.span(phrase.owner.from, phrase.owner.to) : phrase.possessive >= 0 ? scene.span(phrase.possessive, phrase.possessive + 1) : null;
  return { speaker, source, cue, cueAt: phrase.head, content: [trimmedRange(scene, phrase.to + 1, to)], attitude: entry.attitude ?? "assert", why: { rule: "en/statement/noun", entry: entry.id, spans: [cue] } };
}
