import { describe, expect, it } from "vitest";
import { acts } from "../../testing.js";
import { readEnglish } from "./testing.js";

describe("an English entry", () => {
  it("that asks for other words goes before one of the same noun that asks for none", () => {
    expect(acts(readEnglish("The British withdrawal from the European Union began."))).toEqual(["SANCTION British > European Union happened"]);
  });

  it("finds what it needs in the verb's own particle", () => {
    expect(acts(readEnglish("Doctors went on strike against the government."))).toEqual(["PROTEST Doctors > the government happened"]);
  });

  it("of a light verb is named among the reasons of the act", () => {
    const [event] = readEnglish("The rebels carried out an attack on the army.").events;
    expect(event?.why.because?.map(w => [w.rule, w.entry])).toContainEqual(["en/event/light-verb", "en.light.carry-out"]);
  });

  it("of a title goes before a crowd of the same noun", () => {
    const [actor] = readEnglish("Judge Helen Croft met the Iraqi president.").actors;
    expect(actor?.mentions.map(m => m.form)).toEqual(["title", "name"]);
  });

  it("of an honorific names nobody alone", () => {
    expect(acts(readEnglish("Rebels killed his father."))).toEqual(["ASSAULT Rebels > ? happened"]);
  });

  it("of a verb after w doubles its last letter", () => {
    expect(acts(readEnglish("Ukraine swapped prisoners with Russia."))).toEqual(["RETREAT Ukraine > Russia happened"]);
  });
});
