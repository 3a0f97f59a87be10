import { describe, expect, it } from "vitest";
import type { StoryDigest } from "./digest.js";
import { StoryIndex, type StoryDecision, type StoryState } from "./story-index.js";
import { shippedWordKeys } from "../library/word-keys.js";

let made = 0;
/** An article of these words. */
function article(day: string | undefined, text: string, more: Partial<StoryDigest> = {}): StoryDigest {
  return { article: `a${++made}`, ...(day === undefined ? {} : { day }), language: "ar", actors: [], places: [], countries: ["EGY"], events: [], figures: [], words: shippedWordKeys().keysOf(text).map(w => [w, 1] as const), ...more };
}

/** So many articles about nothing in common with others, as every library has. */
function filler(index: StoryIndex, day: string, count: number): void {
  for (let n = 0; n < count; n++) {
    const digest = article(day, Array.from({ length: 12 }, (_, i) => `حشو${letters(made * 13 + i)}`).join(" "));
    index.add(digest, digest.article);
  }
}
function letters(n: number): string {
  return [...String(n)].map(d => "بتثجحخدذرز"[Number(d)]).join("");
}

const quake = "زلزال عنيف يضرب مدينة ساحلية ويقتل عشرات السكان في منازل منهارة";
const quakeAgain = "عشرات القتلى في زلزال عنيف ضرب مدينة ساحلية ومنازل منهارة";
const quakeThird = "زلزال يضرب مدينة ساحلية عشرات القتلى تحت منازل منهارة";
const cup = "نادي الشمال يحرز كأس البطولة بهدف متأخر في مباراة حاسمة";

const storyOf = (index: StoryIndex, digest: StoryDigest, origin = digest.article): string => index.add(digest, origin).assignment.story;

