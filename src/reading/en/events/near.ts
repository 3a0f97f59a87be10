import type { Scene } from "../scene.js";
import type { Word } from "../words/word.js";

/** Words of which an entry asks for one, ready to be looked for. */
interface Wanted { readonly words: ReadonlySet<string>; readonly firsts: ReadonlySet<string>; readonly phrases: readonly (readonly string[])[] }

/** Lists of the lexicon, each made ready once. */
const ready = new WeakMap<readonly string[], Wanted>();

/** Token of the first of the words, in base form, between two tokens; a word may be "on trial": its first word, then the last. */
export function near(scene: Scene, from: number, to: number, words: readonly string[]): number {
  const wanted = ready.get(words) ?? prepare(words);
  for (let i = from; i < to; i++) {
    if (isOneOf(scene.tokens[i]!.word, wanted.words)) return i;
    if (isOneOf(scene.tokens[i]!.word, wanted.firsts)) for (const phrase of wanted.phrases) if (i + phrase.length <= to && beginsAt(scene, i, phrase)) return i + phrase.length - 1;
  }
  return -1;
}

function beginsAt({ tokens }: Scene, i: number, phrase: readonly string[]): boolean {
  for (let k = 0; k < phrase.length; k++) if (!tokens[i + k]!.word.names.includes(phrase[k]!)) return false;
  return true;
}

function prepare(words: readonly string[]): Wanted {
  const phrases = words.filter(word => word.includes(" ")).map(word => word.split(" "));
  const wanted = { words: new Set(words.filter(word => !word.includes(" "))), firsts: new Set(phrases.map(phrase => phrase[0]!)), phrases };
  ready.set(words, wanted);
  return wanted;
}

function isOneOf({ names }: Word, words: ReadonlySet<string>): boolean {
  for (const name of names) if (words.has(name)) return true;
  return false;
}
