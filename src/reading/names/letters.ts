/** A letter of the Arabic script, or two that stand together, with what it becomes in Latin letters: an entry of `lexicon/shared/letters.yaml`. */
export interface LetterEntry {
  readonly id: string;
  readonly ar: string;
  /** Only at the start of a word. */
  readonly at?: "start";
  readonly usual: readonly string[];
  readonly seldom?: readonly string[];
  /** Its letters in the key of a name's sound; empty for what is passed over. */
  readonly sound: string;
}

/** What a letter may become, and what each way costs. */
export interface Rendering { readonly latin: string; readonly cost: number }
export interface Letter { readonly ar: string; readonly start: boolean; readonly sound: string; readonly renderings: readonly Rendering[] }

/** The correspondences of letters, ready for use. */
export interface Letters {
  /** By their first letter, the longest first. */
  readonly arabic: ReadonlyMap<string, readonly Letter[]>;
  /** The sound of each Latin spelling, by its first letter, the longest first. */
  readonly latin: ReadonlyMap<string, readonly { readonly spelling: string; readonly sound: string }[]>;
}

/** What a spelling costs that is seldom. */
const seldomCost = 0.5;

/** Makes the table of letters from its entries. */
export function createLetters(entries: readonly LetterEntry[]): Letters {
  const arabic = new Map<string, Letter[]>();
  const sounds = new Map<string, string>();
  for (const { ar, at, usual, seldom = [], sound } of entries) {
    const renderings = [...usual.map(spelling => ({ latin: plainLatin(spelling), cost: 0 })), ...seldom.map(spelling => ({ latin: plainLatin(spelling), cost: seldomCost }))];
    arabic.set(ar[0]!, [...arabic.get(ar[0]!) ?? [], { ar, start: at === "start", sound, renderings: cheapest(renderings) }]);
    if (at === undefined) for (const spelling of usual) if (!sounds.has(spelling)) sounds.set(plainLatin(spelling), sound);
  }
  const latin = new Map<string, { spelling: string; sound: string }[]>();
  for (const [spelling, sound] of sounds) if (spelling !== "") latin.set(spelling[0]!, [...latin.get(spelling[0]!) ?? [], { spelling, sound }]);
  for (const list of arabic.values()) list.sort((a, b) => b.ar.length - a.ar.length);
  for (const list of latin.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);
  return { arabic, latin };
}

function cheapest(renderings: readonly Rendering[]): Rendering[] {
  const costs = new Map<string, number>();
  for (const { latin, cost } of renderings) costs.set(latin, Math.min(cost, costs.get(latin) ?? cost));
  return [...costs].map(([latin, cost]) => ({ latin, cost }));
}

/** Letters that no decomposition makes plain. */
const undecomposed: Readonly<Record<string, string>> = { "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th" };

/** Latin letters without case and marks, one after the other; what is none is left out. */
export function plainLatin(name: string): string {
  return name.toLowerCase().normalize("NFD").replace(/[łøđßæœıðþ]/gu, letter => undecomposed[letter]!).replace(/[^a-z]+/gu, "");
}
