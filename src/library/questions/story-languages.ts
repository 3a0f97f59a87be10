import { Fault } from "../../reading/fault.js";
import type { ActorRef, HappeningAnswer, StatementAnswer } from "../answers.js";
import type { Database } from "../database.js";
import { figures, type FigureAnswer } from "./figures.js";
import { loadHappenings } from "./happenings.js";
import { limitOf } from "./page.js";
import { nothingShared, type Shared } from "./refs.js";
import { statements } from "./statements.js";
import type { StoryAsked } from "./stories.js";

/** What the press of each language tells of a story, and what of it the other's does not. */
export interface StoryLanguages { readonly id: string; readonly languages: readonly StoryLanguage[] }

/** What only one language's articles tell; nothing where the story has no other language. */
export interface StoryLanguage {
  readonly language: "ar" | "en";
  readonly articles: number;
  /** Independent reports that this language has, translations folded into what they translate. */
  readonly origins: number;
  readonly outlets: number;
  /** Acts that no article in the other language tells, those of most independent reports first. */
  readonly happenings: readonly HappeningAnswer[];
  /** Statements of those who are not heard in the other language, the latest first. */
  readonly statements: readonly StatementAnswer[];
  /** Who they are, whom most independent reports quote first. */
  readonly speakers: readonly ActorRef[];
  /** Numbers that the other language does not give, in the order of the articles. */
  readonly figures: readonly FigureAnswer[];
}

type Head = Pick<StoryLanguage, "language" | "articles" | "origins" | "outlets">;

/** What only the Arabic or only the English articles of a story tell. @throws Fault `not-found` */
export async function storyLanguages(database: Database, id: string, { limit = 20 }: StoryAsked = {}): Promise<StoryLanguages> {
  const most = limitOf({ limit });
  const [known] = await database.query<{ id: string }>("select s.id from stories known join stories s on s.id = coalesce(known.merged_into, known.id) where known.id = $1 and s.articles > 0", [id]);
  if (known === undefined) throw new Fault("not-found", `No story has the id ${id}.`, id);
  const heads = await database.query<Head>(
    "select language, count(*)::integer as articles, count(distinct origin)::integer as origins, count(distinct outlet)::integer as outlets from articles where story = $1 group by language order by 2 desc, 1", [known.id]);
  const shared = nothingShared();
  const told = heads.length < 2 ? [] : (await figures(database, { story: known.id })).items;
  const languages: StoryLanguage[] = [];
  for (const head of heads) languages.push({ ...head, ...(heads.length < 2 ? nothing : await onlyIn(database, known.id, head.language, most, told, shared)) });
  return { id: known.id, languages };
}

const nothing = { happenings: [], statements: [], speakers: [], figures: [] } as const;

async function onlyIn(database: Database, story: string, language: "ar" | "en", most: number, told: readonly FigureAnswer[], shared: Shared): Promise<Omit<StoryLanguage, keyof Head>> {
  const acts = await database.query<{ id: string }>(
    `select e.happening as id from events e join articles a on a.n = e.article where a.story = $1 and e.happening is not null
     group by e.happening having bool_and(a.language = $2) order by count(distinct a.origin) desc, min(e.article), e.happening limit $3`, [story, language, most]);
  const heard = await database.query<{ id: string }>(
    `select s.speaker as id from statements s join articles a on a.n = s.article where a.story = $1 and s.speaker is not null
     group by s.speaker having bool_and(a.language = $2) order by count(distinct a.origin) desc, min(s.article), s.speaker`, [story, language]);
  const answers = new Map((await loadHappenings(database, acts.map(act => act.id), shared)).map(answer => [answer.id, answer]));
  const only = new Set(heard.map(speaker => speaker.id));
  const said = only.size === 0 ? [] : (await statements(database, { story, language, limit: latestStatements }, shared)).items.filter(({ speaker }) => speaker !== undefined && only.has(speaker.id));
  const speakers = new Map(said.map(({ speaker }) => [speaker!.id, speaker!]));
  const others = new Set(told.filter(figure => figure.article.language !== language).map(figure => figure.value));
  return {
    happenings: acts.map(act => answers.get(act.id)!), statements: said.slice(0, most), speakers: heard.flatMap(({ id }) => speakers.get(id) ?? []).slice(0, most),
    figures: told.filter(figure => figure.article.language === language && !others.has(figure.value) && figure.value > leastFigure).slice(0, most),
  };
}

/** Statements that are looked through. */
const latestStatements = 1000;
/** One or two of something are everywhere. */
const leastFigure = 2;
