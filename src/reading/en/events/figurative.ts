import type { NounSort } from "../entries.js";
import type { Scene } from "../scene.js";
import type { Phrase } from "../syntax/tree.js";
import type { Trigger } from "./found.js";

/** What cannot be struck or met in the flesh. */
const bodiless: ReadonlySet<NounSort> = new Set(["abstract", "speech"]);
/** What is no people: an album is released, and nobody goes free. */
const noPeople: ReadonlySet<NounSort> = new Set([...bodiless, "measure", "time", "thing", "act", "place"]);
const bodily: ReadonlySet<string> = new Set(["ASSAULT", "CONSULT", "MOBILIZE"]);

/** hijacked the issue, meets the cost, released his album: what it is done to shows that the verb means something else. */
export function isFigurative(scene: Scene, trigger: Trigger): boolean {
  if (trigger.sort !== "verb") return false;
  const { entry, group } = trigger;
  // the crisis struck Turkey
  if (entry.type === "ASSAULT" && !group.passive && group.subject !== undefined && bodiless.has(sortOf(scene, group.subject)!) && scene.partiesOf(group.subject).length === 0) return true;
  if (entry.needs !== undefined || !(entry.target ?? ["object"]).includes("object")) return false;
  const sorts = entry.recipient === "people" ? noPeople : bodily.has(entry.type) ? bodiless : undefined;
  const done = group.passive ? group.subject : group.objects[0];
  const sort = done === undefined || sorts === undefined ? undefined : sortOf(scene, done);
  if (sort === undefined || !sorts!.has(sort) || scene.actors.of(done!) !== undefined || scene.actors.inside(done!).length > 0) return false;
  // the rival Libyan sides, positions of the army, scores of refugees
  return !scene.complements(done!).some(of => scene.partiesOf(of, true).length > 0);
}

function sortOf(scene: Scene, phrase: Phrase): NounSort | undefined {
  const { word } = scene.tokens[phrase.head]!;
  return word.capital === 0 ? word.noun?.sort : undefined;
}
