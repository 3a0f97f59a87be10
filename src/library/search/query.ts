import { askedKeys, Fault, type Term, type Terms } from "../../reading/index.js";
import { fieldNames, readField, type Field, type Filter } from "./fields.js";
import { lexQuery, type Piece } from "./lex-query.js";
import { quoteLexeme } from "./vector.js";

/** What is looked for in the words of an article. */
export type Query =
  /** Words that stand right after each other; each is met by any of its keys. */
  | { readonly kind: "words"; readonly words: readonly (readonly string[])[] }
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query };

/** A query that was understood. */
export interface ParsedQuery {
  /** `undefined` where only fields are asked for. */
  readonly words: Query | undefined;
  /** All of them hold for an article that is found. */
  readonly filters: readonly Filter[];
}

export const mostWords = 200, longestQuery = 10_000;
/** Parentheses inside each other. */
const deepest = 40;

/**
 * Reads what an analyst typed: words that must all occur, phrases in quotes, `OR` or `|` between two of them, `-` or `NOT` before one,
 * parentheses, and fields. `OR` binds closer than the blank: `a b OR c` is `a (b OR c)`. A particle counts only in a phrase, or where nothing else is
 * asked for. The same field twice means either value.
 * @throws Fault `bad-query`, `query-too-long`
 */
export function parseQuery(query: string, terms: Pick<Terms, "termsOf">): ParsedQuery {
  if (query.length > longestQuery) throw new Fault("query-too-long", `The query has ${query.length} characters; at most ${longestQuery} are read.`);
  const root = new Parser(lexQuery(query, fieldNames), terms).parse();
  const parsed: ParsedQuery = { words: wordsOf(root), filters: filtersOf(root) };
  if (parsed.words === undefined && parsed.filters.length === 0) throw new Fault("bad-query", "The query has no word to look for.");
  return parsed;
}

/** The query as the text of a `tsquery`: nothing but quoted lexemes and operators, whatever was typed. */
export function toTsquery(query: Query): string {
  switch (query.kind) {
    case "words": return query.words.map(keys => group(keys.map(quoteLexeme), " | ")).join(" <-> ");
    case "not": return `!(${toTsquery(query.part)})`;
    case "and": return group(query.parts.map(part => `(${toTsquery(part)})`), " & ");
    case "or": return group(query.parts.map(part => `(${toTsquery(part)})`), " | ");
  }
}

function group(parts: readonly string[], operator: string): string {
  return parts.length === 1 ? parts[0]! : `(${parts.join(operator)})`;
}

/** The query as it was typed, fields and words together. */
type Node =
  | { readonly kind: "words"; readonly words: readonly (readonly string[])[]; readonly particle: boolean }
  | { readonly kind: "field"; readonly field: Field; readonly value: string }
  | { readonly kind: "and" | "or"; readonly parts: readonly Node[] }
  | { readonly kind: "not"; readonly part: Node };

class Parser {
  private readonly pieces: readonly Piece[];
  private readonly terms: Pick<Terms, "termsOf">;
  private at = 0;
  private depth = 0;
  private words = 0;

  constructor(pieces: readonly Piece[], terms: Pick<Terms, "termsOf">) {
    this.pieces = pieces;
    this.terms = terms;
  }

  /** All of it: a parenthesis that closes nothing is passed over. */
  parse(): Node {
    const parts: Node[] = [];
    while (this.at < this.pieces.length) {
      parts.push(this.conjunction());
      this.at++;
    }
    return join("and", parts);
  }

  /** What must all hold, up to a closing parenthesis or the end. */
  private conjunction(): Node {
    const parts: Node[] = [];
    while (this.at < this.pieces.length && this.pieces[this.at]!.kind !== "close") {
      const part = this.disjunction();
      if (part !== undefined) parts.push(part);
    }
    return join("and", parts);
  }

  /** An operator with nothing on one of its sides is passed over. */
  private disjunction(): Node | undefined {
    const parts: Node[] = [];
    do {
      while (this.take("or"));
      const part = this.unary();
      if (part !== undefined) parts.push(part);
    } while (this.pieces[this.at]?.kind === "or");
    return parts.length === 0 ? undefined : join("or", parts);
  }

  private unary(): Node | undefined {
    let negated = false;
    while (this.take("not")) negated = !negated;
    const part = this.primary();
    return part === undefined || !negated ? part : { kind: "not", part };
  }

