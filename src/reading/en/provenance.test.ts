import { describe, expect, it } from "vitest";
import { readEnglish } from "./testing.js";

const title = "Talks on the border end without a deal";
const body = "The talks on the border ended on Monday and the ministers went home.";
const provenance = (text: string) => readEnglish(`${title}\n${text}`).provenance;

describe("provenance of an English article", () => {
  it("names agency, town and country of a dateline", () => {
    expect(provenance(`BEIJING (AP) — ${body}`)).toMatchObject({ agencies: [{ agency: "AP", as: "dateline" }], datelines: [{ place: "BEIJING", country: "CHN" }] });
  });

  it("names agencies by their usual short names", () => {
    expect(provenance(`Agence France-Presse\n${body}`).agencies).toMatchObject([{ agency: "AFP", as: "credit" }]);
    expect(provenance(`By Anna Lund, Associated Press\n${body}`)).toMatchObject({ agencies: [{ agency: "AP" }], reporters: [{ name: "Anna Lund" }] });
  });

  it("gives reporters their towns", () => {
    expect(provenance(`${body}\nAssociated Press writers Anna Lund in Cairo and Max Poe in Beirut contributed to this report.`)).toMatchObject({
      agencies: [{ agency: "AP", as: "contributors" }], reporters: [{ name: "Anna Lund", place: "Cairo" }, { name: "Max Poe", place: "Beirut" }],
    });
  });

  it("tells those who edited from those who reported", () => {
    expect(provenance(`${body}\nReporting by Anna Lund and Max Poe in Cairo; Editing by Mary Oak and John Pine`)).toMatchObject({
      reporters: [{ name: "Anna Lund", place: "Cairo" }, { name: "Max Poe", place: "Cairo" }], editors: [{ name: "Mary Oak" }, { name: "John Pine" }],
    });
  });

  it("finds the agency on whose word the article rests, and not one that was merely told something", () => {
    expect(provenance("The talks ended without a deal, the Xinhua news agency reported.").agencies).toMatchObject([{ agency: "Xinhua", as: "source" }]);
    expect(provenance("The talks ended without a deal, a diplomat told Reuters in the garden.").agencies).toEqual([]);
  });

  it("notes two agencies that contradict each other", () => {
    expect(provenance(`CAIRO (AFP) — ${body}\nAssociated Press writer Anna Lund in Cairo contributed to this report.`).conflicts).toMatchObject([{ about: "agency: AFP, AP" }]);
  });

  it("lists damage: a doubled headline, glued words, lost characters", () => {
    const { damage } = readEnglish(`${title}\n${title}\nThe talks ended on Monday.The minister\ufffds men went home.`).provenance;
    expect(damage.map(d => d.kind)).toEqual(["doubled headline", "glued words", "lost characters"]);
  });
});
