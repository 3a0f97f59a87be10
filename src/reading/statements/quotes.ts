import type { Token } from "../tokens/token.js";

/** A quotation as tokens: the marks at `open` and `close` (`close` is the first token outside when it was never closed). */
export interface Quote { readonly open: number; readonly close: number; readonly closed: boolean }

const pairs = new Map([["«", "»"], ["“", "”"], ["‘", "’"], ["‹", "›"], ["„", "“"]]);
/** Quotation marks that were escaped when the page was made. */
const escaped = new Map([["&quot;", "\""], ["&laquo;", "«"], ["&raquo;", "»"], ["&ldquo;", "“"], ["&rdquo;", "”"], ["&#8220;", "“"], ["&#8221;", "”"], ["&#34;", "\""], ["&#171;", "«"], ["&#187;", "»"]]);
const straight = new Set(["\"", "ˮ", "''"]);
/** What a mark that may open a quotation begins with. */
const firstUnits = new Set([...pairs.keys(), ...straight, ...escaped.keys(), "”"].map(mark => mark.charCodeAt(0)));

/** Outermost quotations of the article in order. Nested marks belong to the quotation around them; an unclosed one ends with its block. */
export function findQuotes(text: string, tokens: readonly Token[]): Quote[] {
  const quotes: Quote[] = [];
  let i = 0;
  while (i < tokens.length) {
    const mark = markAt(text, tokens, i);
    if (mark === undefined || !opens(text, tokens, i, mark)) { i++; continue; }
    const close = closingOf(text, tokens, i, mark);
    quotes.push(close);
    i = close.closed ? close.close + 1 : Math.max(close.close, i + 1);
  }
  return quotes;
}

function markAt(text: string, tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i]!;
  if (token.kind !== "mark" || !firstUnits.has(text.charCodeAt(token.start))) return undefined;
  const mark = markOf(text, token);
  return pairs.has(mark) || straight.has(mark) || mark === "”" ? mark : undefined;
}

/** A straight mark opens where a word follows it closely; a curly closing mark used as an opener does too. */
function opens(text: string, tokens: readonly Token[], i: number, mark: string): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.block !== tokens[i]!.block) return false;
  if (pairs.has(mark)) return true;
  const before = tokens[i - 1];
  const afterSpace = before === undefined || before.block !== tokens[i]!.block || tokens[i]!.spaced || text[before.start] === ":" || text[before.start] === "(";
  return afterSpace || !next.spaced;
}

function closingOf(text: string, tokens: readonly Token[], open: number, mark: string): Quote {
  const closer = pairs.get(mark) ?? mark;
  let depth = 0;
  let k = open + 1;
  for (; k < tokens.length && tokens[k]!.block === tokens[open]!.block; k++) {
    const token = tokens[k]!;
    if (token.kind !== "mark") continue;
    const at = markOf(text, token);
    if (at === mark && pairs.has(mark)) {
      // the same opening mark again, after a blank and with no close between: the first one was never closed
      if (token.spaced && depth === 0 && k - open > farApart && text.indexOf(closer, token.end) < 0) break;
      depth++;
    } else if (at === closer || (closer === "”" && at === "\"") || (closer === "\"" && at === "”")) {
      if (pairs.has(mark) || !straightNested(tokens, k)) {
        if (depth === 0) return { open, close: k, closed: true };
        depth--;
      }
    }
  }
  return { open, close: k, closed: false };
}

/** Tokens after which a second opening mark speaks for a lost closing one. */
const farApart = 60;

/** A straight mark that stands after a blank and right before a word opens a nested quotation instead of closing. */
function straightNested(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  return tokens[k]!.spaced && next !== undefined && next.block === tokens[k]!.block && !next.spaced && next.kind === "word";
}

function markOf(text: string, token: Token): string {
  const written = text.slice(token.start, token.end);
  return escaped.get(written) ?? written;
}
