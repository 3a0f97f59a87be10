/** The forms of an English verb; each may have several spellings. */
export interface VerbForms { readonly base: string; readonly third: string; readonly ing: readonly string[]; readonly past: readonly string[]; readonly participle: readonly string[] }

/** stop, admit are doubled in both Englishes, travel in one: both spellings are given. */
function doubled(verb: string): "always" | "also" | "never" {
  if (!/[^aeiouxy][aeiou][bcdfgklmnprstvz]$/u.test(verb)) return /qu[aeiou][tpzl]$/u.test(verb) ? "always" : "never";
  const syllables = verb.match(/[aeiouy]+/gu)?.length ?? 1;
  return syllables === 1 ? "always" : "also";
}

/** Forms by the rules of spelling; irregular ones are given. Where the rules leave it open (visited, visitted; travelled, traveled) both are taken. */
export function verbForms(base: string, past: readonly string[] = [], participle: readonly string[] = []): VerbForms {
  const [head, particle] = splitParticle(base);
  const add = (form: string): string => (particle === "" ? form : `${form} ${particle}`);
  const regular = pastForms(head);
  const pasts = past.length > 0 ? past : regular;
  return { base, third: add(pluralOf(head)), ing: ingForms(head).map(add), past: pasts.map(add), participle: (participle.length > 0 ? participle : past.length > 0 ? past : regular).map(add) };
}

/** call off → call + off */
export function splitParticle(verb: string): readonly [verb: string, particle: string] {
  const blank = verb.indexOf(" ");
  return blank < 0 ? [verb, ""] : [verb.slice(0, blank), verb.slice(blank + 1)];
}

function pastForms(verb: string): string[] {
  if (verb.endsWith("e")) return [`${verb}d`];
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ied`];
  const double = `${verb}${verb.at(-1)!}ed`;
  const kind = doubled(verb);
  return kind === "always" ? [double] : kind === "also" ? [`${verb}ed`, double] : verb.endsWith("c") ? [`${verb}ked`, `${verb}ed`] : [`${verb}ed`];
}

function ingForms(verb: string): string[] {
  if (verb.endsWith("ie")) return [`${verb.slice(0, -2)}ying`];
  if (verb.endsWith("e") && !/(?:ee|oe|ye)$/u.test(verb) && verb.length > 2) return [`${verb.slice(0, -1)}ing`];
  const double = `${verb}${verb.at(-1)!}ing`;
  const kind = doubled(verb);
  return kind === "always" ? [double] : kind === "also" ? [`${verb}ing`, double] : verb.endsWith("c") ? [`${verb}king`, `${verb}ing`] : [`${verb}ing`];
}

/** The plural of a noun, and the third person of a verb: of several words the last one. */
export function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
