import type { ArticleRef } from "../../library/answers.js";
import { dispatchAgency, type CopyLink } from "../../stories/copies/index.js";
import type { Disagreement, FigureVersion, Voice } from "../../stories/index.js";
import type { CopyNode, DisagreementAnswer, DisagreementSide } from "./story-answer.js";

/** How ids read to a person: of articles their outlet, of actors their name, of happenings what was done. */
export interface Names { outlet(article: string): string; actor(id: string): string; happening(id: string): string }

/** A disagreement as a report shows it. */
export function tellDisagreement(found: Disagreement, names: Names): DisagreementAnswer {
  const outlets = (articles: readonly string[]): string[] => [...new Set(articles.map(names.outlet))];
  const voices = (said: string, list: readonly Voice[]): DisagreementSide[] => list.map(voice =>
    ({ says: said, origins: voice.origins.length, articles: voice.articles.length, who: voice.speaker === undefined ? outlets(voice.articles) : [names.actor(voice.speaker)] }));
  switch (found.kind) {
    case "denial": return { kind: "denial", about: names.happening(found.happening), sides: [...voices("asserted", found.affirmed), ...voices("denied", found.denied)] };
    case "figures": return {
      kind: "figure", about: found.counted ?? found.unit, ...(found.grown ? { grown: true } : {}),
      sides: found.versions.map(version => ({ says: range(version), origins: version.origins.length, articles: version.articles.length, who: outlets(version.articles) })),
    };
    case "quotation": return {
      kind: "wording", about: names.actor(found.speaker),
      sides: found.versions.map(({ words, statements, origins, outlets: who }) => ({ says: words, origins: origins.length, articles: statements.length, who })),
    };
  }
}

function range({ low, high, approx }: FigureVersion): string {
  return `${approx ? "≈ " : ""}${low}${high === low ? "" : `–${high}`}`;
}

/**
 * The articles of a story as a forest: each stands under what its text comes from, a dispatch that nobody has seen above those
 * that print it. An article without any link stands alone. Articles keep their order.
 */
export function copyForest(articles: readonly ArticleRef[], links: readonly CopyLink[]): CopyNode[] {
  const known = new Map(articles.map(article => [article.id, article]));
  const above = new Map<string, { readonly id: string; readonly relation: string }>();
  const hang = (low: string, high: string, relation: string): void => {
    if (!above.has(low) && (known.has(high) || dispatchAgency(high) !== undefined) && !standsAbove(above, low, high)) above.set(low, { id: high, relation });
  };
  for (const { article, of, origin, relation, direction } of links) {
    if (relation === "common-source" && dispatchAgency(origin) !== undefined) for (const id of [article, of]) hang(id, origin, relation);
    else if (direction === "b-from-a") hang(of, article, relation);
    else hang(article, of, relation);
  }
  const below = new Map<string | undefined, string[]>();
  const dispatches = new Set([...above.values()].map(({ id }) => id).filter(id => !known.has(id)));
  for (const id of [...dispatches, ...known.keys()]) {
    const high = above.get(id)?.id;
    below.set(high, [...(below.get(high) ?? []), id]);
  }
  const nodeOf = (id: string): CopyNode => {
    const article = known.get(id), agency = dispatchAgency(id), relation = above.get(id)?.relation;
    return { ...(article === undefined ? {} : { article }), ...(agency === undefined ? {} : { agency }), ...(relation === undefined ? {} : { relation }), copies: (below.get(id) ?? []).map(nodeOf) };
  };
  return (below.get(undefined) ?? []).map(nodeOf);
}

/** Would `high` hang under `low`, were `low` hung under it? A ring has no top and would be lost. */
function standsAbove(above: ReadonlyMap<string, { readonly id: string }>, low: string, high: string): boolean {
  for (let id: string | undefined = high; id !== undefined; id = above.get(id)?.id) if (id === low) return true;
  return false;
}
