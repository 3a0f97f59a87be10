import { describe, expect, it } from "vitest";
import { splitParts } from "./reshape.js";
import type { Member } from "./story.js";

const member = (article: string, ...features: string[]): Member => ({
  article, origin: article, day: "2024-05-17", vector: new Map(features.map(f => [f, { count: 1, plain: Math.round(1000 / Math.sqrt(features.length)), fresh: 0 }])),
});
const many = (letter: string): string[] => Array.from({ length: 14 }, (_, i) => `w ${letter}${i}`);

const parts = (...members: Member[]): string[] => splitParts(members).map(part => part.members.map(m => m.article).join(""));

describe("splitting", () => {
  it("parts a story that tells two things, that of its first report first", () => {
    expect(parts(member("a", ...many("x")), member("b", ...many("y")), member("c", ...many("x")), member("d", ...many("y")))).toEqual(["ac", "bd"]);
  });

  it("parts a story that tells three", () => {
    expect(parts(member("a", ...many("x")), member("b", ...many("y")), member("c", ...many("z")), member("d", ...many("y")))).toEqual(["a", "bd", "c"]);
  });

  it("leaves a story whole that tells one", () => {
    expect(parts(...["a", "b", "c", "d"].map(id => member(id, ...many("x"))))).toEqual(["abcd"]);
  });

  it("parts what is told in the same words of others elsewhere", () => {
    const some = many("x").slice(0, 2);
    const at = (article: string, place: string): Member => member(article, ...some, ...many(article), `a ${place} body`, `p ${place}`);
    expect(parts(at("a", "north"), at("b", "south"), at("c", "north"), at("d", "south"))).toEqual(["ac", "bd"]);
  });
});
