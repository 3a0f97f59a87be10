import { fileURLToPath } from "node:url";
import { loadLexicon, toAsset } from "../../lexicon/load.js";
import { createTerms } from "../../reading/index.js";

/** The analysis with the lexicon as it stands in the folder. */
export const terms = createTerms(toAsset(loadLexicon(fileURLToPath(new URL("../../../lexicon", import.meta.url)))));
