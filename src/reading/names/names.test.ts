import { describe, expect, it } from "vitest";
import { shippedLetters } from "../../library/names/shipped-letters.js";
import { bearerOf, nameLikeness, sameName, soundOf, type Bearer } from "./index.js";

const letters = shippedLetters();
const like = (ar: string, en: string): number => nameLikeness(ar, en, letters);
const person = (name: string, more: Partial<Bearer> = {}): Bearer => ({ id: name, script: /\p{Script=Arabic}/u.test(name) ? "ar" : "en", name, ...more });
const found = (who: Bearer, ...others: Bearer[]): string | undefined => bearerOf(who, others, letters)?.bearer.id;

describe("names in two scripts", () => {
  it("are the same however the press spells them", () => {
    for (const en of ["Khaled al-Zoghaibi", "Khalid Al Zughaibi", "Khaled Alzoghaiby"]) expect(like("خالد الزغيبي", en)).toBeGreaterThanOrEqual(sameName);
    expect(like("عبد الرحمن القطيفي", "Abdulrahman al-Qutaifi")).toBeGreaterThanOrEqual(sameName);
    expect(like("نور الدين بوشامة", "Noureddine Bouchama")).toBeGreaterThanOrEqual(sameName);
    expect(like("فالنتينا موريتي", "Valentina Moretti")).toBeGreaterThanOrEqual(sameName);
  });
  it("are two where a letter differs that is said otherwise", () => {
    for (const en of ["Khaled al-Zoghbi", "Khaled al-Ruwaibi", "Walid al-Zoghaibi", "Samer Haddad"]) expect(like("خالد الزغيبي", en)).toBeLessThan(sameName);
  });
  it("have one key in both scripts, with the article or without", () => {
    expect(soundOf("خالد الزغيبي", "ar", letters)).toBe(soundOf("Khaled Zoghaibi", "en", letters));
    expect(soundOf("نجيب الدمرداش", "ar", letters)).toBe(soundOf("Naguib el-Demerdash", "en", letters));
  });
  it("have no key where they are too short to tell anybody", () => {
    expect(soundOf("علي حي", "ar", letters)).toBeUndefined();
  });
});

describe("bearers of a name", () => {
  const khaled = person("خالد الزغيبي");
  it("are found in the other script alone", () => {
    expect(found(person("Khaled al-Zoghaibi"), khaled, person("Khaled al-Zoghaibi", { id: "other" }))).toBe(khaled.id);
  });
  it("are others where country or sector differ", () => {
    expect(found(person("Khaled al-Zoghaibi", { country: "KWT" }), { ...khaled, country: "KWT" })).toBe(khaled.id);
    expect(found(person("Khaled al-Zoghaibi", { country: "KWT" }), { ...khaled, country: "QAT" })).toBeUndefined();
    expect(found(person("Khaled al-Zoghaibi", { sector: "GOV" }), { ...khaled, sector: "JRN" })).toBeUndefined();
  });
  it("are nobody where two come into question, unless one of them has the same country and sector", () => {
    const [one, two] = [{ ...khaled, id: "one", country: "KWT" }, { ...khaled, id: "two", country: "QAT" }];
    expect(found(person("Khaled al-Zoghaibi"), one, two)).toBeUndefined();
    expect(found(person("Khaled al-Zoghaibi", { country: "QAT" }), one, two)).toBe("two");
    expect(found(person("Khaled al-Zoghaibi", { country: "QAT" }), { ...one, country: "QAT", sector: "GOV" }, two)).toBe("two");
  });
  it("are nobody where a near name fits nearly as well", () => {
    expect(found(person("Fahed al-Garni"), person("فهد القرني"), person("فهد الغرني"))).toBeUndefined();
  });
});
