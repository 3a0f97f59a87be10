import type { Scene } from "../scene.js";
import type { Parse } from "../syntax/tree.js";
import { trimmedRange } from "./content.js";
import type { FoundStatement } from "./found.js";

/** Words after a colon from which they are a statement and no list. */
const fewest = 3;

/** Lavrov: talks have failed. The name of somebody who can speak, a colon, and the words. */
export function titledStatement(scene: Scene, { items }: Parse): FoundStatement | undefined {
  const [name, colon] = items;
  const last = items[items.length - 1];
  if (name?.kind !== "np" || colon?.kind !== "mark" || scene.form(colon.from) !== ":" || last === undefined || last.to - colon.to < fewest) return undefined;
  const mention = scene.mentions.of(name);
  const speaker = mention === undefined || mention.form !== "name" || mention.inPlace ? undefined : scene.actors.of(name);
  if (speaker === undefined || speaker.kind === "place") return undefined;
  const source = scene.span(name.from, name.to);
  return { speaker, source, cue: null, cueAt: -1, content: [trimmedRange(scene, colon.to, last.to)], attitude: "assert", why: { rule: "en/statement/titled", spans: [source] } };
}