describe("stories", () => {
  it("gathers articles about one happening and keeps others out", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-16", 60);
    const first = article("2024-05-17", quake);
    expect(storyOf(index, first)).toBe(`story.${first.article}`);
    expect(storyOf(index, article("2024-05-17", quakeAgain))).toBe(`story.${first.article}`);
    expect(storyOf(index, article("2024-05-18", quakeThird))).toBe(`story.${first.article}`);
    expect(storyOf(index, article("2024-05-17", cup))).not.toBe(`story.${first.article}`);
  });

  it("says what made an article join", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-16", 60);
    const first = article("2024-05-17", quake);
    index.add(first, first.article);
    const { why, score } = index.add(article("2024-05-17", quakeAgain), "x").assignment;
    expect(why).toMatchObject({ rule: "alike", nearest: first.article });
    expect(why.shared).toContain("w زلزال");
    expect(score).toBeGreaterThan(0.2);
  });

  it("puts a copy into the story of its origin whatever its words and day", () => {
    const index = new StoryIndex();
    const first = article("2024-05-17", quake);
    index.add(first, first.article);
    expect(index.add(article("2024-06-30", cup), first.article).assignment).toMatchObject({ story: `story.${first.article}`, score: 1, why: { rule: "same-origin" } });
  });

  it("follows the library to a story that is at rest where the origin is there", () => {
    expect(new StoryIndex().add(article("2024-05-17", quake), "old", "story.old").assignment.story).toBe("story.old");
  });

  it("takes nothing into a story that ended days ago", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-16", 60);
    const first = storyOf(index, article("2024-05-17", quake));
    expect(storyOf(index, article("2024-05-30", quakeAgain))).not.toBe(first);
  });

  it("does not join by one rare word", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-16", 60);
    const first = storyOf(index, article("2024-05-17", "عنكبوت نادر يظهر قرب بحيرة جبلية بعيدة"));
    expect(storyOf(index, article("2024-05-17", "عنكبوت عنوان رواية جديدة للكاتب المعروف صدرت أخيرا"))).not.toBe(first);
  });

  it("does not glue what comes up in the same words every day", () => {
    const index = new StoryIndex();
    const forecast = (day: number): StoryDigest => article(`2024-05-${String(day).padStart(2, "0")}`, `توقعات الطقس سماء صافية ورياح نشطة على مرتفعات ${letters(day * 7)}جبل`);
    const stories: string[] = [];
    for (let day = 1; day <= 20; day++) {
      filler(index, `2024-05-${String(day).padStart(2, "0")}`, 30);
      for (let n = 0; n < 3; n++) stories.push(storyOf(index, forecast(day)));
    }
    expect(new Set(stories.slice(-15)).size).toBeGreaterThanOrEqual(4);
    expect(stories.at(-1)).toBe(stories.at(-3));
  });

  it("accepts articles without a day and without words", () => {
    const index = new StoryIndex();
    const empty = article(undefined, "", { countries: [] });
    expect(storyOf(index, empty)).toBe(`story.${empty.article}`);
    expect(storyOf(index, article(undefined, "", { countries: [] }))).not.toBe(`story.${empty.article}`);
  });

  it("merges two stories when an article shows that they are one, and tells why", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-16", 80);
    const left = "انفجار مصنع كيماويات بلدة نهرية حريق هائل دخان";
    const right = "إخلاء سكان أحياء قريبة غازات سامة مدارس مغلقة طوارئ";
    const first = storyOf(index, article("2024-05-17", left));
    const second = storyOf(index, article("2024-05-17", right));
    expect(second).not.toBe(first);
    const decisions: StoryDecision[] = [];
    for (let n = 0; n < 6 && decisions.length === 0; n++) decisions.push(...index.add(article("2024-05-17", `${left} ${right}`), `both${n}`).decisions);
    expect(decisions[0]).toMatchObject({ kind: "merged", from: second, into: first });
    expect(decisions[0]!.because).toMatch(/alike/u);
  });

  it("keeps apart what many do alike on one day, each in another place", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-16", 60);
    const feast = (place: string, more: string): StoryDigest =>
      article("2024-05-17", `حفل معايدة لمنسوبي دائرة ${more}`, { actors: [[`office.${place}`, 2]], places: [place], countries: [] });
    const first = storyOf(index, feast("اسوان", "بحضور مديرها وموظفيها وضيوف كثيرين"));
    expect(storyOf(index, feast("دمياط", "وتبادل تهان بين زملاء وكلمة ترحيب"))).not.toBe(first);
    expect(storyOf(index, feast("اسوان", "وتبادل تهان بين زملاء وكلمة ترحيب"))).toBe(first);
  });

  it("looks again, when more has been read, at what it gathered while it knew too little", () => {
    const index = new StoryIndex();
    const feast = (day: string, n: number): StoryDigest =>
      article(day, `حفل معايدة منسوبي دائرة كلمة ترحيب ${Array.from({ length: 6 }, (_, i) => `حشو${letters(n * 50 + i)}`).join(" ")}`, { countries: [] });
    const gathered = [1, 2, 3, 4, 5].map(n => storyOf(index, feast("2024-05-17", n)));
    expect(new Set(gathered).size).toBe(1);
    for (let n = 100; n < 160; n++) index.add(feast("2024-04-10", n), `old${n}`);
    const { assignment, decisions } = index.add(feast("2024-05-17", 1), "again");
    expect(assignment.story).toBe(gathered[0]);
    expect(decisions.map(d => d.kind)).toEqual(["split", "split", "split", "split"]);
  });

  const stream = (): [StoryDigest, string][] => {
    made = 0;
    const all: [StoryDigest, string][] = [];
    const texts = [quake, quakeAgain, quakeThird, cup, `${cup} ${quake}`];
    for (let n = 0; n < 120; n++) {
      const digest = article(`2024-05-${String(10 + Math.floor(n / 20))}`, n % 3 === 0 ? texts[n % texts.length]! : Array.from({ length: 8 }, (_, i) => `كلمة${letters((n * 7 + i * i) % 90)}`).join(" "));
      all.push([digest, n % 11 === 10 ? `a${n - 4}` : digest.article]);
    }
    return all;
  };

  it("goes on from what was kept as if it had never stopped, wherever it stops", () => {
    const whole = new StoryIndex();
    const expected = stream().map(([digest, origin]) => whole.add(digest, origin));
    for (const batch of [1, 7, 50]) {
      let state: StoryState = { articles: 0, stories: [], frequencies: [] };
      const got = [];
      const all = stream();
      for (let from = 0; from < all.length; from += batch) {
        const index = new StoryIndex(JSON.parse(JSON.stringify(state)) as StoryState);
        got.push(...all.slice(from, from + batch).map(([digest, origin]) => index.add(digest, origin)));
        const changes = index.takeChanges();
        const stories = new Map([...state.stories, ...changes.stories].map(s => [s.id, s]));
        for (const id of changes.resting) stories.delete(id);
        state = { articles: changes.articles, stories: [...stories.values()], frequencies: [...new Map([...state.frequencies, ...changes.frequencies].map(f => [f.feature, f])).values()] };
      }
      expect(got).toEqual(expected);
    }
  });

  it("keeps a story bounded however many reports it has, and counts them all", () => {
    const index = new StoryIndex();
    filler(index, "2024-05-17", 1500);
    for (let n = 0; n < 600; n++) index.add(article("2024-05-17", quake), `origin${n}`);
    const { stories } = index.takeChanges();
    const largest = stories.reduce((a, b) => (b.origins > a.origins ? b : a));
    expect(largest).toMatchObject({ articles: 600, origins: 600 });
    expect(largest.members.length).toBeLessThanOrEqual(40);
    expect(largest.earlier.length).toBeLessThanOrEqual(400);
  });
});
