import { daysBetween, likeness, type Member, type Story } from "./story.js";
import { sharedFeatures, sharedNames, similarities } from "./vector.js";

/** Where an article belongs, and what speaks for it. */
export interface Assignment {
  /** Id of the story; of a new one where none is like the article. */
  readonly story: string;
  /** 0 … 1; 1 where a copy follows its origin. */
  readonly score: number;
  readonly why: AssignmentWhy;
}
export interface AssignmentWhy {
  readonly rule: "same-origin" | "alike" | "first";
  /** What made them alike, most telling first: `w` word, `a` actor, `p` place, `c` country, `e` event, `f` figure. */
  readonly shared: readonly string[];
  /** Article of the story that is most like it. */
  readonly nearest?: string;
}

/** How alike an article must be to a story to be told of the same happening. */
export const joinThreshold = 0.21;
/** A story takes no article published further than this from its last ones. */
export const windowDays = 4;
/** What each day between weighs. */
const dayCost = 0.06;
/** Share of a likeness that remains where the names are others; where there are none; and how alike the names must be for all of it to remain. */
const unborneShare = 0.6;
const namelessShare = 0.85;
const fullAgreement = 0.2;
/** So many reports of a story must speak for an article, if it has as many. */
const witnesses = 3;
/** So many candidates are compared report by report. */
const mostScored = 4;

export interface Scored { readonly story: Story; readonly score: number; readonly nearest: Member }

/** How alike an article is to the candidates, best first; only those come into question whose centre is near. */
export function scoreStories(member: Member, candidates: readonly Story[]): Scored[] {
  const near = candidates.map(story => ({ story, gap: gapOf(member.day, story.days), centre: centreLikeness(member, story) }));
  const nearest = near.filter(({ gap, centre }) => gap <= windowDays && centre >= joinThreshold / 3).sort((a, b) => b.centre - a.centre || a.story.began - b.story.began).slice(0, mostScored);
  return nearest.map(({ story, gap, centre }) => scoreStory(member, story, gap, centre)).sort((a, b) => b.score - a.score || a.story.began - b.story.began);
}

/** Likeness to what the story's reports have in common; each day weighs as it has reports. */
function centreLikeness({ vector, day }: Member, { members, centre }: Story): number {
  const { sameDay, otherDay } = similarities(vector, centre);
  const share = members.filter(m => m.day === day).length / members.length;
  return share * sameDay + (1 - share) * otherDay;
}

/**
 * Half the likeness to what the story's reports have in common, half that to the few reports nearest to it: a single likeness is no story,
 * and a story that says a little of everything attracts nothing. Names that do not agree lessen it.
 */
function scoreStory(member: Member, story: Story, gap: number, centre: number): Scored {
  const near = story.members.map(m => ({ m, alike: likeness(member, m) })).sort((a, b) => b.alike - a.alike).slice(0, witnesses);
  const neighbours = near.reduce((sum, { alike }) => sum + alike, 0) / near.length;
  const alike = (centre + neighbours) / 2 * (1 - dayCost * gap);
  // the names can only take away
  return { story, score: alike < joinThreshold ? alike : alike * agreement(sharedNames(member.vector, story.centre)), nearest: near[0]!.m };
}

/**
 * What remains of a likeness that the names do not bear out: who acts where tells one happening from another of its sort, such as a feast of one office
 * from that of the next. Whoever names nobody does not contradict.
 */
export function agreement(names: number | undefined): number {
  return names === undefined ? namelessShare : unborneShare + (1 - unborneShare) * Math.min(1, names / fullAgreement);
}

/** Days from the article to the days of the story; an article without a day may belong to any. */
function gapOf(day: string | undefined, days: Story["days"]): number {
  if (day === undefined || days === undefined) return 0;
  if (day > days[1]) return daysBetween(day, days[1]);
  return day < days[0] ? daysBetween(day, days[0]) : 0;
}

/** The assignment that the scores lead to. */
export function assign(member: Member, scored: readonly Scored[]): Assignment {
  const [best] = scored;
  if (best === undefined || best.score < joinThreshold) return { story: `story.${member.article}`, score: best?.score ?? 0, why: { rule: "first", shared: [] } };
  return { story: best.story.id, score: best.score, why: { rule: "alike", shared: sharedFeatures(member.vector, best.story.centre, 6), nearest: best.nearest.article } };
}
