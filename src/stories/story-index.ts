import { assign, joinThreshold, scoreStories, type Assignment } from "./assign.js";
import type { StoryDigest } from "./digest.js";
import { Frequencies, type FeatureCount } from "./frequencies.js";
import { Postings } from "./postings.js";
import { lookSizes, mergeReason, splitParts, splitSizes } from "./reshape.js";
import { addMember, countArticle, mergeStories, remaining, storyOf, type Member, type Story } from "./story.js";
import { fromRecord, toRecord, type StoryRecord } from "./story-record.js";
import { featuresOf, vectorOf, weighedAnew } from "./vector.js";

/**
 * Two stories turned out to be one, or one to be two.
 * Merged: all articles of `from` go over, those of `origins` among them, and its id goes on meaning `into`. Split: the articles of the `origins` go over from `from` to `into`;
 * an id that was merged once may thereby come to life again.
 */
export interface StoryDecision {
  readonly kind: "merged" | "split";
  readonly from: string;
  readonly into: string;
  readonly origins: readonly string[];
  readonly because: string;
}

/** What an article led to: where it belongs, and then what became of stories by its arrival. */
export interface Arrival { readonly assignment: Assignment; readonly decisions: readonly StoryDecision[] }

/** All that a library has to keep, to go on where it left off: `stories` by id, `frequencies` by feature. */
export interface StoryState {
  /** Articles ever added. */
  readonly articles: number;
  readonly stories: readonly StoryRecord[];
  readonly frequencies: readonly FeatureCount[];
}
/** What changed in the state; stories in `resting` need not be given back any more. */
export interface StoryChanges extends StoryState { readonly resting: readonly string[] }

/** Stories that took no article among the last so many are at rest: they keep their articles and take only copies. */
export const articlesRemembered = 20_000;
const sweepEvery = 1000;
/** Stories or counts of one part of the state. */
const perPart = 1000;

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += perPart) yield all.slice(from, from + perPart);
}
const mostRivals = 4;

/**
 * Gathers articles into stories, one by one in the order of the library: what becomes of an article depends on those before it alone,
 * and costs the same however many they are.
 */
export class StoryIndex {
  private readonly frequencies: Frequencies;
  private readonly postings = new Postings();
  private readonly stories = new Map<string, Story>();
  private readonly byOrigin = new Map<string, Story>();
  private readonly changed = new Set<string>();
  private readonly resting = new Set<string>();

  /** @param state what `takeChanges` gave so far, put together; nothing for an empty library */
  constructor(state?: StoryState) {
    this.frequencies = new Frequencies(state?.articles, state?.frequencies);
    for (const record of state?.stories ?? []) this.keep(fromRecord(record));
    this.takeChanges();
  }

  /**
   * @param origin of the article, as the copies tell it; its own id where it is no copy
   * @param originStory the story that the library has for an article of that origin, if any: it counts where the story is at rest
   */
  add(digest: StoryDigest, origin: string, originStory?: string): Arrival {
    const now = this.frequencies.articles;
    if (now % sweepEvery === 0) this.rest(now);
    const known = this.byOrigin.get(origin);
    if (known !== undefined || originStory !== undefined) return this.addCopy(digest, known ?? originStory!, now);
    const features = featuresOf(digest);
    const member: Member = { article: digest.article, origin, day: digest.day, vector: vectorOf(features, this.frequencies) };
    this.frequencies.add(features.keys(), digest.day);
    const scored = scoreStories(member, this.postings.candidates(member.vector));
    const assignment = assign(member, scored);
    if (assignment.why.rule === "first") {
      this.keep(storyOf([member], now, now));
      return { assignment, decisions: [] };
    }
    const [best, second] = scored;
    this.grow(best!.story, member, now);
    const rivals = [...second !== undefined && second.score >= joinThreshold ? [second.story] : [], ...this.around(best!.story)];
    const merged = this.merge(best!.story, rivals);
    return { assignment, decisions: merged.length > 0 ? merged : this.split(best!.story) };
  }

  /** Articles ever added. */
  get articles(): number { return this.frequencies.articles; }

  /** The story of a report that is remembered. */
  storyOfOrigin(origin: string): string | undefined { return this.byOrigin.get(origin)?.id; }

