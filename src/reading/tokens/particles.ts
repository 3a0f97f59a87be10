/*
 * Particles that rules ask for at every turn, as bits of `Word.may` above those of its questions. `Facts.particles` names these and all others.
 */
export const AN = 1 << 10, INNA = 1 << 11, PREP = 1 << 12, RELATIVE = 1 << 13, MIN = 1 << 14, SOME = 1 << 15, DEMONSTRATIVE = 1 << 16;
export const KANA = 1 << 17, QAD = 1 << 18, SAWFA = 1 << 19, LAKIN = 1 << 20, FIMA = 1 << 21, AS = 1 << 22, PRONOUN = 1 << 23, DOCUMENT = 1 << 24;
export const MA_REL = 1 << 25, NEG_NOUN = 1 << 26, POSSIBLE = 1 << 27, MUST = 1 << 28, FUTURE = 1 << 29, TRY = 1 << 30;

const bits: ReadonlyMap<string, number> = new Map([
  ["an", AN], ["inna", INNA], ["prep", PREP], ["relative-strict", RELATIVE], ["min", MIN], ["some", SOME], ["demonstrative", DEMONSTRATIVE],
  ["kana", KANA], ["qad", QAD], ["sawfa", SAWFA], ["lakin", LAKIN], ["fima", FIMA], ["as", AS], ["pronoun", PRONOUN], ["document", DOCUMENT],
  ["ma-rel", MA_REL], ["neg-noun", NEG_NOUN], ["may", POSSIBLE], ["must", MUST], ["future-word", FUTURE], ["try", TRY],
]);

/** All of the bits. */
export const PARTICLES = [...bits.values()].reduce((all, bit) => all | bit, 0);

/** The bits of the particles that have one. */
export function particleBits(ids: readonly string[]): number {
  let found = 0;
  for (const id of ids) found |= bits.get(id) ?? 0;
  return found;
}
