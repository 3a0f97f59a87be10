import type { Command } from "commander";
import { mergeActors, separateActor, splitActor } from "../library/index.js";
import { inLibrary, withLibrary, type LibraryOptions } from "./open-library.js";

/** Commands by which people decide who is who; what they decide holds for articles to come too. */
export function addDecisionCommands(program: Command): void {
  withLibrary(program.command("merge"))
    .description("Decide that an actor is another one, in all articles and in those to come.")
    .argument("<actor>", "id of the one that is no actor of its own").argument("<into>", "id of the one that it is")
    .action((actor: string, into: string, options: LibraryOptions) => inLibrary(options, "only-open", async database => {
      await mergeActors(database, actor, into);
      process.stdout.write(`${actor} is ${into} from now on; isnad separate ${actor} takes it back\n`);
    }));
  withLibrary(program.command("separate"))
    .description("Take a merge back, or the joining with a name in the other script.")
    .argument("<actor>", "id of the actor that was merged")
    .action((actor: string, options: LibraryOptions) => inLibrary(options, "only-open", async database => {
      await separateActor(database, actor);
      process.stdout.write(`${actor} is an actor of its own again\n`);
    }));
  withLibrary(program.command("split"))
    .description("Decide that in one article the actor whom a name joins is another one.")
    .argument("<article>", "id of the article").argument("<actor>", "id of the actor as it is joined").argument("<into>", "id of the one that it is there")
    .action((article: string, actor: string, into: string, options: LibraryOptions) => inLibrary(options, "only-open", async database => {
      await splitActor(database, article, actor, into);
      process.stdout.write(`in ${article} ${actor} is ${into}\n`);
    }));
}
