import { Option, type Command } from "commander";
import { actor, findActors, type ActorRef, type Database, type Page, type Paging } from "../library/index.js";
import { Fault } from "../reading/fault.js";
import { inLibrary, withLibrary, type LibraryOptions } from "./open-library.js";

export type Asked = LibraryOptions & { readonly json?: boolean; readonly jsonl?: boolean; readonly limit?: number } & Readonly<Record<string, string | number | boolean | undefined>>;

/** The options of every question: where the library is, how much, in which form. */
export function asQuestion(command: Command): Command {
  return withLibrary(command)
    .addOption(new Option("--limit <n>", "at most so many").argParser(Number).default(20))
    .option("--json", "print the answer as one JSON object")
    .option("--jsonl", "print all of it, one JSON object a line");
}

/** Conditions on the day, and on who published it. */
export function withConditions(command: Command): Command {
  return command.option("--from <day>", "from this day on, YYYY-MM-DD").option("--to <day>", "up to this day").option("--outlet <name>", "published by this outlet").option("--language <code>", "language of the article");
}

/** Asks page after page where all is wanted, else one; prints items as JSON or as lines for a person. */
export async function answerPages<Item>(options: Asked, ask: (database: Database, paging: Paging) => Promise<Page<Item>>, show: (item: Item) => readonly string[]): Promise<void> {
  await inLibrary(options, "only-open", async database => {
    if (options.jsonl === true) {
      for (let cursor: string | undefined, more = true; more;) {
        const page = await ask(database, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
        for (const item of page.items) process.stdout.write(`${JSON.stringify(item)}\n`);
        cursor = page.next;
        more = cursor !== undefined;
      }
      return;
    }
    const page = await ask(database, { limit: options.limit ?? 20 });
    if (options.json === true) { process.stdout.write(`${JSON.stringify(page)}\n`); return; }
    if (page.items.length === 0) console.error("isnad: nothing found.");
    for (const item of page.items) process.stdout.write(`${show(item).join("\n")}\n`);
    if (page.next !== undefined) console.error(`isnad: there is more; --limit and --jsonl give it.`);
  });
}

/** The actor that a person means by an id or a name: of several that are named so, the one named most often; which one is told. */
export async function meantActor(database: Database, given: string): Promise<ActorRef> {
  if (given.includes(".")) return actor(database, given);
  const [first] = (await findActors(database, { name: given, limit: 1 })).items;
  if (first === undefined) throw new Fault("not-found", `No actor of the library is named ${given}.`, given);
  console.error(`isnad: ${given} is taken as ${first.id}${first.name.en === undefined ? "" : ` (${first.name.en})`}; isnad actors lists others.`);
  return first;
}

/** The side of an act: a country's code as it is, else an actor. */
export async function meantSide(database: Database, given: string | undefined): Promise<string | undefined> {
  return given === undefined || /^[A-Z]{3}$/u.test(given) ? given : (await meantActor(database, given)).id;
}

/** The options that are conditions of a question, those that were given. */
export function conditions<Name extends string>(options: Asked, ...names: readonly Name[]): { [key in Name]?: string } {
  return Object.fromEntries(names.flatMap(name => (options[name] === undefined ? [] : [[name, String(options[name])]]))) as { [key in Name]?: string };
}
