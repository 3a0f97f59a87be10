import { disagreementsOf, type Disagreement } from "../../stories/index.js";
import type { Database } from "../database.js";
import { shippedWordKeys } from "../word-keys.js";
import { given, idOfStatement } from "./refs.js";

type Material = Parameters<typeof disagreementsOf>[0];
type FigureRow = Material["figures"][number];
type QuotedRow = Omit<Material["statements"][number], "id"> & { readonly content: readonly number[] };
type ToldRow = Material["happenings"][number]["tellings"][number] & { readonly happening: string };
/** As the database gives what may be absent. */
type Nullable<Row> = { [Field in keyof Row]: undefined extends Row[Field] ? Row[Field] | null : Row[Field] };

/** Figures that are compared at most, and quotations, the latest. */
const mostFigures = 5000;
const mostQuoted = 100;

/** What those who tell a story do not agree about, whatever part of it is shown. */
export async function disagreementsIn(database: Database, story: string): Promise<Disagreement[]> {
  const [found] = await database.query<{ figures: Nullable<FigureRow>[] | null; quoted: Nullable<QuotedRow>[] | null; told: Nullable<ToldRow>[] | null }>(
    `select
       (select json_agg(f) from (
         select a.id as article, a.origin, a.day::text as day, f.span[1] as start, f.value, f.low, f.high, f.approx, f.unit, f.counted as of
         from figures f join articles a on a.n = f.article where a.story = $1 and f.counted is not null order by a.day, f.article, f.span[1] limit ${mostFigures}) f) as figures,
       (select json_agg(q) from (
         select s.content, a.id as article, a.origin, a.outlet, s.speaker, s.kind, s.words from statements s join articles a on a.n = s.article
         where a.story = $1 and s.kind = 'direct' and s.speaker is not null order by s.day desc nulls last, s.article desc, s.content[1] limit ${mostQuoted}) q) as quoted,
       (select json_agg(t) from (
         select e.happening, a.id as article, a.origin, a.outlet, e.status, e.speaker from events e join articles a on a.n = e.article
         where e.happening in (select d.happening from events d join articles b on b.n = d.article where b.story = $1 and d.status = 'denied') order by e.article, e.trigger_span[1]) t) as told`, [story], "kept");
  const { figures, quoted, told } = found!;
  return disagreementsOf({
    figures: (figures ?? []).map(({ day, low, high, of, ...figure }) => ({ ...figure, ...given("day", day), ...given("low", low), ...given("high", high), ...given("of", of) })),
    statements: (quoted ?? []).map(({ content, outlet, ...quotation }) => ({ ...quotation, id: idOfStatement(quotation.article, content), ...given("outlet", outlet) })),
    happenings: byHappening((told ?? []).map(({ outlet, speaker, ...telling }) => ({ ...telling, ...given("outlet", outlet), ...given("speaker", speaker) }))),
  }, shippedWordKeys());
}

/** Tellings of each happening, those of most independent reports first. */
function byHappening(told: readonly ToldRow[]): Material["happenings"] {
  const happenings = new Map<string, ToldRow[]>();
  for (const telling of told) happenings.set(telling.happening, [...happenings.get(telling.happening) ?? [], telling]);
  const origins = (tellings: readonly ToldRow[]): number => new Set(tellings.map(telling => telling.origin)).size;
  return [...happenings].map(([happening, tellings]) => ({ happening, tellings })).sort((a, b) => origins(b.tellings) - origins(a.tellings));
}
