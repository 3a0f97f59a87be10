import type { Command } from "commander";
import { shippedReader } from "../index.js";
import { actor, articles, copies, events, findActors, holdings, refused, speakersAbout, statements, timeline, translations, type ActorRef, type ArticleRef, type EventAnswer, type StatementAnswer } from "../library/index.js";
import { answerPages, asQuestion, conditions, meantActor, meantSide, withConditions, type Asked } from "./ask.js";
import { inLibrary, withLibrary } from "./open-library.js";
import { colors, isolate } from "./print.js";

/** Commands that ask the library; each prints lines for a person, or JSON. */
export function addQuestionCommands(program: Command): void {
  addSaid(program);
  addDid(program);
  addActors(program);
  addArticles(program);
}

function addSaid(program: Command): void {
  withConditions(asQuestion(program.command("said")))
    .description("What somebody said, latest first, in the words of each outlet.")
    .argument("[speaker]", "an actor's id or name; everybody where absent")
    .option("--about <actor>", "words that name this actor or are addressed to it")
    .option("--attitude <attitude>", "assert, deny, accuse, threaten, promise …")
    .option("--story <id>", "in the articles of one story")
    .action((speaker: string | undefined, options: Asked) => answerPages(options, async (database, paging) => statements(database, {
      ...paging, ...conditions(options, "from", "to", "outlet", "language", "attitude", "story"),
      ...(speaker === undefined ? {} : { speaker: (await meantActor(database, speaker)).id }),
      ...(options["about"] === undefined ? {} : { about: (await meantActor(database, String(options["about"]))).id }),
    }), showStatement));
  asQuestion(program.command("speakers"))
    .description("Who speaks about somebody, most often first.")
    .argument("<about>", "an actor's id or name")
    .option("--from <day>", "from this day on, YYYY-MM-DD").option("--to <day>", "up to this day")
    .action((about: string, options: Asked) => answerPages(options, async (database, paging) => speakersAbout(database, { ...paging, ...conditions(options, "from", "to"), about: (await meantActor(database, about)).id }),
      ({ speaker, statements: said, origins }) => [`${String(origins).padStart(5)} ${colors.dim("reports")} ${String(said).padStart(5)} ${colors.dim("statements")}  ${named(speaker)}`]));
}

function addDid(program: Command): void {
  withConditions(asQuestion(program.command("did")))
    .description("What one did to another, latest first. A side is an actor's id or name, or a country's code such as SYR.")
    .argument("[doer]", "who did it; - for anybody")
    .argument("[recipient]", "to whom")
    .option("--type <type>", "PLOVER type, such as ASSAULT")
    .option("--status <status>", "happened, claimed, denied, future or conditional")
    .option("--story <id>", "in the articles of one story").option("--happening <id>", "the reports of one happening")
    .action((doer: string | undefined, recipient: string | undefined, options: Asked) => answerPages(options, async (database, paging) => events(database, {
      ...paging, ...conditions(options, "from", "to", "outlet", "language", "type", "status", "story", "happening"), ...await sides(database, doer, recipient),
    }), showEvent));
  withLibrary(withConditions(program.command("timeline")))
    .description("How often one acted on another over time, as cooperation and conflict.")
    .argument("[doer]", "who did it; - for anybody")
    .argument("[recipient]", "to whom")
    .option("--step <step>", "day, week or month", "day")
    .option("--by <what>", "count happenings, origins (independent reports) or articles", "happenings")
    .option("--type <type>", "PLOVER type").option("--status <status>", "happened, claimed, denied, future or conditional")
    .option("--json", "print the bars as JSON")
    .action((doer: string | undefined, recipient: string | undefined, options: Asked) => inLibrary(options, "only-open", async database => {
      const answer = await timeline(database, { ...conditions(options, "from", "to", "outlet", "language", "type", "status", "step", "by"), ...await sides(database, doer, recipient) });
      if (options.json === true) { process.stdout.write(`${JSON.stringify(answer)}\n`); return; }
      for (const { from, quad, count, intensity } of answer.bars) process.stdout.write(`${from}  ${quadNames[quad].padEnd(20)} ${String(count).padStart(6)}  ${colors.dim(intensity.toFixed(1))}\n`);
    }));
}

