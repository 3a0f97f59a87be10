import { mostMembers, storyOf, type Story } from "./story.js";

/** A story as a library keeps it: plain JSON, at most some 100 kB for the largest. */
export interface StoryRecord {
  readonly id: string;
  readonly began: number;
  readonly touched: number;
  readonly articles: number;
  readonly origins: number;
  readonly days?: readonly [string, string];
  /** Origins whose report is no longer remembered, so that their copies still find the story. */
  readonly earlier: readonly string[];
  readonly members: readonly MemberRecord[];
}
export interface MemberRecord {
  readonly article: string;
  readonly origin: string;
  readonly day?: string;
  /** Feature, its weight, its weight on another day, what it counted before its rarity was known. */
  readonly vector: readonly (readonly [feature: string, plain: number, fresh: number, count?: number])[];
}

/** What is kept of a story. */
export function toRecord(story: Story): StoryRecord {
  const { id, began, touched, articles, origins, days, earlier } = story;
  const members = story.members.map(({ article, origin, day, vector }) => ({
    article, origin, ...(day === undefined ? {} : { day }), vector: [...vector].map(([feature, { plain, fresh, count }]) => [feature, plain, fresh, count] as const),
  }));
  return { id, began, touched, articles, origins, ...(days === undefined ? {} : { days }), earlier, members };
}

/** The story that was kept. */
export function fromRecord(record: StoryRecord): Story {
  const members = record.members.slice(-mostMembers).map(({ article, origin, day, vector }) => ({
    article, origin, day, // libraries of the first rules kept no counts: each feature is then taken to have stood there once
    vector: new Map(vector.map(([feature, plain, fresh, count = 1]) => [feature, { plain, fresh, count }])),
  }));
  const { id, began, touched, articles, origins, days, earlier } = record;
  return { ...storyOf(members, began, touched, articles), id, origins, days, earlier };
}
