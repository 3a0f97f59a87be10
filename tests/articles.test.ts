import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { acts, read, said } from "../src/testing.js";

const load = (name: string): string => readFileSync(new URL(`../articles/${name}`, import.meta.url), "utf8");
const page = read({ html: load("strait-talks/source.html") });
const strike = read({ text: load("harbour-strike/source.txt"), published: "2023-03-14" });

describe("the sample page", () => {
  it("has its title, day, outlet and address from the page's own data", () => {
    expect(page.document).toMatchObject({ title: "سلطنة عمان تستضيف جولة جديدة من محادثات المضيق", published: "2023-03-14", outlet: "المرفأ", url: "https://almarfa.example/news/strait-talks" });
  });

  it("leaves menus and footers out, and labels the link to another article", () => {
    expect(page.text).not.toContain("رياضة");
    expect(page.blocks.map(b => b.kind)).toContain("insert");
  });

  it("names the agency of the dateline and the town", () => {
    expect(page.provenance.agencies[0]).toMatchObject({ agency: "Reuters", as: "dateline" });
    expect(page.provenance.datelines[0]).toMatchObject({ place: "مسقط", country: "OMN" });
  });

  it("gives the minister his words, and the denial to the other minister", () => {
    expect(said(page)).toEqual(expect.arrayContaining([
      expect.objectContaining({ content: "الجانبين «اتفقا على فتح خط اتصال مباشر»", kind: "mixed" }),
      expect.objectContaining({ content: "«لم نهدد أحدا، لكننا سنرد على أي اعتداء»".slice(1, -1), kind: "direct" }),
    ]));
    expect(page.statements.find(s => s.attitude === "deny")).toBeDefined();
  });
});

describe("the sample of a strike", () => {
  it("tells who strikes and whom the police holds", () => {
    expect(acts(strike).join("\n")).toMatch(/PROTEST/);
    expect(acts(strike).join("\n")).toMatch(/COERCE الشرطة > متظاهرين claimed/);
  });
});

describe("the sample in English", () => {
  const dam = read({ text: load("river-dam/source.txt"), published: "2023-03-03" });

  it("is told to be English, with its agency, town and day", () => {
    expect(dam.document.language).toBe("en");
    expect(dam.provenance.agencies[0]).toMatchObject({ agency: "Reuters", as: "dateline" });
    expect(dam.provenance.datelines[0]).toMatchObject({ place: "CAIRO", country: "EGY" });
  });

  it("gives each minister his words, and the denial to the one who denies", () => {
    expect(said(dam)).toEqual(expect.arrayContaining([
      expect.objectContaining({ source: "Shoukry", content: "We came with an open mind … We were met with a closed door", kind: "direct" }),
      expect.objectContaining({ content: "his country had left the table", kind: "indirect" }),
    ]));
    const denied = dam.statements.find(s => s.attitude === "deny");
    expect(dam.actors.find(a => a.id === denied?.speaker)?.name.en).toBe("Seleshi Bekele");
  });

  it("tells who accuses whom, and that the clash is what witnesses say", () => {
    expect(acts(dam)).toEqual(expect.arrayContaining(["ACCUSE Cairo > Ethiopia happened", "ASSAULT police > protesters claimed"]));
  });

  it("names nobody who only wrote it", () => {
    expect(dam.actors.map(a => a.name.en)).not.toContain("Mona Salem");
  });
});

describe("every report", () => {
  it("fits the published schema", () => {
    const schema = JSON.parse(load("../schema/report.schema.json")) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const report of [page, strike, read({ text: load("harbour-strike/source.txt") }, { dropped: true }), read({ text: load("river-dam/source.txt") }, { dropped: true })]) {
      expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    }
  });
});
