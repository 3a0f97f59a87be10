import { describe, expect, it } from "vitest";
import { originsOf } from "../origins.js";
import { standingOf, type Telling } from "./standing.js";

const telling = (article: string, origin: string, status: Telling["status"], speaker?: string): Telling => ({ article, origin, outlet: article.slice(0, 1), status, ...(speaker === undefined ? {} : { speaker }) });

describe("standing of a happening", () => {
  it("counts a copy once, with its origin", () => {
    const standing = standingOf([telling("a1", "o1", "happened"), telling("b1", "o1", "happened"), telling("c1", "c1", "happened"), telling("c1", "c1", "claimed", "minister"), telling("a2", "a2", "denied", "group")]);
    expect(standing).toMatchObject({ articles: 4, origins: 3, outlets: 3, asserted: 2, claimed: 1, denied: 1, future: 0 });
    expect(standing.voices[0]).toEqual({ status: "happened", origins: ["o1", "c1"] });
    expect(standing.voices).toContainEqual({ status: "denied", speaker: "group", origins: ["a2"] });
  });
});

describe("origins", () => {
  it("are what remains when copies are folded into what they copy", () => {
    expect(originsOf([{ article: "a", origin: "a", outlet: "x" }, { article: "b", origin: "a", outlet: "y" }, { article: "c", origin: "c", outlet: "x" }])).toEqual({ articles: 3, origins: 2, outlets: 2 });
  });
});