  /** Is the story remembered? */
  has(story: string): boolean { return this.stories.has(story); }

  /** All of the state, in parts that are small. Put together they are what the constructor takes. */
  *parts(): Generator<StoryState> {
    const { articles } = this.frequencies;
    for (const stories of slices([...this.stories.values()])) yield { articles, stories: stories.map(toRecord), frequencies: [] };
    for (const frequencies of slices(this.frequencies.all())) yield { articles, stories: [], frequencies };
  }

  /** What changed since the last call. */
  takeChanges(): StoryChanges {
    const stories = [...this.changed].flatMap(id => { const story = this.stories.get(id); return story === undefined ? [] : [toRecord(story)]; });
    const changes = { articles: this.frequencies.articles, stories, resting: [...this.resting], frequencies: this.frequencies.takeChanges() };
    this.changed.clear();
    this.resting.clear();
    return changes;
  }

  /** A copy tells nothing new of words or happenings, it only follows. */
  private addCopy({ day }: StoryDigest, story: Story | string, now: number): Arrival {
    this.frequencies.add([], day);
    if (typeof story !== "string") {
      countArticle(story, day, now);
      this.changed.add(story.id);
    }
    return { assignment: { story: typeof story === "string" ? story : story.id, score: 1, why: { rule: "same-origin", shared: [] } }, decisions: [] };
  }

  private keep(story: Story): void {
    this.stories.set(story.id, story);
    this.changed.add(story.id);
    this.resting.delete(story.id);
    for (const origin of story.earlier) this.byOrigin.set(origin, story);
    for (const member of story.members) {
      this.byOrigin.set(member.origin, story);
      this.postings.add(story, member.vector);
    }
  }

  private drop(story: Story): void {
    this.stories.delete(story.id);
    this.resting.add(story.id);
    this.postings.remove(story);
    for (const origin of [...story.earlier, ...story.members.map(m => m.origin)]) if (this.byOrigin.get(origin) === story) this.byOrigin.delete(origin);
  }

  private grow(story: Story, member: Member, now: number): void {
    const forgotten = addMember(story, member, now);
    this.changed.add(story.id);
    this.byOrigin.set(member.origin, story);
    this.postings.add(story, member.vector);
    if (forgotten === undefined) return;
    this.postings.forget(story, forgotten.member.vector);
    if (forgotten.origin !== undefined) this.byOrigin.delete(forgotten.origin);
  }

  /** Stories that may be the same as one that has just become larger. */
  private around(story: Story): Story[] {
    return lookSizes.has(story.origins) ? this.postings.candidates(story.centre).filter(other => other !== story).slice(0, mostRivals) : [];
  }

  /** Merges a story with the first of its rivals that tells the same; the next may follow when it grows again. */
  private merge(story: Story, rivals: readonly Story[]): StoryDecision[] {
    for (const rival of rivals) {
      const because = mergeReason(story, rival);
      if (because === undefined) continue;
      const [into, from] = story.began < rival.began ? [story, rival] : [rival, story];
      this.drop(from);
      this.drop(into);
      this.keep(mergeStories(into, from));
      return [{ kind: "merged", from: from.id, into: into.id, origins: [...from.earlier, ...from.members.map(m => m.origin)], because }];
    }
    return [];
  }

  /** Looks at a story anew, by what its features weigh now that more has been read: what does not hold together any more goes its own way. */
  private split(story: Story): StoryDecision[] {
    if (!splitSizes.has(story.origins)) return [];
    const [stay, ...leave] = splitParts(story.members.map(member => ({ ...member, vector: weighedAnew(member.vector, this.frequencies) })));
    this.drop(story);
    this.keep(remaining(story, stay!.members));
    return leave.map(({ members, because }, n) => {
      // all begin now, one after the other, so that of equal candidates the same one is first whatever was kept in between
      const go = storyOf(members, story.touched + n / leave.length, story.touched);
      this.keep(go);
      return { kind: "split", from: story.id, into: go.id, origins: members.map(m => m.origin), because };
    });
  }

  private rest(now: number): void {
    for (const story of this.stories.values()) if (story.touched < now - articlesRemembered) this.drop(story);
  }
}
