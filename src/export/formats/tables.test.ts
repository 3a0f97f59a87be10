import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ploverTypes } from "../../reading/index.js";
import { modesOf } from "../../reading/events/scale.js";
import { placeKey } from "../../library/gazetteer.js";
import { cameoOf, loadExportTables } from "./tables.js";

const tables = loadExportTables();
const countries = [...tables.countries.values()];

describe("the codes of other data sets", () => {
  it("know the 249 countries of ISO 3166 and Kosovo, each with a point on earth", () => {
    expect(countries).toHaveLength(250);
    expect(countries.filter(c => !/^[A-Z]{3}$/u.test(c.alpha3) || !/^[A-Z]{2}$/u.test(c.alpha2) || c.en === "")).toEqual([]);
    expect(countries.filter(c => !(Math.abs(c.lat) <= 90 && Math.abs(c.lon) <= 180))).toEqual([]);
  });

  it("give no FIPS code and no COW number to two countries", () => {
    for (const of of ["fips", "cow"] as const) {
      const codes = countries.map(c => c[of]).filter(code => code !== "");
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it("know where they differ from ISO", () => {
    expect([tables.countries.get("ROU")?.cameo, tables.countries.get("DEU")?.fips, tables.countries.get("SAU")?.cow]).toEqual(["ROM", "GM", "670"]);
  });

  it("know where each town and region of a country lies that the lexicon names, not far from its country", () => {
    const rows = readFileSync(new URL("../../../lexicon/shared/places.tsv", import.meta.url), "utf8").split("\n").slice(1).filter(line => line !== "").map(line => line.split("\t"));
    const inCountries = rows.filter(([, , , country]) => country !== "");
    expect(inCountries.length).toBeGreaterThan(600);
    expect(inCountries.filter(([, , en = "", country = ""]) => !tables.places.has(placeKey(country, en))).map(([id]) => id)).toEqual([]);
    const vast = new Set(["USA", "RUS", "CAN", "AUS", "CHN", "IND", "BRA", "IDN", "MEX"]);
    const far = inCountries.filter(([, , en = "", country = ""]) => {
      const place = tables.places.get(placeKey(country, en))!, capital = tables.countries.get(country)!;
      return !vast.has(country) && Math.hypot(place.lat - capital.lat, place.lon - capital.lon) > 16;
    });
    // Spain's islands before Africa
    expect(far.map(([id]) => id)).toEqual(["place.canary-islands"]);
  });

  it("have a CAMEO code of three or four digits for every PLOVER type and mode", () => {
    const all = ploverTypes.flatMap(type => [undefined, ...modesOf(type)].map(mode => cameoOf(tables, type, mode, undefined)));
    expect(all.filter(({ code, label, goldstein }) => !/^(?:0[1-9]|1\d|20)\d{1,2}$/u.test(code) || label === "" || !(Math.abs(goldstein) <= 10))).toEqual([]);
    const listed = ploverTypes.flatMap(type => modesOf(type).map(mode => `${type}/${mode}/`));
    expect(listed.filter(key => !tables.cameo.has(key))).toEqual([]);
  });

  it("name the act itself and nothing greater: a meeting at another's table is no mediation, one of many no negotiation", () => {
    const code = (...[type, mode]: [Parameters<typeof cameoOf>[1], string]): string => cameoOf(tables, type, mode, undefined).code;
    expect([code("CONSULT", "third-party"), code("CONSULT", "multilateral"), code("THREATEN", "expel")]).toEqual(["044", "040", "136"]);
  });

  it("have one label and one scale for a CAMEO code, whatever leads to it", () => {
    const said = new Set([...tables.cameo.values()].map(({ code, label, goldstein }) => `${code} ${label} ${goldstein}`));
    expect(said.size).toBe(new Set([...tables.cameo.values()].map(({ code }) => code)).size);
  });

  it("have labels in Arabic and English for every type", () => {
    expect(ploverTypes.filter(type => tables.labels.get(type)?.ar === undefined || tables.labels.get(type)?.en === "")).toEqual([]);
  });
});
