import type { ActorRef, HappeningAnswer, StoryDetail } from "../library/index.js";
import { dispatchLink, type CopyLink } from "../stories/copies/index.js";
import { copyForest, tellDisagreement, type ExportTables, type Names, type StoryAnswer } from "./formats/index.js";
import { nameOf } from "./formats/names.js";

/** A story of the library as a report tells it: copies as a forest, disagreements in names in place of ids. */
export function tellStory(story: StoryDetail, tables: ExportTables, language: "ar" | "en" = "en"): StoryAnswer {
  const { id, title, from, to, items, happenings, statements } = story;
  const names = namesIn(story, tables, language);
  const links: CopyLink[] = story.copies.map(({ translation: _, ...copy }) => ({ ...copy, overlap: copy.overlap ?? 1 }));
  // an article whose dispatch nobody else prints has no copy among them
  const dispatches = items.flatMap(article => dispatchLink(article.id, article.origin) ?? []);
  return {
    id, ...(title === undefined ? {} : { title }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), articles: items, copies: copyForest(items, [...links, ...dispatches]),
    statements, happenings, disagreements: story.disagreements.map(found => tellDisagreement(found, names)),
  };
}

function namesIn({ items, happenings, statements }: StoryDetail, tables: ExportTables, language: "ar" | "en"): Names {
  const outlets = new Map(items.map(article => [article.id, article.outlet ?? article.id]));
  const sides = happenings.flatMap(({ doers, recipients, events }) => [...doers, ...recipients, ...events.flatMap(event => event.speaker ?? [])]);
  const actors = new Map<string, ActorRef>([...sides, ...statements.flatMap(statement => statement.speaker ?? [])].map(actor => [actor.id, actor]));
  const acts = new Map(happenings.map(happening => [happening.id, actName(happening, tables, language)]));
  return {
    outlet: id => outlets.get(id) ?? id, happening: id => acts.get(id) ?? id,
    actor: id => { const actor = actors.get(id); return actor === undefined ? id : nameOf(actor, language); },
  };
}

function actName({ type, doers, recipients }: HappeningAnswer, tables: ExportTables, language: "ar" | "en"): string {
  const named = (list: readonly ActorRef[]): string => list.map(actor => nameOf(actor, language)).join(language === "ar" ? "، " : ", ");
  return [tables.labels.get(type)?.[language] ?? type, named(doers), named(recipients)].filter(part => part !== "").join(" – ");
}
