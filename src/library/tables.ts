import type { ColumnType } from "kysely";
import type { ActorRow, EventRow, FigureRow, MentionRow, StatementRow, TimeRow, WhyRow } from "./shelf/rows.js";

/** Tables of the library as its questions see them; migrations/ says what each column means. */
export interface Tables {
  documents: { n: number; key: string; source: string; media: string; given: Record<string, string>; raw: Uint8Array; sha256: string; reader: string; fault: { code: string; message: string } | null };
  articles: {
    n: number; id: string; outlet: string | null; url: string | null; title: string | null; language: "ar" | "en"; published: string | null; day: Day; sha256: string;
    words: number; agencies: string[]; origin: string; story: string | null;
  };
  bodies: { n: number; text: string; report: Uint8Array; terms: ColumnType<string, string, string> };
  actors: ActorRow;
  actor_merges: { actor: string; into_actor: string };
  actor_splits: { article: number; actor: string; into_actor: string };
  mentions: OfArticle<MentionRow>;
  statements: OfArticle<StatementRow>;
  events: OfArticle<EventRow & { happening: string | null }>;
  copies: { article: number; rank: number; of_article: number; origin: string; relation: CopyRelation; direction: CopyDirection; agency: string | null; overlap: number; translation: boolean };
  happenings: { n: number; id: string; type: string; first_day: Day; last_day: Day; state: string };
  figures: OfArticle<FigureRow>;
  times: OfArticle<TimeRow>;
  whys: OfArticle<WhyRow>;
}

export type CopyRelation = "copy" | "common-source" | "partial";
/** `a` is the article, `b` the one that it is compared with. */
export type CopyDirection = "a-from-b" | "b-from-a" | "unknown";

/** A day leaves the database as text: drivers differ in what else they make of it. */
export type Day = string | null;
type OfArticle<Row> = { article: number } & { [Field in keyof Row]: Row[Field] extends readonly (infer Item)[] ? Item[] : Row[Field] extends readonly (infer Item)[] | null ? Item[] | null : Row[Field] };
