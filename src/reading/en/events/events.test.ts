import { describe, expect, it } from "vitest";
import { acts, read } from "../../../testing.js";

const told = (text: string): string[] => acts(read({ text, language: "en", published: "2019-05-20" }));

describe("acts in English", () => {
  it.each([
    ["of a verb with its object", "Rebels attacked an army base near Aleppo.", ["ASSAULT Rebels > army happened"]],
    ["in the passive, with who did it after by", "The town was shelled by government forces.", ["ASSAULT government forces > ? happened"]],
    ["that a speaker alone tells", "Egypt said Ethiopia had closed the border.", ["COERCE Ethiopia > ? claimed"]],
    ["that are to come", "Russia will withdraw its troops from Syria.", ["RETREAT Russia > Syria future"]],
    ["that are refused", "Iran refused to release the sailors.", ["REJECT Iran > ? happened", "RETREAT Iran > the sailors denied"]],
    ["of a noun that a verb lends its form to", "Israel carried out an air strike on Gaza.", ["ASSAULT Israel > Gaza happened"]],
    ["of two sides", "Sergei Lavrov met Mevlut Cavusoglu in Ankara.", ["CONSULT Sergei Lavrov > Mevlut Cavusoglu happened"]],
    ["asked of somebody by what he must do", "France said that Iran must free the hostages.", ["REQUEST France > Iran happened", "RETREAT Iran > the hostages conditional"]],
    ["of a participle with the subject of its sentence", "Police searched the square, arresting 12 protesters.", ["COERCE Police > 12 protesters happened"]],
    ["with both nations of a group", "Hungarian and Romanian officials met in Vienna.", ["CONSULT Hungarian > Romanian happened"]],
  ])("are told %s", (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("that an if only supposes are conditional", () => {
    expect(told("If Israel attacks Iran, prices will rise.")).toEqual(["ASSAULT Israel > Iran conditional"]);
  });
  it("are no acts where the word means something else", () => {
    expect(told("The paper attacked the subject with wit.")).toEqual([]);
  });
});
