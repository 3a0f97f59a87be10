import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { checkEntries } from "../lexicon/check.js";
import { checkEnglishWords } from "../lexicon/check-words-english.js";
import { checkWordKeys } from "../lexicon/check-word-keys.js";
import { checkWords, verbsWithEntry } from "../lexicon/check-words.js";
import { checkExamples } from "../lexicon/examples.js";
import { loadLexicon } from "../lexicon/load.js";
import { Fault } from "../reading/fault.js";

const shipped = fileURLToPath(new URL("../../lexicon", import.meta.url));

export function addLexiconCommand(program: Command): void {
  const lexicon = program.command("lexicon").description("Work on the lexicon.");
  lexicon.command("check")
    .description("Check every entry of the lexicon and run its examples.")
    .argument("[folder]", "folder of the lexicon", shipped)
    .action((folder: string) => {
      if (!existsSync(folder)) throw new Fault("no-such-file", `${folder} does not exist.`, folder);
      const source = loadLexicon(folder);
      const wrong = [...checkEntries(source), ...checkWords(source), ...checkEnglishWords(source), ...checkWordKeys(folder)];
      const failed = checkExamples(source);
      for (const { file, id, says } of [...wrong, ...failed]) console.log(`lexicon/${file}: ${id}: ${says}`);
      const counts = Object.entries({ ...source.kinds, ...source.englishKinds }).map(([kind, entries]) => `${entries.length} ${kind}`).join(", ");
      console.log(`${counts}, ${source.places.length} places, ${source.nameWords.length} name words, ${Object.entries(source.words).map(([name, list]) => `${list.length} general ${name}`).join(", ")} (${verbsWithEntry(source).length} verbs of these have an entry, which outranks them), ${Object.entries(source.english.words).map(([name, list]) => `${(list as readonly unknown[]).length} English ${name === "givenNames" ? "given names" : name}`).join(", ")}: ${wrong.length + failed.length === 0 ? "all well" : `${wrong.length + failed.length} complaints`}`);
      if (wrong.length + failed.length > 0) process.exitCode = 1;
    });
}
