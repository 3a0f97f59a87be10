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
    ["a quotation of several sentences before its verb", "Prices have doubled.\n\"The road is closed. It will stay closed,\" said Mayor Lena Brandt.", ["Mayor Lena Brandt: The road is closed. It will stay closed"]],
    ["words that the cue interrupts", "The museum, the curator said, would open in May.", ["the curator: The museum … would open in May"]],
    ["a subject that an apposition parts from its verb", "Lena Brandt, a former mayor and candidate for the senate, said parents want better schools.", ["Lena Brandt: parents want better schools"]],
    ["a name for somebody", "The senator called Friday's vote a \"farce\".", ["The senator: Friday's vote a \"farce"]],
    ["what the outlet adds of the speaker", "The minister called the plan a mistake and left the hall.", ["The minister: the plan a mistake"]],
    ["a participle after another's words", "The senator said he did not believe that the polls had harmed the party, arguing that its leaders were weak.", ["The senator: he did not believe that the polls had harmed the party", "The senator: its leaders were weak"]],
    ["a time between subject and verb", "The court this month said the ban was void.", ["The court: the ban was void"]],
    ["curly apostrophes", "“We’re late and it isn’t over,” she said.", ["she: We’re late and it isn’t over"]],
    ["two doers after what a preposition governs", "Ahead of the summit, Norway and Sweden said the border was open.", ["Norway: the border was open"]],
    ["the name behind a dash after a quotation", "Readers wrote to us about the dam.\n“The dam must not be built in our valley.” — Lena Brandt", ["Lena Brandt: The dam must not be built in our valley"]],
    ["a gerund", "The union called for closing the mines.", ["The union: closing the mines"]],
    ["a gerund after a preposition", "Kyiv accused Moscow of shelling the port.", ["Kyiv: shelling the port"]],
    ["what the outlet adds after a comma", "The minister said the port was closed, angering the fishermen.", ["The minister: the port was closed"]],
    ["a name at the beginning that is a verb elsewhere", "The hall applauded Loretta Lynch. Lynch said there was no case.", ["Lynch: there was no case"]],
    ["the pronoun after its source", "The court heard an architect who said he was never paid.", ["an architect who: he was never paid"]],
    ["a gerund as the subject of what is said", "The senator told the council that taxing farmers was wrong.", ["The senator: taxing farmers was wrong"]],
    ["a quotation without a comma", "\"The road to the mine will be closed\" Brandt said.", ["Brandt: The road to the mine will be closed"]],
    ["the body from which figures come", "The price of bread has doubled, according to figures from the ministry.", ["figures: The price of bread has doubled"]],
    ["a subject after where its verb was said", "This week at the summit, Lena Brandt, who once ran the bank, praised the plan, but said it was late.", ["Lena Brandt: it was late"]],
    ["what somebody vowed not to do", "The mayor vowed not to sell the port.", ["The mayor: not to sell the port"]],
    ["the same in a headline", "Brandt vows not to sell the port", ["Brandt: not to sell the port"]],
    ["a gerund in quotation marks", "The mayor blamed \"some farmers\" for \"spreading fear\" in the valley.", ["The mayor: spreading fear\" in the valley"]],
    ["a verb at the beginning", "Said Ellis: “I see no way out of this.”", ["Ellis: I see no way out of this"]],
  ])("are found with %s", (_what, text, expected) => {
    expect(statements(text)).toEqual(expected);
  });

  it.each([
    ["what the outlet tells beside a promise", "The mayor vowed to stay in office while the council looked for another.", ["The mayor: to stay in office"]],
    ["what the outlet adds after an adverb", "The minister said the port was closed, effectively ending the trade.", ["The minister: the port was closed"]],
    ["a clause that as opens", "The mayor vowed to stay in office as the strike went into its third week.", ["The mayor: to stay in office"]],
    ["the verb of the noun that a clause describes", "Lena Brandt, who last year vowed to close the mine, praised its owner.", ["Lena Brandt, who: to close the mine"]],
    ["a clause after even though", "Oslo urged the farmers to return, even though the river was still high.", ["Oslo: the farmers to return"]],
  ])("end before %s", (_what, text, expected) => {
    expect(statements(text)).toEqual(expected);
  });
  it("are not made of a sentence before a nickname in quotation marks", () => {
    expect(statements("The tone was harsher than in May, when \"Mr Flip-Flop\" Brown called Lena Brandt a clown.")).toEqual(["Brown: Lena Brandt a clown"]);
  });
  it("are not made of a part of what somebody goes on to do", () => {
    expect(statements("The council will continue \"repairing the old bridge\" in May.")).toEqual([]);
  });
  it("are not made of a single small word", () => {
    expect(statements("Oslo insists on the \"bridge first\" plan.").filter(s => s.endsWith(": the"))).toEqual([]);
  });
  it("are not made of what somebody quoted says of himself", () => {
    expect(statements("\"I believe the vote was fair,\" the judge said.")).toEqual(["the judge: I believe the vote was fair"]);
  });
  it("are not made of the second cue of a speaker for the same words", () => {
    expect(statements("Angela Merkel said she believes the vote was fair.")).toEqual(["Angela Merkel: she believes the vote was fair"]);
  });
  it("are not made of a noun and what describes it", () => {
    expect(statements("Merkel sees honesty in people that can lead.")).toEqual([]);
  });
  it("are not made of an act that follows an apposition", () => {
    expect(statements("Clinton, appearing after the senator, cited the report.").filter(s => s.includes("appearing"))).toEqual([]);
  });
  it("are not made of names in quotation marks", () => {
    expect(statements("The so-called \"zone of peace and order\" was bombed.")).toEqual([]);
  });
  it("of a document are those of the body that issued it", () => {
    const report = read({ text: "A poll published last week by the Oslo Institute said most farmers would stay at home.", language: "en" });
    expect(report.actors.find(a => a.id === report.statements[0]?.speaker)?.name.en).toBe("the Oslo Institute");
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
