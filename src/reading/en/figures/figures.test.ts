import { describe, expect, it } from "vitest";
import { readEnglish } from "../testing.js";

/** Value, unit and whether it is rough, of every figure: "5500000000 USD", "~300 person", "5–10 percent". */
function figures(text: string): string[] {
  return readEnglish(text).figures.map(({ value, high, low, approx, unit }) => `${approx ? "~" : ""}${low === undefined ? "" : `${low}…`}${value}${high === undefined ? "" : `–${high}`} ${unit}`);
}

describe("numbers", () => {
  it.each([
    ["At least 12 people died in the raid.", "~12 person"],
    ["Nearly 300 soldiers crossed the river.", "~300 person"],
    ["Two policemen were hurt in the clash.", "2 person"],
    ["Twenty-one ministers signed the letter.", "21 person"],
    ["One hundred and fifty thousand voters stayed at home.", "150000 person"],
    ["Dozens of protesters were held by the police.", "~12 person"],
    ["Tens of thousands of refugees fled the town.", "~10000 person"],
    ["Hundreds of millions of dollars were lost.", "~100000000 USD"],
    ["Half a million refugees fled the town.", "500000 person"],
    ["A dozen ships left the port.", "~12 ship"],
    ["Several hundred workers walked out.", "~100 person"],
    ["More than 4.2 million Syrians live abroad.", "~4200000 person"],
  ])("reads %s", (text, figure) => expect(figures(text)).toEqual([figure]));
});

describe("what a number measures or counts", () => {
  it.each([
    ["The deal is worth $5.5 billion to the firm.", "5500000000 USD"],
    ["The bank lost €300m in the crash.", "300000000 EUR"],
    ["The army spent 20 million Egyptian pounds on the road.", "20000000 EGP"],
    ["Prices rose by 25 percent.", "25 percent"],
    ["Prices rose by 3% in the capital.", "3 percent"],
    ["Prices rose by ten per cent.", "10 percent"],
    ["The field yields 1.5 million barrels per day.", "1500000 barrel"],
    ["The base lies 10 km from the border.", "10 km"],
    ["The base lies 10km from the border.", "10 km"],
    ["The army set up a 30-mile buffer zone.", "30 mi"],
    ["The two countries signed a treaty.", "2 country"],
    ["Three Norwegian judges left for Cairo.", "3 person"],
    ["The group fired five rockets at the port.", "5 missile"],
    ["The bill needs a two-thirds majority.", "66.7 percent"],
    ["Half of all seats went to women.", "50 percent"],
    ["The blast hit the market, killing nine.", "9 person"],
    ["The blast hit the market and 14 were wounded.", "14 person"],
    ["One soldier died in the ambush.", "1 person"],
  ])("finds the unit of %s", (text, figure) => expect(figures(text)).toEqual([figure]));

  it("gives a number that is set beside another the same unit", () => {
    expect(figures("The ministry counted 1,250 strikes, compared with 2,700 before the war.")).toEqual(["1250 strike", "2700 strike"]);
  });
});

describe("ranges", () => {
  it("give a figure for either end", () => {
    expect(figures("Duties of five to ten percent were imposed.")).toEqual(["5–10 percent", "5…10 percent"]);
    expect(figures("Between 20 and 30 people died.")).toEqual(["20–30 person", "20…30 person"]);
    expect(figures("The army sent 30-50 soldiers.")).toEqual(["30–50 person", "30…50 person"]);
    expect(figures("The road will cost $5 million to $10 million.")).toEqual(["5000000–10000000 USD", "5000000…10000000 USD"]);
  });
});

describe("a number is no figure", () => {
  it.each([
    "A man aged 23 was held by police.", "A 23-year-old man was held by police.", "Anna Lund, 79, voted in the capital.", "The Council passed Resolution 2231 on Iran.", "An F-16 crashed near the base.",
    "The 9/11 attacks changed the country.", "The meeting begins at 10 a.m. in Oslo.", "It was the third meeting of the leaders.", "The siege lasted two years.", "Article 5 of the treaty binds the allies.",
    "One in six farmers is in debt.", "No one was hurt.", "Leaders of the Group of 20 met in Rome.", "Call 0501234567 for help with the form.", "The home team won 2-1 in Leeds.", "The two met in Oslo.",
  ])("in %s", text => expect(figures(text)).toEqual([]));
});
