import type { Sentence, Token } from "../tokens/token.js";

/** A quotation by the tokens of its marks; one that is not closed ends with its block (`close` is then the token after it). */
export interface Quote { readonly open: number; readonly close: number; readonly closed: boolean }

const opening = new Set(["“", "«", "„"]);
const closing = new Set(["”", "»"]);

/** Quotations in the order of the text. Straight marks open and close in turn; a quotation ends with its block. */
export function findQuotes(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Quote[] {
  const quotes: Quote[] = [];
  let open = -1;
  let single = false;
  // of marks that show their side those inside others are counted: “This is an episode of “The Tank.””
  let curly = false;
  let depth = 0;
  let block = -1;
  for (const token of tokens) {
    const own = sentences[token.sentence]!.block;
    if (own !== block) {
      if (open >= 0) quotes.push({ open, close: token.i, closed: false });
      open = -1;
      block = own;
    }
    const { form } = token.word;
    if (form.length > 2) continue;
    const straight = form === '"' || form === "''";
    if (open < 0) {
      single = form === "‘" || form === "'" && opensSingle(text, token);
      curly = opening.has(form);
      depth = 0;
      if (curly || straight || single && closesLater(text, tokens, token.i, sentences)) open = token.i;
      continue;
    }
    if (curly && opening.has(form) && closesTwice(tokens, token.i, sentences)) { depth++; continue; }
    if (depth > 0 && closing.has(form)) { depth--; continue; }
    const closes = single ? (form === "’" || form === "'") && !/\p{L}/u.test(text[token.end] ?? " ") : closing.has(form) || straight || form === "“" && tokens[token.i + 1] === undefined;
    if (!closes) continue;
    quotes.push({ open, close: token.i, closed: true });
    open = -1;
  }
  if (open >= 0) quotes.push({ open, close: tokens.length, closed: false });
  return quotes;
}

function opensSingle(text: string, { start, end }: Token): boolean {
  return !/[\p{L}\p{N}.,]/u.test(text[start - 1] ?? " ") && /[\p{L}\p{N}]/u.test(text[end] ?? " ");
}

/** Do two marks close what a second opening mark has opened, before the next one opens? */
function closesTwice(tokens: readonly Token[], i: number, sentences: readonly Sentence[]): boolean {
  const { block } = sentences[tokens[i]!.sentence]!;
  let count = 0;
  for (let j = i + 1; j < tokens.length && sentences[tokens[j]!.sentence]!.block === block; j++) {
    const { form } = tokens[j]!.word;
    if (opening.has(form)) return false;
    if (closing.has(form) && ++count === 2) return true;
  }
  return false;
}

/** A single mark opens only where another closes in the same block. */
function closesLater(text: string, tokens: readonly Token[], i: number, sentences: readonly Sentence[]): boolean {
  const { block } = sentences[tokens[i]!.sentence]!;
  for (let j = i + 1; j < tokens.length && sentences[tokens[j]!.sentence]!.block === block; j++) {
    const { form } = tokens[j]!.word;
    if ((form === "'" || form === "’") && !/\p{L}/u.test(text[tokens[j]!.end] ?? " ")) return true;
  }
  return false;
}
