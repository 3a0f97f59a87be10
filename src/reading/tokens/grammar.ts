/*
 * Bits of `Word.grammar`: what rules of syntax ask of nearly every word, so that they need not look at its facts.
 */

/**
 * The lowest eight bits are the proclitics as syntax counts them: as an entry splits the word where it is one of their verbs, else as the
 * vocabulary does. Above them, shifted by this, stand those of the best reading, `Facts.pro`.
 */
export const READING_PRO = 8;
/** A pronoun is written onto the word, as syntax counts it. */
export const BOUND = 1 << 16;
export const MASDAR = 1 << 17;
/** An adjective as far as the lexicon, the vocabulary or the ending of relation tells; a participle or none. */
export const ADJECTIVE = 1 << 18;
/** The same for what is no participle. */
export const PROPER_ADJECTIVE = 1 << 19;
/** An indefinite accusative. */
export const ACCUSATIVE = 1 << 20;
/** An adverb, and no verb of the entries. */
export const ADVERB = 1 << 21;
/** A finite verb of the entries. */
export const ENTRY_VERB = 1 << 22;
/** A finite verb of entries or vocabulary, or an unknown word that looks like one; never with the article. */
export const MAY_BE_VERB = 1 << 23;
