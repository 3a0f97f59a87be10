/** A piece of what was typed: a word, a phrase in quotes, or an operator; `at` and `end` in UTF-16 units of the query. */
export interface Piece { readonly kind: "word" | "phrase" | "field" | "or" | "not" | "open" | "close"; readonly text: string; readonly field: string; readonly at: number }

/** Quotes that open a phrase, with those that close it. */
const quotes = new Map([["\"", "\""], ["“", "”"], ["”", "”"], ["«", "»"], ["„", "“”"]]);
/** Operators that are words of their own; all others are signs. `AND` is what stands between words anyway. */
const wordOperators = new Map<string, "or" | "not" | "and">([["OR", "or"], ["NOT", "not"], ["AND", "and"]]);
const signs = new Map<string, "or" | "open" | "close">([["|", "or"], ["(", "open"], [")", "close"]]);
const blank = /\s/u;

/** Cuts a query into pieces. Anything is a query: a quote without its end goes to the end, a sign that means nothing is a blank. `fields` are the names that stand before a colon. */
export function lexQuery(query: string, fields: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  while (i < query.length) {
    const char = query[i]!;
    const sign = signs.get(char);
    if (sign !== undefined) pieces.push({ kind: sign, text: char, field: "", at: i++ });
    else if (quotes.has(char)) i = addPhrase(pieces, query, i, "");
    else if (blank.test(char)) i++;
    else if (char === "-" && startsPiece(query, i)) pieces.push({ kind: "not", text: char, field: "", at: i++ });
    else i = addWord(pieces, query, i, fields);
  }
  return pieces;
}

/** A minus that is no hyphen: nothing stands right before it, and something right after it. */
function startsPiece(query: string, at: number): boolean {
  const before = query[at - 1];
  const after = query[at + 1];
  return (before === undefined || blank.test(before) || signs.has(before)) && after !== undefined && !blank.test(after) && after !== "-";
}

function addPhrase(pieces: Piece[], query: string, at: number, field: string): number {
  const closing = quotes.get(query[at]!)!;
  let end = at + 1;
  while (end < query.length && !closing.includes(query[end]!)) end++;
  pieces.push({ kind: field === "" ? "phrase" : "field", text: query.slice(at + 1, end), field, at });
  return end + 1;
}

function addWord(pieces: Piece[], query: string, at: number, fields: ReadonlySet<string>): number {
  let end = at;
  while (end < query.length && !blank.test(query[end]!) && !signs.has(query[end]!) && !quotes.has(query[end]!)) {
    if (query[end] === ":" && fields.has(query.slice(at, end).toLowerCase())) return addField(pieces, query, at, end);
    end++;
  }
  const text = query.slice(at, end);
  const operator = wordOperators.get(text);
  if (operator === undefined) pieces.push({ kind: "word", text, field: "", at });
  else if (operator !== "and") pieces.push({ kind: operator, text, field: "", at });
  return end;
}

function addField(pieces: Piece[], query: string, at: number, colon: number): number {
  const field = query.slice(at, colon).toLowerCase();
  const from = colon + 1;
  if (quotes.has(query[from] ?? "")) return addPhrase(pieces, query, from, field);
  let end = from;
  while (end < query.length && !blank.test(query[end]!) && !signs.has(query[end]!)) end++;
  pieces.push({ kind: "field", text: query.slice(from, end), field, at });
  return end;
}
