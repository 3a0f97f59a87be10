import type { Story } from "./story.js";
import type { Vector } from "./vector.js";

/** A feature that so many stories have at once finds none of them any more. */
const longestPosting = 120;
const featuresAsked = 24;
const mostCandidates = 16;

/** From features to the stories that have them: candidates for an article, at a cost that does not grow with the library. */
export class Postings {
  private readonly lists = new Map<string, Set<Story>>();

  add(story: Story, vector: Vector): void {
    for (const feature of vector.keys()) {
      const list = this.lists.get(feature);
      if (list === undefined) this.lists.set(feature, new Set([story])); else list.add(story);
    }
  }

  remove(story: Story): void {
    for (const { vector } of story.members) for (const feature of vector.keys()) this.drop(feature, story);
  }

  /** Takes out what only a report that is no longer remembered had. */
  forget(story: Story, vector: Vector): void {
    for (const feature of vector.keys()) if (!story.members.some(m => m.vector.has(feature))) this.drop(feature, story);
  }

  /** The stories that share most of the telling features. */
  candidates(vector: Vector): Story[] {
    const telling = [...vector].sort((a, b) => b[1].plain - a[1].plain || (a[0] < b[0] ? -1 : 1)).slice(0, featuresAsked);
    const scores = new Map<Story, number>();
    for (const [feature, weight] of telling) {
      const list = this.lists.get(feature);
      if (list === undefined || list.size > longestPosting) continue;
      for (const story of list) scores.set(story, (scores.get(story) ?? 0) + weight.plain);
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0].began - b[0].began).slice(0, mostCandidates).map(([story]) => story);
  }

  private drop(feature: string, story: Story): void {
    const list = this.lists.get(feature);
    list?.delete(story);
    if (list?.size === 0) this.lists.delete(feature);
  }
}
