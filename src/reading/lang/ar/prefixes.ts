import type { Morphology } from "../../entries.js";
import { AL, BI, FA, KA, LI, PREPOSITION, SA, WA } from "../../tokens/token.js";
import { fold } from "./fold.js";

/** Proclitics that may stand together at the head of a word. */
export interface Prefix { readonly text: string; readonly pro: number; /** Folded article that stays to be looked up with a name that owns it. */ readonly article: string }

/** Prefixes that share their first letters; those longer by a letter stand under it. `all` are those that a word with these letters may begin with. */
interface PrefixNode { readonly all: readonly Prefix[]; readonly longer: Map<number, PrefixNode> }

/** Gives the proclitics with which a folded word begins, the empty one first. */
export function prefixesAtHead(morphology: Morphology): (key: string) => readonly Prefix[] {
  const all = prefixesOf(morphology);
  const root = nodeOf("", all);
  return key => {
    let node = root;
    for (let i = 0; i < key.length; i++) {
      const longer = node.longer.get(key.charCodeAt(i));
      if (longer === undefined) break;
      node = longer;
    }
    return node.all;
  };
}

function nodeOf(letters: string, all: readonly Prefix[]): PrefixNode {
  const next = new Set(all.filter(({ text }) => text.startsWith(letters) && text.length > letters.length).map(({ text }) => text.slice(0, letters.length + 1)));
  return { all: all.filter(({ text }) => letters.startsWith(text)), longer: new Map([...next].map(longer => [longer.charCodeAt(letters.length), nodeOf(longer, all)])) };
}

/** All of them, folded; the empty one first. */
function prefixesOf(morphology: Morphology): Prefix[] {
  const form = (id: string): string => fold(morphology.proclitics.find(p => p.id === id)?.form ?? "");
  const conjunctions: [string, number][] = [["", 0], [form("wa"), WA], [form("fa"), FA]];
  const prefixes: Prefix[] = [];
  for (const [conjunction, c] of conjunctions) {
    for (const [letter, bit] of [["", 0], [form("bi"), BI], [form("li"), LI], [form("ka"), KA]] as const) {
      prefixes.push({ text: conjunction + letter, pro: c | bit, article: "" });
      if (bit !== LI) prefixes.push({ text: conjunction + letter + form("al"), pro: c | bit | AL, article: "" });
    }
    prefixes.push({ text: conjunction + form("sa"), pro: c | SA, article: "" });
    prefixes.push({ text: conjunction + form("li-al"), pro: c | LI | AL, article: form("al").slice(1) });
  }
  return prefixes;
}

/** How well a split explains a word: the longest stem is the best, a proclitic costs less than an enclitic, and the article is nearly sure. */
export function splitScore(stemLength: number, pro: number, enclitic: string): number {
  return stemLength * 4 - (enclitic === "" ? 0 : 2) + ((pro & AL) !== 0 ? 7 : 0) - ((pro & PREPOSITION) !== 0 ? 1 : 0);
}
