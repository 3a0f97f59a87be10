import { describe, expect, it } from "vitest";
import { acts, read } from "../../../testing.js";
import { readEnglish } from "../testing.js";

const told = (text: string): string[] => acts(read({ text, language: "en", published: "2019-05-20" }));

describe("acts in English", () => {
  it.each([
    ["of a verb with its object", "Rebels attacked an army base near Aleppo.", ["ASSAULT Rebels > army happened"]],
    ["in the passive, with who did it after by", "The town was shelled by government forces.", ["ASSAULT government forces > ? happened"]],
    ["that a speaker alone tells", "Egypt said Ethiopia had closed the border.", ["COERCE Ethiopia > ? claimed"]],
    ["that are to come", "Russia will withdraw its troops from Syria.", ["RETREAT Russia > Syria future"]],
    ["that are refused", "Iran refused to release the sailors.", ["REJECT Iran > the sailors happened"]],
    ["of a noun that a verb lends its form to", "Israel carried out an air strike on Gaza.", ["ASSAULT Israel > Gaza happened"]],
    ["of two sides", "Sergei Lavrov met Mevlut Cavusoglu in Ankara.", ["CONSULT Sergei Lavrov > Mevlut Cavusoglu happened"]],
    ["asked of somebody by what he must do", "France said that Iran must free the hostages.", ["REQUEST France > Iran happened", "RETREAT Iran > the hostages conditional"]],
    ["of a participle with the subject of its sentence", "Police searched the square, arresting 12 protesters.", ["COERCE Police > 12 protesters happened"]],
    ["with both nations of a group", "Hungarian and Romanian officials met in Vienna.", ["CONSULT Hungarian > Romanian happened"]],
    ["with both nations where the first is written short or in two words", "U.S. and Costa Rican officials met in Geneva.", ["CONSULT U.S. > Costa Rican happened"]],
    ["that whoever is ready for them offers", "Norway is willing to free the sailors.", ["AGREE Norway > the sailors happened", "RETREAT Norway > the sailors future"]],
    ["that are threatened with by a vow", "Iran vowed to attack Israel.", ["THREATEN Iran > Israel happened", "ASSAULT Iran > Israel future"]],
    ["promised by what one says one will do", "Iran said it would free the sailors.", ["RETREAT Iran > the sailors future", "AGREE Iran > the sailors happened"]],
    ["threatened by what one says one will do", "Iran said it would arrest the sailors.", ["COERCE Iran > the sailors future", "THREATEN Iran > the sailors happened"]],
    ["of a past that looks like a participle", "Opening the session, Minister Oskar Brandt also called on Iran to free the sailors.", ["REQUEST Minister > Iran happened", "RETREAT Iran > the sailors conditional"]],
    ["of a participle that describes the object of another verb", "The ministry rebuilt the town shelled by rebels.", ["ASSAULT rebels > ? happened"]],
    ["of the word nearest to the verb that needs one", "Iran halted missile tests before aid came.", ["RETREAT Iran > ? happened"]],
    ["that are announced by whoever does them", "Chile announced a freeze of rail links with Peru.", ["SANCTION Chile > Peru claimed"]],
    ["that break with an organisation by leaving it", "Peru withdrew from UNESCO.", ["SANCTION Peru > UNESCO happened"]],
    ["of visitors by those who receive them", "Angela Merkel received Sergei Lavrov in Berlin.", ["CONSULT Angela Merkel > Sergei Lavrov happened"]],
    ["at the side of which something is said", "During a meeting with Sergei Lavrov, Angela Merkel smiled.", ["CONSULT Angela Merkel > Sergei Lavrov happened"]],
    ["by the weapon that does it", "Saudi jets hit Taiz.", ["ASSAULT Saudi jets > Taiz happened"]],
    ["threatened by a warning of what one would do", "Iran warned that it would attack Israel.", ["THREATEN Iran > Israel happened", "ASSAULT Iran > Israel future"]],
    ["of a verb whose particle stands after its object", "Chile handed the suspect over to Peru.", ["COOPERATE Chile > Peru happened"]],
    ["with a sum of money between verb and recipient", "Norway pledged $20 million to Somalia.", ["AID Norway > Somalia future"]],
    ["by whom an adjective parts from the verb", "Two protesters were shot dead by police in Lagos.", ["ASSAULT police > Two protesters happened"]],
    ["by a noun that names who does it", "A raid by the army killed six miners.", ["ASSAULT the army > six miners happened"]],
    ["between two sides", "Fighting between the army and the rebels resumed.", ["ASSAULT the army > the rebels happened"]],
    ["by a noun of which something past is told", "Protests against the president spread to Sfax.", ["PROTEST ? > the president happened"]],
    ["of the subject that stands after the place with which a sentence begins", "At a summit in Lima, Merkel, who had threatened Iran, praised Macron.", ["THREATEN Merkel > Iran happened", "SUPPORT Merkel > Macron happened"]],
    ["at whom words in quotation marks are aimed", "Iran threatened to \"totally destroy\" Israel.", ["THREATEN Iran > Israel happened"]],
    ["of the subject before its office, and not of the place before it", "In Lima, Merkel, the chancellor, praised Macron.", ["SUPPORT Merkel > Macron happened"]],
    ["of the subject after a place that is named twice", "In Lima, the capital of Peru, Merkel praised Macron.", ["SUPPORT Merkel > Macron happened"]],
    ["by a noun whose verb follows as a participle", "Sanctions imposed on Peru by Chile hurt trade.", ["SANCTION Chile > Peru happened"]],
    ["by a sum of what is given", "Lebanon received 200 million dollars in American aid.", ["AID American > Lebanon happened"]],
    ["by an adverb before the verb that gives it its sense", "Laos forcibly repatriated nine farmers.", ["COERCE Laos > nine farmers happened"]],
    ["in the street against those of the place", "Thousands of students marched in Lagos.", ["PROTEST students > Lagos happened"]],
  ])("are told %s", (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("are done to no agency by a pronoun for a woman, and an agency is of its country", () => {
    const { actors, events } = readEnglish("NBC News reported that officials in Chile denied her request.");
    expect(events.map(e => e.recipients)).toEqual([[]]);
    expect(actors.find(a => a.name.en === "NBC News")).toMatchObject({ kind: "organization", country: "USA", sector: "JRN" });
  });
  it("of both sides are those of the two countries spoken of, also where their leaders or governments act", () => {
    for (const who of ["The leaders of the two countries", "The two governments", "The two countries' foreign ministers", "Both sides"]) {
      const { actors, events } = readEnglish(`Relations between Peru and Chile improved. ${who} met in Lima.`);
      expect(events.map(e => [...e.actors, ...e.recipients].map(id => actors.find(a => a.id === id)?.country)), who).toEqual([["PER", "CHL"]]);
    }
  });
  it("that an if only supposes are conditional", () => {
    expect(told("If Israel attacks Iran, prices will rise.")).toEqual(["ASSAULT Israel > Iran conditional"]);
  });
  it("give those of whom no country is told the one in which the sentence puts them, also who is of another people by birth", () => {
    const country = (text: string): (string | undefined)[] => { const { actors, events } = readEnglish(text); return events.flatMap(e => e.recipients.map(id => actors.find(a => a.id === id)?.country)); };
    expect(country("Gunmen killed three ethnic Hungarians near Belgrade.")).toEqual(["SRB"]);
    expect(country("Police arrested three Hungarians near Belgrade.")).toEqual(["HUN"]);
    expect(country("Soldiers shelled a Saudi-led convoy.")).toEqual(["SAU"]);
    expect(country("Chad is calm. Chad waits. Rebels killed three foreign monks.")).toEqual([undefined]);
  });
  it("are no acts among private people", () => {
    expect(told("The singer Oskar Brandt criticised the actor Emil Lund.")).toEqual([]);
    expect(told("The singer Oskar Brandt criticised the government.")).toEqual(["ACCUSE singer > the government happened"]);
  });
  it("that are not done count by the refusal, and as such only where they would have been violent", () => {
    expect(told("Iran did not thank France.")).toEqual([]);
    expect(told("Iran vowed not to attack Israel.")).toEqual(["AGREE Iran > Israel happened", "ASSAULT Iran > Israel denied"]);
    expect(told("\"There's no way we will release the sailors,\" Minister Oskar Brandt said.")).toEqual(["REJECT Minister > the sailors happened"]);
  });
  it("that are only wished or possible need both sides", () => {
    expect(told("Peru may resign.")).toEqual([]);
    expect(told("Peru may arrest the sailors.")).toEqual(["COERCE Peru > the sailors conditional"]);
  });
  it("in the first person are those of whoever speaks", () => {
    expect(told("\"We condemn Iran,\" Minister Oskar Brandt said.")).toEqual(["ACCUSE Minister > Iran happened"]);
    expect(told("\"We have condemned Iran,\" Minister Oskar Brandt said.")).toEqual(["ACCUSE Minister > Iran claimed"]);
  });
  it("at which something else is promised take place all the same", () => {
    expect(told("Poland pledged in a meeting with Norway to withdraw its troops.")).toContain("CONSULT Poland > Norway happened");
  });
  it("are no acts where what they are done to shows another meaning of the word", () => {
    expect(told("The government met the cost of the repairs.")).toEqual([]);
    expect(told("The singer released his new album in Lagos.")).toEqual([]);
    expect(told("Jets shelled positions of the Syrian army.")).toEqual(["ASSAULT Jets > Syrian army happened"]);
  });
  it("are no visits where goods or news arrive", () => {
    expect(told("The parts arrived in Britain on Monday.")).toEqual([]);
    expect(told("The French minister arrived in Britain on Monday.")).toEqual(["CONSULT The French minister > Britain happened"]);
  });
  it("are no acts of nature, of animals or of chance", () => {
    expect(told("More than 200 people were killed when an earthquake hit Peru.")).toEqual([]);
    expect(told("A storm hit Peru on Sunday. Forty villagers were killed.")).toEqual([]);
    expect(told("Forty villagers were killed in an attack by gunmen.")).not.toEqual([]);
  });
  it("are no acts where a crime concerns private persons and the law only", () => {
    expect(told("Police arrested a man on Sunday.")).toEqual([]);
    expect(told("A woman was stabbed in a restaurant.")).toEqual([]);
    expect(told("Police arrested a journalist in Oslo.")).toEqual(["COERCE Police > a journalist happened"]);
    expect(told("Soldiers shot a man in Oslo.")).toEqual(["ASSAULT Soldiers > a man happened"]);
  });
  it("are no acts where the word means something else", () => {
    expect(told("The paper attacked the subject with wit.")).toEqual([]);
  });
});
