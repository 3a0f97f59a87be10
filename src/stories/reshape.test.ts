import { describe, expect, it } from "vitest";
import { splitParts } from "./reshape.js";
import { storyOf, type Member } from "./story.js";

const member = (article: string, ...features: string[]): Member => ({
  article, origin: article, day: "2024-05-17", vector: new Map(features.map(f => [f, { plain: Math.round(1000 / Math.sqrt(features.length)), fresh: 0 }])),
});
const many = (letter: string): string[] => Array.from({ length: 14 }, (_, i) => `w ${letter}${i}`);

describe("splitting", () => {
  it("parts a story that tells two things, and leaves the first thing its name", () => {
    const parts = splitParts(storyOf([member("a", ...many("x")), member("b", ...many("y")), member("c", ...many("x")), member("d", ...many("y"))], 0, 3));
    expect(parts?.stay.map(m => m.article)).toEqual(["a", "c"]);
    expect(parts?.go.map(m => m.article)).toEqual(["b", "d"]);
  });

  it("leaves a story whole that tells one", () => {
    expect(splitParts(storyOf(["a", "b", "c", "d"].map(id => member(id, ...many("x"))), 0, 3))).toBeUndefined();
  });
});
