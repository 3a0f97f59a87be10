import type { Command } from "commander";
import { shippedReader } from "../index.js";
import { announced, figures, happenings, search, stories, story, storyLanguages, type HappeningAnswer, type StoryDetail, type StoryLanguage } from "../library/index.js";
import type { Disagreement } from "../stories/index.js";
import { answerPages, asQuestion, conditions, meantActor, withConditions, type Asked } from "./ask.js";
import { inLibrary, withLibrary } from "./open-library.js";
import { colors, counted, isolate } from "./print.js";
import { shortName, showArticle, sides } from "./question-commands.js";

/** Commands that ask for what many articles tell together: stories, happenings, figures; and for words. */
export function addStoryCommands(program: Command): void {
  addSearch(program);
  addStories(program);
  addHappenings(program);
}

function addSearch(program: Command): void {
  asQuestion(program.command("search"))
    .description("Articles by their words: \"phrases\", OR, -without, (groups), outlet: agency: speaker: actor: type: status: country: after: before:")
    .argument("<query...>")
    .option("--order <order>", "rank: best first; day: latest first", "rank")
    .action((query: string[], options: Asked) => answerPages(options, (database, paging) => search(database, shippedReader(), { ...paging, query: query.join(" "), order: options["order"] === "day" ? "day" : "rank" }),
      hit => [...showArticle(hit), ...hit.snippets.map(snippet => `    ${isolate(marked(snippet.text, snippet.hits.map(([from, to]) => [from - snippet.span[0], to - snippet.span[0]])))}`)]));
}

function addStories(program: Command): void {
  asQuestion(program.command("stories"))
    .description("Stories by their independent reports, most first.")
    .option("--from <day>", "with articles from this day on, YYYY-MM-DD").option("--to <day>", "up to this day").option("--day <day>", "of this day")
    .option("--outlet <name>", "that this outlet tells").option("--actor <actor>", "whose articles name this actor").option("--language <code>", "with articles in this language")
    .action((options: Asked) => answerPages(options, async (database, paging) => stories(database, {
      ...paging, ...conditions(options, "from", "to", "outlet", "language"), ...(options["day"] === undefined ? {} : { from: String(options["day"]), to: String(options["day"]) }),
      ...(options["actor"] === undefined ? {} : { actor: (await meantActor(database, String(options["actor"]))).id }),
    }), ({ id, title, articles, origins, outlets, from, to }) => [
      colors.bold(isolate(title ?? id)), `  ${told(origins, articles)}, ${counted(outlets, "outlet")}  ${colors.dim([from === to ? from : `${from} to ${to}`, id].filter(Boolean).join(" · "))}`,
    ]));
  withLibrary(program.command("story"))
    .description("One story: its articles and whose text they have, what happened, who says so, what they do not agree about.")
    .argument("<id>").option("--languages", "what only the Arabic or only the English press tells of it").option("--json", "print it as JSON")
    .action((id: string, options: Asked) => inLibrary(options, "only-open", async database => {
      if (options["languages"] === true) {
        const told = await storyLanguages(database, id);
        process.stdout.write(options.json === true ? `${JSON.stringify(told)}\n` : `${told.languages.flatMap(showLanguage).join("\n")}\n`);
        return;
      }
      const answer = await story(database, id, { limit: 1000 });
      process.stdout.write(options.json === true ? `${JSON.stringify(answer)}\n` : `${showStory(answer).join("\n")}\n`);
    }));
}

function addHappenings(program: Command): void {
  withConditions(asQuestion(program.command("happenings")))
    .description("Acts in the world, each once: who asserts, claims, denies it, from how many independent reports.")
    .argument("[doer]", "who did it; - for anybody").argument("[recipient]", "to whom")
    .option("--type <type>", "PLOVER type").option("--status <status>", "told as happened, claimed, denied, future").option("--story <id>", "of one story")
    .option("--order <order>", "day: latest first; earliest: earliest first; origins: those of most independent reports first", "day")
    .action((doer: string | undefined, recipient: string | undefined, options: Asked) => answerPages(options, async (database, paging) => happenings(database, {
      ...paging, ...conditions(options, "from", "to", "outlet", "language", "type", "status", "story", "order"), ...await sides(database, doer, recipient),
    }), showHappening));
  withConditions(asQuestion(program.command("announced")))
    .description("What is announced for a span of days, in the order in which it is to come.")
    .action((options: Asked) => answerPages(options, (database, paging) => announced(database, { ...paging, ...conditions(options, "from", "to", "outlet", "language") }), showHappening));
  withConditions(asQuestion(program.command("denied")))
    .description("What was denied, with what others say of it.")
    .action((options: Asked) => answerPages(options, (database, paging) => happenings(database, { ...paging, ...conditions(options, "from", "to", "outlet", "language"), status: "denied" }), showHappening));
  withLibrary(program.command("figures"))
    .description("Figures that are claimed about a happening, or in a story or an article, in the order of time.")
    .option("--happening <id>").option("--story <id>").option("--article <id>").option("--json", "print them as JSON")
    .action((options: Asked) => inLibrary(options, "only-open", async database => {
      const answer = await figures(database, conditions(options, "happening", "story", "article"));
      if (options.json === true) { process.stdout.write(`${JSON.stringify(answer)}\n`); return; }
      for (const figure of answer.items) process.stdout.write(`${figure.article.published ?? ""}  ${figure.approx ? "~" : ""}${figure.value}  ${isolate(figure.passage.text)}  ${colors.dim([figure.article.outlet, figure.article.origin].filter(Boolean).join(" · "))}\n`);
    }));
}

