import { describe, expect, it } from "vitest";
import type { CopyLink } from "../../stories/copies/index.js";
import { copyForest, tellDisagreement } from "./story-parts.js";
import type { CopyNode } from "./story-answer.js";
import { article } from "./testing.js";

const articles = ["a", "b", "c", "d"].map(id => ({ ...article, id }));
const link = (of: string, from: string, more: Partial<CopyLink> = {}): CopyLink => ({ article: of, of: from, origin: from, relation: "copy", direction: "a-from-b", overlap: 1, ...more });
const drawn = (nodes: readonly CopyNode[]): string => nodes.map(n => `${n.article?.id ?? n.agency}${n.copies.length === 0 ? "" : `(${drawn(n.copies)})`}`).join(" ");

describe("the copies of a story as a forest", () => {
  it("put each article under what it copies", () => {
    expect(drawn(copyForest(articles, [link("b", "a"), link("c", "b", { relation: "partial" })]))).toBe("a(b(c)) d");
  });

  it("put those who share a dispatch under it, though nobody has seen it", () => {
    const origin = "dispatch:Reuters:a";
    expect(drawn(copyForest(articles, [link("a", origin), link("b", "a", { origin, relation: "common-source", direction: "unknown" })]))).toBe("Reuters(a b) c d");
  });

  it("follow the direction of a copy, and lose nobody in a ring", () => {
    expect(drawn(copyForest(articles, [link("b", "a", { direction: "b-from-a" })]))).toBe("b(a) c d");
    expect(drawn(copyForest(articles, [link("a", "b"), link("b", "a"), link("c", "c"), link("d", "elsewhere")]))).toBe("b(a) c d");
  });
});

describe("a disagreement", () => {
  const names = { outlet: (id: string) => `paper ${id}`, actor: (id: string) => `name of ${id}`, happening: () => "a visit" };

  it("names figures with their ranges, and says whether they grew", () => {
    const version = { approx: false, articles: ["1", "2"], origins: ["1"] };
    expect(tellDisagreement({ kind: "figures", unit: "person", counted: "قتلى", grown: true, versions: [{ ...version, low: 12, high: 12 }, { ...version, low: 20, high: 25, approx: true }] }, names)).toEqual({
      kind: "figure", about: "قتلى", grown: true, sides: [{ says: "12", origins: 1, articles: 2, who: ["paper 1", "paper 2"] }, { says: "≈ 20–25", origins: 1, articles: 2, who: ["paper 1", "paper 2"] }],
    });
  });

  it("names who affirms and who denies, and whose words differ", () => {
    expect(tellDisagreement({ kind: "denial", happening: "h", affirmed: [{ origins: ["1"], articles: ["1"] }], denied: [{ speaker: "x", origins: ["2"], articles: ["2"] }] }, names).sides.map(side => [side.says, side.who])).toEqual([["asserted", ["paper 1"]], ["denied", ["name of x"]]]);
    expect(tellDisagreement({ kind: "quotation", speaker: "x", versions: [{ words: "نعم", statements: ["1", "2"], origins: ["1"], outlets: ["o"] }], differences: [] }, names)).toEqual({ kind: "wording", about: "name of x", sides: [{ says: "نعم", origins: 1, articles: 2, who: ["o"] }] });
  });
});
