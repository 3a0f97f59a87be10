import { similarities, VectorSum, type ReportVector, type Vector } from "./vector.js";

/** One independent report of a story: the first article of its origin. */
export interface Member {
  readonly article: string;
  readonly origin: string;
  readonly day: string | undefined;
  readonly vector: ReportVector;
}

/** What the clustering knows of a story: bounded, whatever the number of its articles. */
export interface Story {
  /** `story.<id of its first article>`. */
  readonly id: string;
  /** Place of its first article in the order of the library. */
  readonly began: number;
  /** Place of its last article. */
  touched: number;
  /** Articles ever, copies counted. */
  articles: number;
  /** Origins ever. */
  origins: number;
  /** First and last day of its articles. */
  days: readonly [string, string] | undefined;
  /** The latest origins, oldest first. */
  members: readonly Member[];
  /** What its members have in common, and the sum that it is made of; most stories stay with one member, whose vector it then is. */
  centre: Vector;
  sum: VectorSum | undefined;
  /** Origins whose report is no longer a member, oldest first. */
  earlier: readonly string[];
}

/** So many origins are remembered one by one; those before them stay with the story when it is split. */
export const mostMembers = 40;
const mostEarlier = 400;
const centreSize = 120;

/** A story of these reports. */
export function storyOf(members: readonly Member[], began: number, touched: number, articles = members.length): Story {
  const days = members.flatMap(m => m.day ?? []).sort();
  const sum = members.length > 1 ? sumOf(members) : undefined;
  return {
    id: `story.${members[0]!.article}`, began, touched, articles, origins: members.length,
    days: days.length === 0 ? undefined : [days[0]!, days.at(-1)!], members, sum, centre: sum?.vector(centreSize) ?? members[0]!.vector, earlier: [],
  };
}

/** What a story no longer remembers: a report, and an origin whose copies do not find it any more. */
export interface Forgotten { readonly member: Member; readonly origin: string | undefined }

/** Adds a report of an origin that the story lacked. */
export function addMember(story: Story, member: Member, touched: number): Forgotten | undefined {
  const oldest = story.members.length < mostMembers ? undefined : story.members[0];
  story.sum ??= sumOf(story.members);
  story.members = [...story.members, member].slice(-mostMembers);
  story.origins++;
  story.sum.add(member.vector, 1);
  if (oldest !== undefined) story.sum.add(oldest.vector, -1);
  story.centre = story.sum.vector(centreSize);
  countArticle(story, member.day, touched);
  if (oldest === undefined) return undefined;
  const origin = story.earlier.length < mostEarlier ? undefined : story.earlier[0];
  story.earlier = [...story.earlier, oldest.origin].slice(-mostEarlier);
  return { member: oldest, origin };
}

/** The older story with all that the younger has. */
export function mergeStories(into: Story, from: Story): Story {
  const all = [...into.members, ...from.members];
  const merged = storyOf(all.slice(-mostMembers), into.began, Math.max(into.touched, from.touched), into.articles + from.articles);
  const earlier = [...into.earlier, ...from.earlier, ...all.slice(0, -mostMembers).map(m => m.origin)].slice(-mostEarlier);
  return { ...merged, id: into.id, origins: into.origins + from.origins, days: from.days === undefined ? into.days : spanDays(spanDays(into.days, from.days[0]), from.days[1]), earlier };
}

/** The story with these of its reports, after the others have left it. */
export function remaining({ id, began, touched, articles, origins, days, earlier, members: before }: Story, members: readonly Member[]): Story {
  const gone = before.length - members.length;
  const story = storyOf(members, began, touched, articles - gone);
  return { ...story, id, origins: origins - gone, days: gone === 0 || earlier.length > 0 ? days : story.days, earlier };
}

function sumOf(members: readonly Member[]): VectorSum {
  const sum = new VectorSum();
  for (const { vector } of members) sum.add(vector, 1);
  return sum;
}

/** How alike two reports are, 0 … 1. */
export function likeness(a: Member, b: Member): number {
  const { sameDay, otherDay } = similarities(a.vector, b.vector);
  return a.day === b.day ? sameDay : otherDay;
}

/** Counts an article whose origin the story has. */
export function countArticle(story: Story, day: string | undefined, touched: number): void {
  story.articles++;
  story.touched = touched;
  story.days = spanDays(story.days, day);
}

/** The longer of the two spans that holds the day too. */
function spanDays(days: Story["days"], day: string | undefined): Story["days"] {
  if (day === undefined) return days;
  if (days === undefined) return [day, day];
  return [day < days[0] ? day : days[0], day > days[1] ? day : days[1]];
}

/** Whole days between two days, never negative. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