function addActors(program: Command): void {
  asQuestion(program.command("actors"))
    .description("Actors by the beginning of a word of their name, in either script; those named most often first.")
    .argument("<name>").option("--country <code>", "ISO 3166 alpha-3")
    .action((name: string, options: Asked) => answerPages(options, (database, paging) => findActors(database, { name, limit: paging.limit!, ...conditions(options, "country") }),
      found => [`${String(found.articles).padStart(6)} ${colors.dim("articles")}  ${named(found)}`]));
  withLibrary(program.command("actor"))
    .description("One actor: names, roles by date, appearances, namesakes.")
    .argument("<actor>", "its id or name").option("--json", "print it as JSON")
    .action((given: string, options: Asked) => inLibrary(options, "only-open", async database => {
      const answer = await actor(database, (await meantActor(database, given)).id, shippedReader());
      if (options.json === true) { process.stdout.write(`${JSON.stringify(answer)}\n`); return; }
      process.stdout.write([
        named(answer), `  ${[answer.kind, answer.country, answer.sector, answer.known ? "known" : "met in the articles"].filter(Boolean).join(" · ")}`,
        `  ${answer.articles} articles of ${answer.origins} origins${answer.first === undefined ? "" : `, ${answer.first} to ${answer.last}`}`,
        `  ${answer.statements} statements, did ${answer.did} acts, suffered ${answer.suffered}`,
        ...answer.roles.map(({ office, country, body, from, until }) => `  ${office.replaceAll("-", " ")}, ${country ?? shortName(body!)}${from === undefined && until === undefined ? "" : `  ${colors.dim(`${from ?? ""}..${until ?? ""}`)}`}`),
        ...answer.namesakes.map(other => `  ${colors.dim("of the same name:")} ${named(other)}`), ...answer.merged.map(id => `  ${colors.dim("merged into it:")} ${id}`),
        ...answer.linked.map(({ actor: other, score }) => `  ${colors.dim("in the other script:")} ${named(other)}  ${colors.dim(score.toFixed(2))}`), "",
      ].join("\n"));
    }));
}

function addArticles(program: Command): void {
  withConditions(asQuestion(program.command("articles")))
    .description("Articles, latest first.")
    .option("--names <actor>", "that name this actor").option("--agency <name>", "that credit this agency").option("--story <id>", "of this story").option("--origin <id>", "whose text comes from there")
    .action((options: Asked) => answerPages(options, async (database, paging) => articles(database, {
      ...paging, ...conditions(options, "from", "to", "outlet", "language", "agency", "story", "origin"),
      ...(options["names"] === undefined ? {} : { names: (await meantActor(database, String(options["names"]))).id }),
    }), showArticle));
  asQuestion(program.command("translation"))
    .description("What was lost or changed between an article and the same text in the other language.")
    .argument("<article>", "id of the original or the translation")
    .action((article: string, options: Asked) => inLibrary(options, "only-open", async database => {
      const answer = await translations(database, { article });
      if (options.json === true) { process.stdout.write(`${JSON.stringify(answer)}\n`); return; }
      const quoted = (told: { readonly text: string } | undefined): string => (told === undefined ? "" : `“${told.text}”`);
      for (const { original, translation, known, overlap, changes } of answer.items) {
        process.stdout.write(`${original.id} ${known ? "→" : "–"} ${translation.id}  ${colors.dim(`${Math.round(100 * overlap)} % of names, figures and dates`)}\n`);
        for (const { kind, change, original: from, translation: to } of changes) process.stdout.write(`  ${kind} ${change}: ${[quoted(from), quoted(to)].filter(Boolean).join(" · ")}\n`);
      }
    }));
  asQuestion(program.command("copies"))
    .description("Articles whose text is another's, whole or in part: of what, from which origin, in which direction.")
    .option("--article <id>", "what hangs together with one article")
    .action((options: Asked) => answerPages(options, (database, paging) => copies(database, { ...paging, ...conditions(options, "article") }),
      ({ article, of, origin, relation, direction, overlap, translation }) => [`${(translation === true ? "translation" : relation).padEnd(13)} ${article} ${direction === "b-from-a" ? "→" : "←"} ${of}  ${colors.dim([overlap === undefined ? undefined : `${Math.round(100 * overlap)} %`, `origin ${origin}`].filter(Boolean).join(" · "))}`]));
  asQuestion(program.command("refused"))
    .description("Documents that could not be read or were set aside, with their errors; those that came last first.")
    .option("--code <code>", "with this error").option("--source <source>", "that came from there")
    .action((options: Asked) => answerPages(options, (database, paging) => refused(database, { ...paging, ...conditions(options, "code", "source") }),
      ({ id, source, code, message }) => [`${colors.bold(isolate(id))}`, `  ${code}: ${isolate(message)}`, ...(source === id ? [] : [`  ${colors.dim(isolate(source))}`])]));
  withLibrary(program.command("holdings"))
    .description("What the library holds.")
    .option("--json", "print it as JSON")
    .action((options: Asked) => inLibrary(options, "only-open", async database => {
      const held = await holdings(database);
      if (options.json === true) { process.stdout.write(`${JSON.stringify(held)}\n`); return; }
      process.stdout.write(`${held.documents} documents, ${held.refused} of them could not be read\n${held.articles} articles${held.first === undefined ? "" : `, ${held.first} to ${held.last}`}\n${held.actors} actors, ${held.statements} statements, ${held.events} events\n`);
      for (const { outlet, articles: count } of held.outlets) process.stdout.write(`${String(count).padStart(8)}  ${isolate(outlet)}\n`);
    }));
}

