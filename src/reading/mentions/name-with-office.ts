import { nameShape, type PersonName } from "./persons.js";
import type { MentionReader } from "./reader.js";
import { readTitle } from "./titles.js";

/** دونالد كبيروكا، رئيس البنك الأفريقي للتنمية: a first name and an unknown word are a person where an office follows the comma. */
export function nameWithOffice(r: MentionReader, i: number): PersonName | undefined {
  // فيصل بن الحسين، ورئيس الديوان: no name begins with بن, and with و somebody else follows
  if (r.isParticle(i, "son")) return undefined;
  const name = nameShape(r, i, true);
  const comma = name === undefined || name.to < i + 2 ? undefined : r.at(name.to);
  if (comma?.kind !== "mark" || r.text[comma.start] !== "،" || r.at(name!.to + 1)?.sentence !== comma.sentence || r.hasConjunction(name!.to + 1)) return undefined;
  const title = readTitle(r, name!.to + 1);
  return title !== undefined && title.definite && !title.honorific && !title.plural ? name : undefined;
}
