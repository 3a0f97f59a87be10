import { tokenize, type RawToken } from "../lang/ar/tokenize.js";
import type { Block } from "../report.js";
import type { Kit } from "../kit.js";
import type { Span } from "../span.js";
import type { Sentence, Token } from "./token.js";

export interface TokenLayer { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[]; /** Words that stood glued together and were parted. */ readonly glued: readonly Span[] }

const none: readonly number[] = [];
const sentenceEnds = new Set([".", "!", "?", "؟", "…", "۔"]);
const closers = new Set(["\"", "”", "»", "’", "'", ")", "]", "›"]);

/** Cuts every block into tokens and sentences. A block's end is a sentence's end. */
export function findTokens(text: string, blocks: readonly Block[], kit: Kit): TokenLayer {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const glued: Span[] = [];
  blocks.forEach((block, b) => {
    const raw = tokenize(text, block.span[0], block.span[1]);
    let from = tokens.length;
    const add = (start: number, end: number, kind: RawToken["kind"], spaced: boolean, word = kit.wordAt(text, start, end)): void => {
      tokens.push({ i: tokens.length, start, end, kind, word, spaced, sentence: sentences.length, block: b });
    };
    const close = (): void => {
      if (tokens.length === from) return;
      sentences.push({ from, to: tokens.length, block: b, span: [tokens[from]!.start, tokens[tokens.length - 1]!.end] });
      from = tokens.length;
    };
    for (let k = 0; k < raw.length; k++) {
      const { start, end, kind } = raw[k]!;
      const spaced = k === 0 || raw[k - 1]!.end < start;
      const word = kit.wordAt(text, start, end);
      const cuts = kind === "word" && word.facts.unknown && word.starts.length === 0 ? kit.gluePoints(word.form) : none;
      if (cuts.length > 0) {
        // words between which blanks were lost
        glued.push([start, end]);
        [0, ...cuts].forEach((from, n) => add(start + from, n < cuts.length ? start + cuts[n]! : end, kind, n === 0 && spaced));
        continue;
      }
      add(start, end, kind, spaced, word);
      if (kind === "mark" && endsSentence(text, raw, k)) {
        // closing quotes and brackets right after the full stop belong to the sentence
        while (k + 1 < raw.length && raw[k + 1]!.start === raw[k]!.end && closesSentence(text, raw[k + 1]!)) {
          k++;
          add(raw[k]!.start, raw[k]!.end, raw[k]!.kind, false);
        }
        close();
      }
    }
    close();
  });
  return { tokens, sentences, glued };
}

function closesSentence(text: string, { start, end }: RawToken): boolean {
  const mark = text.slice(start, end);
  return closers.has(mark) || sentenceEnds.has(mark);
}

/** A full stop ends a sentence unless it follows a single letter (د. محمد, أ.ف.ب) or the text goes on without a space in small pieces. */
function endsSentence(text: string, raw: readonly { start: number; end: number; kind: string }[], k: number): boolean {
  const mark = text.slice(raw[k]!.start, raw[k]!.end);
  if (!sentenceEnds.has(mark)) return false;
  if (mark === "…") return false;
  const before = raw[k - 1];
  const after = raw[k + 1];
  if (after === undefined) return true;
  if (mark !== ".") return true;
  const letter = before !== undefined && before.kind === "word" && before.end - before.start === 1 && before.end === raw[k]!.start;
  return !letter;
}
