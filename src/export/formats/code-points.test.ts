import { describe, expect, it } from "vitest";
import type { EventAnswer, StatementAnswer } from "../../library/answers.js";
import { event, events, happening, happenings, statement, statements, textOf } from "./testing.js";

const text = "🕊🕊 قال الوزير 🕊 إن الوفد زار القاهرة";
const find = (words: string): { start: number; end: number; text: string } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
const points = (words: string): { start: number; end: number; text: string } => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length, text: words };
};

describe("spans in code points", () => {
  const asked: string[] = [];
  const codePoints = { textOf: (article: string) => { asked.push(article); return Promise.resolve(text); } };
  const said: EventAnswer = { ...event, trigger: find("زار"), sentence: find("الوزير 🕊 إن الوفد زار القاهرة"), article: { ...event.article, length: text.length } };

  it("are those that a reader counts who knows no surrogates, and the file says so", async () => {
    const line = JSON.parse(await textOf("jsonl", events(said), { codePoints })) as EventAnswer;
    expect([line.trigger, line.sentence, line.article.length]).toEqual([points("زار"), points("الوزير 🕊 إن الوفد زار القاهرة"), [...text].length]);
    expect(await textOf("plover", events(said), { codePoints })).toContain("offsets: code points");
    expect(line.id).toBe(event.id);
  });

  it("are counted in statements and in the events of happenings too", async () => {
    const line = JSON.parse(await textOf("jsonl", statements({ ...statement, cue: find("قال"), source: find("الوزير"), content: [find("الوفد زار القاهرة")] }), { codePoints })) as StatementAnswer;
    expect([line.cue, line.source, line.content]).toEqual([points("قال"), points("الوزير"), [points("الوفد زار القاهرة")]]);
    expect(JSON.parse(await textOf("jsonl", happenings({ ...happening, events: [said] }), { codePoints }))).toMatchObject({ events: [{ trigger: points("زار") }] });
  });

  it("ask for the text of an article once while its rows follow each other", async () => {
    asked.length = 0;
    await textOf("csv", events(said, said, { ...said, article: { ...said.article, id: "paper-2" } }), { codePoints });
    expect(asked).toEqual(["paper-1", "paper-2"]);
  });
});
