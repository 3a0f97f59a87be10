import type { Token } from "../tokens/token.js";

interface Node<T> { next: Map<string, Node<T>> | undefined; means: T | undefined }

/** Phrases of one or more words, in small letters, with what they mean; the longest that stands at a token counts. */
export class Phrases<T> {
  private readonly forward: Node<T> = { next: undefined, means: undefined };
  private readonly backward: Node<T> = { next: undefined, means: undefined };

  add(phrase: string, means: T): void {
    const words = phrase.toLowerCase().split(" ");
    put(this.forward, words, means);
    put(this.backward, words.reverse(), means);
  }

  /** The longest phrase that begins at token `i`, within its sentence. */
  startingAt(tokens: readonly Token[], i: number): { to: number; means: T } | undefined {
    const found = longest(this.forward, tokens, i, 1);
    return found === undefined ? undefined : { to: found.at, means: found.means };
  }

  /** The longest phrase whose last word stands before token `to`. */
  endingBefore(tokens: readonly Token[], to: number): { from: number; means: T } | undefined {
    if (tokens[to - 1]?.sentence !== tokens[to]?.sentence) return undefined;
    const found = longest(this.backward, tokens, to - 1, -1);
    return found === undefined ? undefined : { from: found.at + 1, means: found.means };
  }
}

function put<T>(root: Node<T>, words: readonly string[], means: T): void {
  let node = root;
  for (const word of words) {
    const next: Map<string, Node<T>> = node.next ??= new Map<string, Node<T>>();
    let child = next.get(word);
    if (child === undefined) next.set(word, child = { next: undefined, means: undefined });
    node = child;
  }
  node.means ??= means;
}

/** Walks from token `i` in steps of `by`; `at` is the token behind the last word of the phrase. */
function longest<T>(root: Node<T>, tokens: readonly Token[], i: number, by: 1 | -1): { at: number; means: T } | undefined {
  const sentence = tokens[i]?.sentence;
  let node: Node<T> | undefined = root;
  let best: { at: number; means: T } | undefined;
  for (let k = i; tokens[k]?.sentence === sentence && tokens[k] !== undefined; k += by) {
    node = node.next?.get(tokens[k]!.word.lower);
    if (node === undefined) return best;
    if (node.means !== undefined) best = { at: k + by, means: node.means };
  }
  return best;
}
