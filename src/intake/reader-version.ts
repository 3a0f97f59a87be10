import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Which reading makes the records now: the version of Isnad and of its lexicon. Documents that another made can be read again. */
export function readerVersion(): string {
  const lexicon = readFileSync(new URL("../../dist/lexicon.json", import.meta.url));
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  return `${version}+${createHash("sha256").update(lexicon).digest("hex").slice(0, 12)}`;
}
