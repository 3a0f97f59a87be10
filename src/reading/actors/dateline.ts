import type { Block } from "../report.js";
import type { Token } from "../tokens/token.js";

/** The country of the town that the credit line names before the article (الرياض: فلان الفلاني); `undefined` where none does, or two do. */
export function datelineCountry(tokens: readonly Token[], blocks: readonly Block[]): string | undefined {
  let country: string | undefined;
  for (const token of tokens) {
    if (blocks[token.block]!.kind === "paragraph") return country;
    if (blocks[token.block]!.kind !== "credit") continue;
    const named = countryNamedBy(token);
    if (named === undefined || named === country) continue;
    if (country !== undefined) return undefined;
    country = named;
  }
  return country;
}

function countryNamedBy(token: Token): string | undefined {
  for (const { node } of token.word.starts) {
    for (const end of node.ends) if (end.layer === "place" || end.layer === "actor" && end.entry.kind === "country") return end.entry.country;
  }
  return undefined;
}
