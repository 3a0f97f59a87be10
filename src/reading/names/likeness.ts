import { plainLatin, type Letter, type Letters } from "./letters.js";

/** From here on a name in one script and one in the other are taken for the same; `bench/names.mjs` measures it. */
export const sameName = 0.9;

/** What it costs where one name has a letter that the other lacks; where it is a vowel, which the Arabic script seldom writes; where it is doubled. */
const costs = { letter: 1, vowel: 0.08, nextVowel: 0.25, doubled: 0, breath: 0.3 } as const;
const vowels = new Set("aeiouy");

/** How well a name in the Arabic script and one in Latin letters can be the same: 0 … 1. */
export function nameLikeness(arabic: string, latin: string, letters: Letters): number {
  const plain = plainLatin(latin);
  const { text, starts, length } = arabicLetters(arabic, letters);
  if (plain === "" || length === 0) return 0;
  const cost = alignmentCost(text, starts, plain, letters);
  return Math.max(0, 1 - cost / length);
}

/** The letters of a name without what is none, where its words start, and how many letters count. */
function arabicLetters(name: string, letters: Letters): { text: string; starts: ReadonlySet<number>; length: number } {
  let text = "";
  const starts = new Set<number>();
  for (const word of name.split(/[\s\-–]+/u)) {
    starts.add(text.length);
    for (const unit of word) if (letters.arabic.has(unit)) text += unit;
  }
  const articles = [...starts].filter(at => letters.arabic.get(text[at] ?? "")?.some(l => l.start && text.startsWith(l.ar, at)) === true).length;
  return { text, starts, length: text.length - 2 * articles };
}

/** The cheapest way to write the one as the other, letter by letter. */
function alignmentCost(arabic: string, starts: ReadonlySet<number>, latin: string, { arabic: table }: Letters): number {
  const width = latin.length + 1;
  const cost = new Float64Array((arabic.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  const reach = (i: number, j: number, price: number): void => { const at = i * width + j; if (price < cost[at]!) cost[at] = price; };
  for (let i = 0; i <= arabic.length; i++) {
    const options = i === arabic.length ? [] : optionsAt(arabic, i, starts, table);
    for (let j = 0; j <= latin.length; j++) {
      const here = cost[i * width + j]!;
      if (here === Number.POSITIVE_INFINITY) continue;
      if (j < latin.length) reach(i, j + 1, here + unwritten(latin, j));
      if (i === arabic.length) continue;
      reach(i + 1, j, here + costs.letter);
      for (const { ar, renderings } of options) for (const { latin: spelling, cost: price } of renderings) {
        if (latin.startsWith(spelling, j)) reach(i + ar.length, j + spelling.length, here + price);
      }
    }
  }
  return cost[cost.length - 1]!;
}

function optionsAt(arabic: string, i: number, starts: ReadonlySet<number>, table: Letters["arabic"]): readonly Letter[] {
  return (table.get(arabic[i]!) ?? []).filter(({ ar, start }) => (!start || starts.has(i)) && arabic.startsWith(ar, i));
}

/** What it costs that a Latin letter stands for nothing. */
function unwritten(latin: string, j: number): number {
  const [letter, before] = [latin[j]!, latin[j - 1] ?? ""];
  if (vowels.has(letter)) return vowels.has(before) ? costs.nextVowel : costs.vowel;
  if (letter === before) return costs.doubled;
  return letter === "h" && vowels.has(before) ? costs.breath : costs.letter;
}