/** How often it is told: copies apart, and in all. */
function told(origins: number, articles: number): string {
  return `${counted(origins, "independent report")}, ${counted(articles, "article")}`;
}

function showHappening(happening: HappeningAnswer): string[] {
  const side = (actors: HappeningAnswer["doers"]): string => (actors.length === 0 ? "?" : actors.map(shortName).join(", "));
  const counts = [["asserted", happening.asserted], ["claimed", happening.claimed], ["denied", happening.denied], ["announced", happening.future]].filter(([, count]) => count !== 0).map(([name, count]) => `${name} by ${count}`);
  return [
    `${colors.bold(happening.type)}${happening.modes.map(mode => `/${mode}`).join("")}  ${side(happening.doers)} ${colors.dim("to")} ${side(happening.recipients)}${happening.place === undefined ? "" : `  ${isolate(happening.place.name)}`}`,
    `  ${counts.join(", ")}; ${told(happening.origins, happening.articles)}`,
    `  ${isolate(happening.events[0]?.sentence.text ?? "")}`, `  ${colors.dim([happening.date, happening.id].filter(Boolean).join(" · "))}`,
  ];
}

function showStory(answer: StoryDetail): string[] {
  const heading = (text: string): string[] => ["", colors.bold(colors.underline(text))];
  return [
    colors.bold(isolate(answer.title ?? answer.id)), `${told(answer.origins, answer.articles)}, ${counted(answer.outlets, "outlet")}`,
    ...answer.course.map(({ day, articles, origins }) => `  ${day}  ${told(origins, articles)}`),
    ...heading("Articles"), ...answer.items.flatMap(showArticle),
    ...heading("Happenings"), ...answer.happenings.slice(0, 20).flatMap(showHappening),
    ...(answer.disagreements.length === 0 ? [] : [...heading("Disagreements"), ...answer.disagreements.flatMap(showDisagreement)]),
  ];
}

function showLanguage({ language, articles, origins, happenings, statements, figures }: StoryLanguage): string[] {
  return [
    "", colors.bold(colors.underline(`${language === "ar" ? "Arabic" : "English"}: ${told(origins, articles)}; only here`)), ...happenings.flatMap(showHappening),
    ...statements.map(({ speaker, content }) => `  ${shortName(speaker!)}: ${isolate(content.map(passage => passage.text).join(" … "))}`),
    ...figures.map(({ passage, article }) => `  ${isolate(passage.text)}  ${colors.dim(article.id)}`),
  ];
}

function showDisagreement(disagreement: Disagreement): string[] {
  switch (disagreement.kind) {
    case "figures": return [`  ${isolate(disagreement.counted ?? disagreement.unit)}${disagreement.grown ? " (grew)" : ""}: ${disagreement.versions.map(v => `${v.low}${v.high === v.low ? "" : `–${v.high}`} by ${v.origins.length}`).join(", ")}`];
    case "denial": return [`  ${disagreement.happening}: affirmed by ${disagreement.affirmed.flatMap(v => v.origins).length}, denied by ${disagreement.denied.flatMap(v => v.origins).length}`];
    case "quotation": return [`  ${disagreement.speaker}:`, ...disagreement.versions.map(v => `    ${isolate(v.words)}  ${colors.dim(v.outlets.join(", "))}`)];
  }
}

/** The text with its hits in bold. */
function marked(text: string, hits: readonly (readonly [number, number])[]): string {
  let out = "";
  let at = 0;
  for (const [from, to] of hits) { out += text.slice(at, from) + colors.bold(text.slice(from, to)); at = to; }
  return out + text.slice(at);
}
