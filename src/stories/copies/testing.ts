import { key, type CopyText } from "./copy-text.js";

/** A copy text for tests: sentences parted by full stops; numbers and the words named are its keys. */
export function textOf(article: string, body: string, more: Partial<Omit<CopyText, "article" | "body" | "marks">> & { keys?: string } = {}): CopyText {
  const { keys = "", ...rest } = more;
  const named = new Set(keys.split(" "));
  const sentences = body.split(/[.\n]/u).map(s => s.trim().split(/\s+/u).filter(w => w !== "")).filter(s => s.length > 0);
  const marks = sentences.flat().map(word => (named.has(word) || /^\d/u.test(word) ? key : 0)).join("");
  return { article, published: "2024-05-17", headline: "", agencies: [], damage: 0, ...rest, body: sentences.map(s => s.join(" ")).join("\n"), marks };
}