const quadNames = { 1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict" } as const;

export async function sides(database: Parameters<typeof meantSide>[0], doer: string | undefined, recipient: string | undefined): Promise<{ doer?: string; recipient?: string }> {
  const does = await meantSide(database, doer === "-" ? undefined : doer);
  const suffers = await meantSide(database, recipient === "-" ? undefined : recipient);
  return { ...(does === undefined ? {} : { doer: does }), ...(suffers === undefined ? {} : { recipient: suffers }) };
}

/** An actor's name in the scripts it has, with its id. */
export function named({ id, name }: ActorRef): string {
  return [name.ar === undefined ? undefined : isolate(name.ar), name.en, colors.dim(id)].filter(Boolean).join("  ");
}

export function shortName({ id, name }: Pick<ActorRef, "id" | "name">): string { return isolate(name.ar ?? name.en ?? id); }

export function showArticle(article: ArticleRef): string[] {
  const from = article.origin === article.id ? undefined : `from ${article.origin}`;
  return [`${colors.bold(isolate(article.title ?? article.id))}`, `  ${colors.dim([article.published, article.outlet, article.id, from].filter(Boolean).join(" · "))}`];
}

function showStatement(statement: StatementAnswer): string[] {
  const who = statement.speaker === undefined ? statement.source === undefined ? "unnamed" : `${isolate(statement.source.text)} ${colors.dim("(unnamed)")}` : shortName(statement.speaker);
  const words = statement.content.map(part => part.text).join(" … ");
  const facts = [statement.date ?? statement.article.published, statement.article.outlet, statement.attitude, statement.id].filter(Boolean).join(" · ");
  return [`${colors.cyan(who)}  ${isolate(statement.kind === "direct" ? `«${words}»` : words)}`, `  ${colors.dim(facts)}`];
}

function showEvent(event: EventAnswer): string[] {
  const side = (actors: readonly ActorRef[]): string => (actors.length === 0 ? "?" : actors.map(shortName).join(", "));
  const facts = [event.date ?? event.article.published, event.article.outlet, event.speaker === undefined ? undefined : `says ${shortName(event.speaker)}`, event.id].filter(Boolean).join(" · ");
  return [`${event.status.padEnd(11)} ${colors.bold(event.type)}${event.mode === undefined ? "" : `/${event.mode}`}  ${side(event.doers)} ${colors.dim("to")} ${side(event.recipients)}`, `            ${isolate(event.sentence.text)}`, `            ${colors.dim(facts)}`];
}
