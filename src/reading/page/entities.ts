import { decode } from "html-entities";

const entity = /&(?:#x?[\da-f]+|[a-z]+\d*);/iu;

/** Entities that were escaped once, or twice (`&amp;quot;`), as the characters they stand for. */
export function decodeEscaped(text: string): string {
  const once = entity.test(text) ? decode(text) : text;
  return entity.test(once) ? decode(once) : once;
}
