import { createHash } from "node:crypto";
import { fold } from "../../reading/lang/ar/fold.js";
import type { Actor } from "../../reading/report.js";
import { soundOf } from "../../reading/names/index.js";
import { shippedLetters } from "../names/shipped-letters.js";

/**
 * The id that an actor has in every article: the lexicon's where it knows the actor; else one that follows from what the article tells.
 * Two people of one name stay two where country or sector differ. A person of whom only one word is named stays with the article:
 * a lone surname may be anybody's.
 */
export function identityOf(actor: Actor, article: string): string {
  if (actor.known) return actor.id;
  const name = nameKey(actor);
  const alone = name === "" || actor.kind === "person" && !name.includes(" ");
  return `met.${shortHash([actor.kind, name, actor.country ?? "", actor.sector ?? "", alone ? `${article} ${actor.id}` : ""].join("\n"))}`;
}

/** The folded name, by which namesakes are found. */
export function nameKey(actor: Pick<Actor, "name">): string {
  return fold(actor.name.ar ?? actor.name.en ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const arabicLetter = /\p{Script=Arabic}/u;

/** The script in which a person is named and the key of the name's sound; nothing of whom the lexicon knows and of names of one word, which do not tell who it is. */
export function soundKey({ kind, known, name }: Actor): string | undefined {
  const written = (name.ar ?? name.en ?? "").trim();
  if (known || kind !== "person" || !written.includes(" ")) return undefined;
  const script = arabicLetter.test(written) ? "ar" : "en";
  const sound = soundOf(written, script, shippedLetters());
  return sound === undefined ? undefined : `${script}:${sound}`;
}

/** 65 bits in thirteen letters: enough for 10⁸ actors without a clash to be expected. */
function shortHash(text: string): string {
  const bytes = createHash("sha256").update(text, "utf8").digest();
  let bits = 0n;
  for (let i = 0; i < 9; i++) bits = bits << 8n | BigInt(bytes[i]!);
  return (bits & (1n << 65n) - 1n).toString(32).padStart(13, "0");
}
