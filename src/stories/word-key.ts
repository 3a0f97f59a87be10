import { fold } from "../reading/lang/ar/fold.js";

/** Proclitics that end in the article; a conjunction or a preposition without it is too often a letter of the word itself. */
const head = /^(?:\u0648|\u0641)?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\p{L}{2})/u;
/** Endings of number, gender and possession. */
const tail = /(?<=\p{L}{3})(?:\u0627\u062a|\u0648\u0646|\u064a\u0646|\u064a\u0647|\u0647\u0627|\u0647\u0645|\u0647|\u064a)$/u;
const conjunction = /^(?:\u0648|\u0641)(?=\p{L}{2})/u;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Keys that stand for the words of a text when stories are compared: folded, the article and common endings off; words of one or two letters tell nothing. */
export function wordKeys(text: string): string[] {
  const keys: string[] = [];
  for (const [form] of text.matchAll(word)) {
    const key = wordKey(form);
    if (key.length > 2) keys.push(key);
  }
  return keys;
}

/** The key of one word. */
export function wordKey(form: string): string {
  return fold(form).toLowerCase().replace(head, "").replace(tail, "");
}

/** A folded word without the letter of a conjunction at its head, which may as well be its own. */
export function withoutConjunction(key: string): string {
  return key.replace(conjunction, "");
}
