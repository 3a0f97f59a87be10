/**
 * Tags of words, a bit each, so that what a form may be is one number. Names are those of the Penn Treebank; `SUB` is a word that opens a
 * clause, `WH` a relative pronoun, `EX` the there of "there is", `BE`, `HAVE`, `DO` finite or not are told by the word itself.
 */
export const DT = 1 << 0, PRP = 1 << 1, PRPS = 1 << 2, IN = 1 << 3, SUB = 1 << 4, WH = 1 << 5, CC = 1 << 6, MD = 1 << 7, RB = 1 << 8, RP = 1 << 9;
export const TO = 1 << 10, EX = 1 << 11, CD = 1 << 12, UH = 1 << 13, NN = 1 << 14, NNP = 1 << 15, JJ = 1 << 16, VB = 1 << 17, VBP = 1 << 18, VBZ = 1 << 19;
export const VBD = 1 << 20, VBN = 1 << 21, VBG = 1 << 22, POS = 1 << 23, MARK = 1 << 24;

export const VERB = VB | VBP | VBZ | VBD | VBN | VBG;
export const FINITE = VBP | VBZ | VBD | MD;
export const NOUN = NN | NNP | PRP | CD;

/** Tags by name, in the order of their bits. */
export const tagNames = ["DT", "PRP", "PRP$", "IN", "SUB", "WH", "CC", "MD", "RB", "RP", "TO", "EX", "CD", "UH", "NN", "NNP", "JJ", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "POS", "MARK"] as const;
export type TagName = (typeof tagNames)[number];

const bits: ReadonlyMap<string, number> = new Map(tagNames.map((name, i) => [name, 1 << i]));

export function tagBit(name: string): number {
  const bit = bits.get(name);
  if (bit === undefined) throw new Error(`No tag is called ${name}.`);
  return bit;
}

/** The name of a single tag. */
export function tagName(bit: number): TagName {
  return tagNames[31 - Math.clz32(bit)]!;
}