  private primary(): Node | undefined {
    const piece = this.pieces[this.at];
    if (piece === undefined || piece.kind === "close" || piece.kind === "or") return undefined;
    this.at++;
    if (piece.kind === "open") return this.parenthesis();
    if (piece.kind === "field") return { kind: "field", field: piece.field as Field, value: readField(piece.field as Field, piece.text) };
    return this.leaf(piece);
  }

  private parenthesis(): Node | undefined {
    if (++this.depth > deepest) throw new Fault("bad-query", `Parentheses stand more than ${deepest} deep.`);
    const inside = this.conjunction();
    this.depth--;
    this.take("close");
    return isEmpty(inside) ? undefined : inside;
  }

  /** One typed word may be several to the analysis (F-16): these must stand together as those of a phrase. */
  private leaf({ kind, text }: Piece): Node | undefined {
    const terms: readonly Term[] = this.terms.termsOf(text, "ar");
    if ((this.words += terms.length) > mostWords) throw new Fault("query-too-long", `The query has more than ${mostWords} words.`);
    return terms.length === 0 ? undefined : { kind: "words", words: terms.map(askedKeys), particle: kind === "word" && terms.every(term => term.particle) };
  }

  private take(kind: Piece["kind"]): boolean {
    if (this.pieces[this.at]?.kind !== kind) return false;
    this.at++;
    return true;
  }
}

function join(kind: "and" | "or", parts: readonly Node[]): Node {
  const full = parts.filter(part => !isEmpty(part));
  return full.length === 1 ? full[0]! : { kind, parts: full };
}

function isEmpty(node: Node): boolean {
  return (node.kind === "and" || node.kind === "or") && node.parts.length === 0;
}

/** The parts that must all hold, however they were put together. */
function conjuncts(node: Node): readonly Node[] {
  return node.kind === "and" ? node.parts.flatMap(conjuncts) : [node];
}

/** The part about words; fields stand only beside it. */
function wordsOf(root: Node): Query | undefined {
  const parts = conjuncts(root).filter(part => fieldOf(part) === undefined);
  return toQuery({ kind: "and", parts });
}

function toQuery(node: Node): Query | undefined {
  if (node.kind === "field") throw new Fault("bad-query", `The field "${node.field}" cannot be an alternative to words, or stand in parentheses with them.`, node.field);
  if (node.kind === "words") return { kind: "words", words: node.words };
  if (node.kind === "not") {
    const part = toQuery(node.part);
    return part === undefined ? undefined : { kind: "not", part };
  }
  const counted = node.kind === "and" ? withoutParticles(node.parts) : node.parts;
  const parts = counted.map(toQuery).filter(part => part !== undefined);
  return parts.length <= 1 ? parts[0] : { kind: node.kind, parts };
}

function withoutParticles(parts: readonly Node[]): readonly Node[] {
  const rest = parts.filter(part => part.kind !== "words" || !part.particle);
  return rest.some(part => part.kind !== "not") ? rest : parts;
}

/** The field that a part asks for: alone, negated, or as alternatives of one field. */
function fieldOf(node: Node): { readonly field: Field; readonly values: readonly string[]; readonly not: boolean } | undefined {
  if (node.kind === "field") return { field: node.field, values: [node.value], not: false };
  if (node.kind === "not") {
    const inner = fieldOf(node.part);
    return inner === undefined ? undefined : { ...inner, not: !inner.not };
  }
  if (node.kind === "words") return undefined;
  const found = node.parts.map(fieldOf);
  const [first] = found;
  if (node.kind === "and" || first === undefined || found.some(other => other === undefined || other.field !== first.field || other.not)) return undefined;
  return { ...first, values: found.flatMap(other => other!.values) };
}

function filtersOf(root: Node): Filter[] {
  const filters = new Map<string, { field: Field; anyOf: string[]; not: boolean }>();
  for (const part of conjuncts(root)) {
    const asked = fieldOf(part);
    if (asked === undefined) continue;
    const { field, values, not } = asked;
    const filter = filters.get(`${field} ${not}`);
    if (filter === undefined) filters.set(`${field} ${not}`, { field, anyOf: [...new Set(values)], not });
    else for (const value of values) if (!filter.anyOf.includes(value)) filter.anyOf.push(value);
  }
  return [...filters.values()];
}
