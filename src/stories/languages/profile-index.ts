import { windowDays } from "../assign.js";
import { daysBetween } from "../story.js";
import { isCommonSort, type Profile } from "./profile.js";

/** An article as the other language looks for it. */
export interface Told { readonly article: string; readonly origin: string; readonly day?: string; readonly profile: Profile }
/** An article in the other language, how alike it is (0 … 1), and how many features both have. */
export interface Likely { readonly told: Told; readonly score: number }

/** So many articles of a language are remembered, the latest: some days of many newspapers. */
export const articlesKept = 6000;
/** A feature that more articles have than this finds none. */
const longestPosting = 120;
const mostCandidates = 12;
/** As if so many articles had been read before the first one. */
const assumedArticles = 400;
const commonest = Math.log(3);
const rarest = 6;
/** One feature counts no more than this; all actors and countries together no more than that. */
const mostOfOne = 0.1, mostOfCommon = 0.16;
const dayCost = 0.06;
/** Fewer shared features are chance. */
const fewestShared = 3;

/** The latest articles of one language by what crosses languages. Lists of who has which feature are made when they are first asked for. */
export class ProfileIndex {
  /** The articles that are remembered, oldest first. */
  private kept = new Map<string, Told>();
  private lists: Map<number, Set<Told>> | undefined;

  constructor(kept: Iterable<Told> = []) { for (const told of kept) this.kept.set(told.article, told); }

  add(told: Told): void {
    this.kept.set(told.article, told);
    this.post(told);
    if (this.kept.size <= articlesKept) return;
    const oldest = this.kept.values().next().value!;
    this.kept.delete(oldest.article);
    this.unpost(oldest);
  }

  get size(): number { return this.kept.size; }

  all(): Iterable<Told> { return this.kept.values(); }

  /** The articles that are most like one of another language, best first; `own` are those of its language, by which its features are weighed. */
  likely({ profile, day }: Told, own: ProfileIndex): Likely[] {
    if (this.kept.size === 0) return [];
    const query = own.vector(profile);
    return this.candidates(query).flatMap(told => {
      const gap = day === undefined || told.day === undefined ? 0 : daysBetween(day, told.day);
      const score = gap > windowDays ? 0 : likeness(query, this.vector(told.profile)) * (1 - dayCost * gap);
      return score > 0 ? [{ told, score }] : [];
    }).sort((a, b) => b.score - a.score);
  }

  /** The features as they weigh among the articles of this language, of length 1. */
  private vector({ keys, weights }: Profile): Map<number, number> {
    const weighed = keys.map((key, i) => weights[i]! * this.rarity(key));
    const length = Math.sqrt(weighed.reduce((sum, weight) => sum + weight ** 2, 0));
    return new Map(keys.flatMap((key, i) => (weighed[i]! > 0 ? [[key, weighed[i]! / length] as const] : [])));
  }

  private rarity(key: number): number {
    return Math.min(rarest, Math.max(0, Math.log((this.kept.size + assumedArticles) / ((this.posted().get(key)?.size ?? 0) + 1)) - commonest));
  }

  private candidates(query: ReadonlyMap<number, number>): Told[] {
    const scores = new Map<Told, number>();
    for (const [key, weight] of query) {
      const list = this.posted().get(key);
      if (list === undefined || list.size > longestPosting) continue;
      for (const told of list) scores.set(told, (scores.get(told) ?? 0) + weight);
    }
    return [...scores].sort((a, b) => b[1] - a[1]).slice(0, mostCandidates).map(([told]) => told);
  }

  private posted(): Map<number, Set<Told>> {
    if (this.lists === undefined) {
      this.lists = new Map();
      for (const told of this.kept.values()) this.post(told);
    }
    return this.lists;
  }

  private unpost(told: Told): void {
    for (const key of told.profile.keys) {
      const list = this.lists?.get(key);
      list?.delete(told);
      if (list?.size === 0) this.lists!.delete(key);
    }
  }

  private post(told: Told): void {
    if (this.lists === undefined) return;
    for (const key of told.profile.keys) {
      const list = this.lists.get(key);
      if (list === undefined) this.lists.set(key, new Set([told])); else list.add(told);
    }
  }
}

/** How alike two articles are by what both tell; leaders and countries alone are no happening. */
function likeness(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let [common, telling, shared, tellingShared] = [0, 0, 0, 0];
  for (const [key, weight] of a) {
    const other = b.get(key);
    if (other === undefined) continue;
    shared++;
    const product = Math.min(mostOfOne, weight * other);
    if (isCommonSort(key)) { common += product; continue; }
    telling += product;
    tellingShared++;
  }
  return shared < fewestShared || tellingShared === 0 ? 0 : telling + Math.min(mostOfCommon, common);
}
