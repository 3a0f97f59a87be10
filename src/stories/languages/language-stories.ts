import type { StoryDigest } from "../digest.js";
import { StoryIndex, type Arrival, type StoryDecision, type StoryState } from "../story-index.js";
import { ProfileIndex, type Likely, type Told } from "./profile-index.js";
import { StoryGroups, type StoryGroup } from "./story-groups.js";

type Language = StoryDigest["language"];
const languages: readonly Language[] = ["ar", "en"];

/** A part of what a library keeps; a part without a language is of a library of one language, Arabic. */
export interface LanguageState extends StoryState {
  readonly language?: Language;
  readonly told?: readonly Told[];
  readonly groups?: readonly StoryGroup[];
}

/** A story of the other language that tells the same, and why. */
interface Tie { readonly part: string; readonly because: string }

/** How alike an article must be to one in the other language to be told of the same happening. */
export const tieThreshold = 0.22;
/** After so many articles, stories that are at rest are forgotten here too. */
const sweepEvery = 1000;
const perPart = 1000;

/**
 * Gathers articles of both languages into stories. Those of one language are gathered by themselves, by words and all that they tell, as if there were no
 * other; and stories of two languages are one where an article of one is like an article of the other by what crosses languages: known actors, the
 * sounds of names, figures, dates, acts. A story takes one story of each language in this way.
 */
export class LanguageStories {
  private readonly indexes: Readonly<Record<Language, StoryIndex>>;
  private readonly told: Readonly<Record<Language, ProfileIndex>>;
  private readonly groups: StoryGroups;
  private articles: number;

  /** @param parts what `parts` gave; nothing for an empty library */
  constructor(parts: readonly LanguageState[] = []) {
    const of = (language: Language): LanguageState[] => parts.filter(part => (part.language ?? "ar") === language);
    const index = (language: Language): StoryIndex => {
      const own = of(language);
      return own.length === 0 ? new StoryIndex() : new StoryIndex({ articles: own[0]!.articles, stories: own.flatMap(part => part.stories), frequencies: own.flatMap(part => part.frequencies) });
    };
    this.indexes = { ar: index("ar"), en: index("en") };
    this.told = { ar: new ProfileIndex(of("ar").flatMap(part => part.told ?? [])), en: new ProfileIndex(of("en").flatMap(part => part.told ?? [])) };
    this.groups = new StoryGroups(parts.flatMap(part => part.groups ?? []));
    this.articles = languages.reduce((sum, language) => sum + (of(language)[0]?.articles ?? 0), 0);
  }

  /**
   * @param origin of the article, as the copies tell it; its own id where it is no copy
   * @param originStory the story that the library has for an article of that origin, if any: it counts where the story is at rest
   * @param translationOf the origin of an article in the other language that is the same text, as that article was given it
   */
  add(digest: StoryDigest, origin: string, originStory?: string, translationOf: string = origin): Arrival {
    if (++this.articles % sweepEvery === 0) this.groups.keepOnly(part => languages.some(language => this.indexes[language].has(part)));
    const { language } = digest;
    const abroad = this.indexes[otherThan(language)].storyOfOrigin(translationOf);
    // the first of its language to tell what another language told is no copy of words
    const isFirst = abroad !== undefined && this.indexes[language].storyOfOrigin(origin) === undefined;
    const { assignment, decisions } = this.indexes[language].add(digest, origin, isFirst ? undefined : originStory);
    const assigned = { ...assignment, story: this.groups.id(assignment.story) };
    const arrival = { assignment: assigned, decisions: decisions.flatMap(decision => this.groups.follow(decision)) };
    if (assignment.why.rule === "same-origin") return arrival;
    const part = this.indexes[language].storyOfOrigin(origin) ?? assignment.story;
    const told = toldBy(digest, origin);
    const tie = isFirst ? { part: abroad, because: `the same text as ${translationOf}` } : this.findTie(told, language, part);
    this.told[language].add(told);
    return tie === undefined ? arrival : this.tied(arrival, part, tie);
  }

  /** The articles of the other language that are most like one, best first. */
  likely(digest: StoryDigest): Likely[] {
    return this.told[otherThan(digest.language)].likely(toldBy(digest, digest.article), this.told[digest.language]);
  }

  /** All of the state, in parts that are small. Put together they are what the constructor takes. */
  *parts(): Generator<LanguageState> {
    let groups: readonly StoryGroup[] = this.groups.all();
    for (const language of languages) {
      for (const part of this.indexes[language].parts()) {
        yield { language, ...part, ...(groups.length === 0 ? {} : { groups }) };
        groups = [];
      }
      const told = [...this.told[language].all()];
      const { articles } = this.indexes[language];
      for (let from = 0; from < told.length; from += perPart) yield { language, articles, stories: [], frequencies: [], told: told.slice(from, from + perPart) };
    }
  }

  /** A story of the other language that tells the same, where neither has found one yet. */
  private findTie(told: Told, language: Language, part: string): Tie | undefined {
    const other = this.indexes[otherThan(language)];
    const isTied = (of: string, index: StoryIndex): boolean => this.groups.parts(of).some(each => index.has(each));
    if (isTied(part, other)) return undefined;
    const [best] = this.told[otherThan(language)].likely(told, this.told[language]);
    if (best === undefined || best.score < tieThreshold) return undefined;
    const found = other.storyOfOrigin(best.told.origin);
    return found === undefined || isTied(found, this.indexes[language]) ? undefined : { part: found, because: `${best.told.article} in the other language ${best.score.toFixed(2)} alike` };
  }

  /** What an arrival leads to where its story is one with a story of the other language. */
  private tied({ assignment, decisions }: Arrival, part: string, { part: other, because }: Tie): Arrival {
    const [mine, yours] = [this.groups.id(part), this.groups.id(other)];
    if (yours === mine) return { assignment, decisions };
    this.groups.join(other, part);
    // a story that begins with this article has no name yet that anybody knows
    if (assignment.why.rule === "first") return { assignment: { ...assignment, story: yours }, decisions };
    const merged: StoryDecision = { kind: "merged", from: mine, into: yours, origins: [], because };
    return { assignment, decisions: [...decisions, merged] };
  }
}

function toldBy({ article, day, profile }: StoryDigest, origin: string): Told {
  return { article, origin, ...(day === undefined ? {} : { day }), profile: profile ?? { keys: [], weights: [] } };
}

function otherThan(language: Language): Language { return language === "ar" ? "en" : "ar"; }
