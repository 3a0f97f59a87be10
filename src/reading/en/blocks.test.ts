import { describe, expect, it } from "vitest";
import { readEnglish } from "./testing.js";

const title = "Talks on the border end without a deal";
const body = "The talks on the border ended on Monday and the ministers went home.";

/** Kinds and words of all blocks that are neither headline nor paragraph. */
function furniture(text: string): string[] {
  const report = readEnglish(text);
  return report.blocks.filter(b => b.kind !== "headline" && b.kind !== "paragraph").map(b => `${b.kind}: ${report.text.slice(...b.span)}`);
}

describe("blocks of an English article", () => {
  it.each([
    [`BEIJING (AP) — ${body}`, "credit: BEIJING (AP) —"],
    [`CAIRO, March 3 (Reuters) - ${body}`, "credit: CAIRO, March 3 (Reuters) -"],
    [`GAZA CITY, Gaza Strip — ${body}`, "credit: GAZA CITY, Gaza Strip —"],
    [`(CNN) -- ${body}`, "credit: (CNN) --"],
    [`By Anna Lund, Associated Press\n${body}`, "byline: By Anna Lund, Associated Press"],
    [`Agence France-Presse\n${body}`, "credit: Agence France-Presse"],
    [`${body}\nReporting by Anna Lund in Cairo; Editing by Max Poe`, "contributors: Reporting by Anna Lund in Cairo; Editing by Max Poe"],
    [`${body} (Reporting by Anna Lund; Editing by Max Poe)`, "contributors: (Reporting by Anna Lund; Editing by Max Poe)"],
    [`${body}\nPhoto: The ministers in the garden`, "caption: Photo: The ministers in the garden"],
    [`${body}\nFile photo of the ministers / AP`, "caption: File photo of the ministers / AP"],
    [`${body}\nRead more: Who won the war of words`, "insert: Read more: Who won the war of words"],
    [`${body}\nSign up for our newsletter`, "promo: Sign up for our newsletter"],
    [`${body}\n* * *\nThe mood was grim, said the men who had been in the room.`, "separator: * * *"],
    [`${body}\nThe mood was grim all day.\nAnna Lund is a senior fellow at the Northern Institute.`, "bio: Anna Lund is a senior fellow at the Northern Institute."],
  ])("labels %s", (text, block) => expect(furniture(`${title}\n${text}`)).toEqual([block]));

  it.each([
    "The deal - reached last week - failed, and the ministers went home.", "Iran - The Islamic Republic said no to the deal that was offered to it.", "Related talks began in Oslo on the same day, and went on for a week.",
    "By the end of the day the ministers had gone home.", "Watch towers were built along the border by the army.",
  ])("takes %s for text", text => expect(furniture(`${title}\n${text}\n${body}`)).toEqual([]));

  it("covers all of the text but blanks", () => {
    const report = readEnglish(`${title}\nCAIRO (AFP) - ${body} (Reporting by Anna Lund)\nAdvertisement`);
    expect(report.blocks.map(b => report.text.slice(...b.span)).join("").replaceAll(/\s/gu, "")).toBe(report.text.replaceAll(/\s/gu, ""));
  });
});
