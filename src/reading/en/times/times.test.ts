import { describe, expect, it } from "vitest";
import { readEnglish } from "../testing.js";

/** Published on a Wednesday. */
const published = "2015-08-12";
/** Words and value of every time: "Monday = 2015-08-10". */
function times(text: string, day: string | null = published): string[] {
  const report = readEnglish(text, day);
  return report.times.map(t => `${report.text.slice(...t.span)} = ${t.value}`);
}

describe("dates", () => {
  it.each([
    ["The ministers met on March 14, 2013 in Oslo.", "March 14, 2013 = 2013-03-14"],
    ["The ministers met on 14 March 2013 in Oslo.", "14 March 2013 = 2013-03-14"],
    ["The ministers met on the 14th of March in Oslo.", "the 14th of March = 2015-03-14"],
    ["The army seized the port on Dec. 7 after a siege.", "Dec. 7 = 2014-12-07"],
    ["The talks will open on December 7 in Geneva.", "December 7 = 2015-12-07"],
    ["The envoys met on Monday, 14 July 2014, in Vienna.", "Monday, 14 July 2014 = 2014-07-14"],
    ["The envoys met in Vienna on July 21-23.", "July 21-23 = 2015-07-21/2015-07-23"],
    ["The treaty was signed in March 2012 by both states.", "March 2012 = 2012-03"],
    ["The rebels took the town in October.", "October = 2014-10"],
    ["The government fell in May last year.", "May last year = 2014-05"],
    ["The war began in 2011 and goes on.", "2011 = 2011"],
    ["The president won the 2012 election with ease.", "2012 = 2012"],
    ["The parties fought over the 2014-15 budget.", "2014-15 = 2014/2015"],
    ["The army ruled the country in the 1990s.", "1990s = 1990/1999"],
    ["Exports fell in Q1 2014 in all regions.", "Q1 2014 = 2014-01/2014-03"],
    ["Exports fell in the second quarter of 2014 in all regions.", "the second quarter of 2014 = 2014-04/2014-06"],
    ["The order of 2014-11-05 was withdrawn by the court.", "2014-11-05 = 2014-11-05"],
    ["The talks had to end by mid-July.", "mid-July = 2015-07"],
    ["Nobody has forgotten the Sept. 11 attacks on the city.", "Sept. 11 = 2001-09-11"],
  ])("reads %s", (text, time) => expect(times(text)).toEqual([time]));

  it("takes the year from an earlier date where the day of publication is unknown", () => {
    expect(times("The siege began on March 3, 2011. The town fell on May 9.", null)).toEqual(["March 3, 2011 = 2011-03-03", "May 9 = 2011-05-09"]);
  });
});

describe("ranges", () => {
  it.each([
    ["Between 2010 and 2014 the party ruled alone.", "2010 and 2014 = 2010/2014"],
    ["The army held the town from March to May 2014.", "March to May 2014 = 2014-03/2014-05"],
    ["The ministers will meet from January 20 to February 5, 2016.", "January 20 to February 5, 2016 = 2016-01-20/2016-02-05"],
  ])("reads %s", (text, time) => expect(times(text)).toEqual([time]));
});

describe("days, weeks and months told from the day of publication", () => {
  it.each([
    ["The minister resigned on Monday.", "Monday = 2015-08-10"],
    ["The minister resigned on Wednesday.", "Wednesday = 2015-08-12"],
    ["The minister told the council of the union on Friday that trade is free.", "Friday = 2015-08-07"],
    ["The minister will resign on Monday.", "Monday = 2015-08-17"],
    ["The parties agreed to meet on Friday.", "Friday = 2015-08-14"],
    ["The minister resigned last Monday.", "last Monday = 2015-08-10"],
    ["Voters go to the polls next Monday.", "next Monday = 2015-08-17"],
    ["Rebels shelled the port on Monday night.", "Monday night = 2015-08-10"],
    ["Rebels shelled the port yesterday.", "yesterday = 2015-08-11"],
    ["Rebels shelled the port last night.", "last night = 2015-08-11"],
    ["Rebels shelled the port the day before yesterday.", "the day before yesterday = 2015-08-10"],
    ["The king will travel tomorrow.", "tomorrow = 2015-08-13"],
    ["The king travelled two days ago.", "two days ago = 2015-08-10"],
    ["The king travelled three weeks ago.", "three weeks ago = 2015-07-22"],
    ["The king came to power seven years ago.", "seven years ago = 2008"],
    ["Prices rose last week.", "last week = 2015-08-03/2015-08-09"],
    ["Prices rose earlier this month.", "earlier this month = 2015-08"],
    ["Prices rose earlier in the week.", "earlier in the week = 2015-08-10/2015-08-16"],
    ["Prices rose last year.", "last year = 2014"],
    ["Prices rose in the past five months.", "the past five months = 2015-03/2015-08"],
    ["Prices rose in the past year.", "the past year = 2014-08/2015-08"],
    ["The mission ends at the end of the year.", "the end of the year = 2015-12"],
  ])("reads %s", (text, time) => expect(times(text)).toEqual([time]));

  it("counts on from the day that the text named last", () => {
    expect(times("The envoy landed on July 3. The talks began the next day.")).toEqual(["July 3 = 2015-07-03", "the next day = 2015-07-04"]);
  });
});

describe("no time", () => {
  it.each([
    "Shops were full on Black Friday.", "The Sunday Times printed the letter of the minister.", "The Council passed Resolution 1973 without debate.", "More than 2000 people marched.",
    "Mr. May thanked the voters and went home.", "The siege lasted two years and the city starved.", "The minister spoke on the Today programme about trade.", "Every Friday the crowd meets at the mosque.", "Leaders have met many times in recent months.",
  ])("stands in %s", text => expect(times(text)).toEqual([]));
});
