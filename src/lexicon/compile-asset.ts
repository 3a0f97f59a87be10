import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadLexicon, toAsset } from "./load.js";

// Run by `npm run build`: writes the lexicon as one asset beside the compiled code.
const here = new URL(".", import.meta.url);
const asset = toAsset(loadLexicon(fileURLToPath(new URL("../../lexicon", here))));
writeFileSync(new URL("../lexicon.json", here), JSON.stringify(asset));
