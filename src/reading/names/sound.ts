import type { Letters } from "./letters.js";
import { plainLatin } from "./letters.js";

/** A key of fewer sounds is borne by too many names. */
const fewest = 3;

/**
 * The key of a name's sound, the same in both scripts for most names: its consonants by rough classes; vowels, h, l and doublings are passed over, and with
 * them the Arabic article. `undefined` for names of too few sounds.
 */
export function soundOf(name: string, script: "ar" | "en", letters: Letters): string | undefined {
  const sounds = script === "ar" ? arabicSounds(name, letters) : latinSounds(name, letters);
  const key = sounds.replace(/(.)\1+/gu, "$1");
  return key.length < fewest ? undefined : key;
}

function arabicSounds(name: string, { arabic }: Letters): string {
  let sounds = "";
  for (let i = 0; i < name.length;) {
    const letter = arabic.get(name[i]!)?.find(l => !l.start && name.startsWith(l.ar, i));
    sounds += letter?.sound ?? "";
    i += letter?.ar.length ?? 1;
  }
  return sounds;
}

function latinSounds(name: string, { latin }: Letters): string {
  let sounds = "";
  const plain = plainLatin(name);
  for (let i = 0; i < plain.length;) {
    const spelling = latin.get(plain[i]!)?.find(l => plain.startsWith(l.spelling, i));
    sounds += spelling?.sound ?? "";
    i += spelling?.spelling.length ?? 1;
  }
  return sounds;
}
