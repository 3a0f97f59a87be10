import type { Morphology } from "../../entries.js";
import type { Letters } from "./letters.js";

/**
 * The written forms of a noun or participle without clitics: case endings that are written, dual, sound plurals,
 * and the spelling before an attached pronoun (زيارة → زيارت, لقاء → لقاؤ). `people` adds the plural in ون/ين.
 */
export function decline(noun: string, morphology: Morphology, letters: Letters, people: boolean): string[] {
  const { plain, feminine } = morphology.noun;
  const sound = morphology.noun["sound-plural"];
  const last = noun[noun.length - 1];
  const forms = new Set<string>([noun]);
  if (last === letters.taMarbuta) {
    const base = noun.slice(0, -1);
    for (const ending of feminine) forms.add(base + ending);
    return [...forms];
  }
  if (last === letters.hamza) {
    const base = noun.slice(0, -1);
    for (const seat of [letters.wawHamza, letters.yaHamza]) forms.add(base + seat);
    for (const ending of plain) forms.add(noun + ending);
    forms.add(noun + sound[4]);
    if (people) for (const ending of sound) forms.add(noun + ending);
    return [...forms];
  }
  if (last === letters.alifMaqsura) {
    const base = noun.slice(0, -1);
    forms.add(base + letters.alif);
    for (const ending of plain) if (ending !== "") forms.add(base + letters.ya + ending);
    forms.add(base + letters.ya + sound[4]);
    return [...forms];
  }
  for (const ending of plain) forms.add(noun + ending);
  if (people) for (const ending of sound) forms.add(noun + ending);
  else forms.add(noun + sound[4]);
  return [...forms];
}

/** A participle as an adjective; one in ي has it no more in the plural: قاض, القاضي, but قاضون. */
export function declineParticiple(participle: string, morphology: Morphology, letters: Letters): string[] {
  const forms = declineAdjective(participle, morphology, letters);
  if (!participle.endsWith(letters.ya)) return forms;
  const [plural, , beforeGenitive] = morphology.noun["sound-plural"];
  return forms.filter(form => form !== participle + plural! && form !== participle + beforeGenitive!);
}

/** An adjective or participle in all genders and numbers; also the feminine with its own endings. */
export function declineAdjective(adjective: string, morphology: Morphology, letters: Letters): string[] {
  const stem = adjective.endsWith(letters.taMarbuta) ? adjective.slice(0, -1) : adjective;
  return [...new Set([...decline(stem, morphology, letters, true), ...decline(stem + letters.taMarbuta, morphology, letters, true)])];
}
