import type { VerbForm } from "../lexicon.js";
import type { Facts, Reports, VerbReport } from "../tokens/token.js";

/** How a word reports; worked out once for all places where it stands. */
export function reportsOf(facts: Facts): Reports {
  return facts.reports ??= read(facts);
}

function read(facts: Facts): Reports {
  const nominal = facts.nominal.find(v => v.lemma.reporting.length > 0);
  return { verb: verbReport(facts, facts.finite), nominal, noun: facts.noun?.reporting[0] ?? (nominal?.tense === "masdar" ? nominal.lemma.reporting[0] : undefined) };
}

/** How the word reports if it is one of the verbs. */
export function verbReport({ enclitic }: Facts, verbs: readonly VerbForm[]): VerbReport | undefined {
  // في مؤتمر بثه التلفزيون: a verb that seldom reports and has its object already
  const satisfied = (v: VerbForm): boolean => enclitic !== "" && v.lemma.reporting.every(entry => entry.weak && entry.content !== "as");
  const saying = verbs.filter(v => v.lemma.reporting.length > 0 && !satisfied(v));
  // أعلن is hardly ever the first person, and passive only where nothing else is possible
  const form = saying.find(v => v.person.startsWith("3") && v.voice !== "passive") ?? saying.find(v => v.person.startsWith("3")) ?? saying[0];
  if (form === undefined) return undefined;
  const entries = [form, ...saying].flatMap(v => v.lemma.reporting);
  return { form, entry: entries[0]!, others: [...new Set(entries)].slice(1), passive: verbs.every(v => v.voice === "passive") };
}
