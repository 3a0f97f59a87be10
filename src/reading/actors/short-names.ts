import type { Kit } from "../kit.js";
import type { FoundMention } from "../mentions/found.js";
import type { Token } from "../tokens/token.js";

/** Countries in whose usage the family name comes first (شي جين بينغ is شي). */
const familyNameFirst = new Set(["CHN", "PRK", "KOR", "VNM", "TWN", "SGP", "KHM", "MMR"]);

/**
 * Finds persons that the article named in full and then calls by one word of the name: لافروف after سيرغي لافروف.
 * Gives the mentions together with those found before, in order.
 */
export function addShortNames(text: string, tokens: readonly Token[], found: readonly FoundMention[], kit: Kit): FoundMention[] {
  const short = shortNames(found, kit);
  if (short.size === 0) return [...found];
  const covered = new Uint8Array(tokens.length);
  // المعلم after وليد المعلم is the person and not a teacher
  const kept = found.filter(m => !(isBareWord(m) && short.has(tokens[m.from]!.word.key) && short.get(tokens[m.from]!.word.key)!.from < m.from));
  for (const m of kept) covered.fill(1, m.from, m.to);
  const added: FoundMention[] = [];
  for (const token of tokens) {
    if (token.kind !== "word" || covered[token.i] === 1) continue;
    const hit = shortNameAt(token, short, kit);
    if (hit === undefined) continue;
    const { person, from } = hit;
    const span = [token.start + from, token.end] as const;
    added.push({
      from: token.i, to: token.i + 1, span, nameSpan: span, form: "name", kind: "person", key: kit.word(text.slice(span[0], span[1])).key,
      plural: false, definite: true, unnamed: false, generic: false,
      ...(person.entry === undefined ? {} : { entry: person.entry }), ...(person.country === undefined ? {} : { country: person.country }),
      why: { rule: "ar/mention/short-name", spans: [span], because: [person.why] },
    });
  }
  return [...kept, ...added].sort((a, b) => a.from - b.from);
}

/** One word that is a title or names a crowd, and so may be a family name. */
function isBareWord(m: FoundMention): boolean {
  return m.to === m.from + 1 && m.nameSpan === undefined && (m.office !== undefined && m.office.country === undefined || m.generic && m.body === undefined);
}

function shortNames(found: readonly FoundMention[], kit: Kit): Map<string, FoundMention> {
  const short = new Map<string, FoundMention>();
  for (const m of found) {
    if (m.kind !== "person" || m.nameSpan === undefined) continue;
    const words = m.key.split(" ");
    if (words.length < 2) continue;
    const last = words[words.length - 1]!;
    const { closed, particles } = kit.word(last).facts;
    if (last.length > 1 && !short.has(last) && !closed && !particles.includes("no-surname")) short.set(last, m);
    const first = words[0]!;
    if (m.country !== undefined && familyNameFirst.has(m.country) && !short.has(first)) short.set(first, m);
  }
  return short;
}

function shortNameAt(token: Token, short: ReadonlyMap<string, FoundMention>, kit: Kit): { person: FoundMention; from: number } | undefined {
  const { word } = token;
  const whole = short.get(word.key);
  if (whole !== undefined && !word.facts.closed) return { person: whole, from: 0 };
  // clitics come off only where what is left is a name that the article gave in full
  for (let cut = 1; cut <= 2 && cut < word.form.length - 1; cut++) {
    if (!short.has(word.key.slice(cut))) continue;
    const rest = kit.word(word.form.slice(cut));
    const person = short.get(rest.key);
    if (person === undefined || rest.key.length < 2) continue;
    if (areClitics(word.key.slice(0, cut), kit)) return { person, from: cut };
  }
  return undefined;
}

function areClitics(prefix: string, kit: Kit): boolean {
  const of = (bits: readonly string[]): Set<string> => new Set(kit.lexicon.asset.morphology.proclitics.filter(p => bits.includes(p.id)).map(p => p.form));
  const conjunctions = of(["wa", "fa"]);
  const prepositions = of(["bi", "li", "ka"]);
  if (prefix.length === 1) return conjunctions.has(prefix) || prepositions.has(prefix);
  return conjunctions.has(prefix[0]!) && prepositions.has(prefix[1]!);
}

