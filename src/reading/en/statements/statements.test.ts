import { describe, expect, it } from "vitest";
import { read, said } from "../../../testing.js";

/** Every statement as `source: content`. */
function statements(text: string): string[] {
  return said(read({ text, language: "en" })).map(({ source, content }) => `${source ?? "?"}: ${content}`);
}

describe("statements in English", () => {
  it.each([
    ["a clause after its verb", "The prime minister said the talks had failed.", ["The prime minister: the talks had failed"]],
    ["a clause with that, and without it", "Egypt announced that the border was open.", ["Egypt: the border was open"]],
    ["a quotation before its verb, with the subject after it", "\"We will not surrender,\" said Ismail Haniyeh in Gaza.", ["Ismail Haniyeh: We will not surrender"]],
    ["a clause before its verb", "Three soldiers were killed in the attack, the army said.", ["the army: Three soldiers were killed in the attack"]],
    ["a quotation that its cue interrupts", "\"The road is closed,\" the mayor said, \"and it will stay closed.\"", ["the mayor: The road is closed … and it will stay closed"]],
    ["words that go on after the cue in the same paragraph", "\"The road is closed,\" the mayor said. \"It will stay closed until the spring.\"", ["the mayor: The road is closed … It will stay closed until the spring"]],
    ["the source after according to", "The dam has lost half of its water, according to the ministry.", ["the ministry: The dam has lost half of its water"]],
    ["two cues of one speaker", "Lavrov said the talks were useful and stressed that they would go on.", ["Lavrov: the talks were useful", "Lavrov: they would go on"]],
    ["a participle that adds something", "The minister rejected the plan, saying it was too late.", ["The minister: it was too late"]],
    ["somebody else's words after his name", "Haniyeh: The siege must end now", ["Haniyeh: The siege must end now"]],
    ["the time of the saying outside of it", "The army said on Sunday it had killed two gunmen.", ["The army: it had killed two gunmen"]],
    ["words told to somebody", "Macron told reporters in Cairo he would return soon.", ["Macron: he would return soon"]],
    ["the noun before an infinitive as the subject of what is said", "Diplomats say a deal to open the port has held.", ["Diplomats: a deal to open the port has held"]],
  ])("are found with %s", (_what, text, expected) => {
    expect(statements(text)).toEqual(expected);
  });

  it("are not made of what somebody quoted says of himself", () => {
    expect(statements("\"I believe the vote was fair,\" the judge said.")).toEqual(["the judge: I believe the vote was fair"]);
  });
  it("are not made of names in quotation marks", () => {
    expect(statements("The so-called \"zone of peace and order\" was bombed.")).toEqual([]);
  });
  it("have no speaker where an official without a name speaks", () => {
    const report = read({ text: "A senior official said the talks had failed.", language: "en" });
    expect(report.statements.map(s => s.speaker)).toEqual([null]);
  });
  it("follow the pronoun to the person", () => {
    const report = read({ text: "Angela Merkel met the mayor of Kabul. She said the city was safe.", language: "en" });
    expect(report.actors.find(a => a.id === report.statements[0]?.speaker)?.name.en).toBe("Angela Merkel");
  });
});
