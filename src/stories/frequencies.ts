/** How a feature came up so far, as of `epoch`; what a library keeps of it. */
export interface FeatureCount {
  readonly feature: string;
  /** Articles that have it. */
  readonly count: number;
  /** Sum of the squares of its counts on each day before `day`. */
  readonly squares: number;
  /** The last day on which it came up, and how often on it. */
  readonly day: string;
  readonly today: number;
  readonly epoch: number;
}
type Count = Omit<FeatureCount, "feature">;

/** Articles after which everything counted so far counts half. */
const epochLength = 20_000;
/** As if so many articles had been read before the first one, so that a young library does not think every word rare. */
const assumedArticles = 400;
/** A feature of every third article tells nothing at all. */
const commonest = Math.log(3);
/** Rarer than this is as telling as this, so that what stands in one article alone does not outweigh what it shares with others. */
const rarest = 6;
const forgotten = 0.5;
/** Under this name all articles are counted. */
const everything = "";

/**
 * In how many articles each feature was met, and how evenly over the days; halved after every epoch: what was news a year ago is not what is rare today,
 * and the memory stays bounded. A count that was halved to nothing may be deleted by whoever keeps it.
 */
export class Frequencies {
  /** Articles counted ever. */
  articles: number;
  private readonly counts = new Map<string, Count>();
  private readonly changed = new Set<string>();

  constructor(articles = 0, counts: Iterable<FeatureCount> = []) {
    this.articles = articles;
    for (const { feature, ...count } of counts) this.counts.set(feature, count);
  }

  /** Inverse document frequency: 0 for what stands in every third article; bounded. */
  weightOf(feature: string): number {
    const total = (this.countOf(everything)?.count ?? 0) + assumedArticles;
    return Math.min(rarest, Math.max(0, Math.log(total / ((this.countOf(feature)?.count ?? 0) + 1)) - commonest));
  }

  /**
   * How evenly the feature comes up day by day, 0 … 1: the words of weather, prices and prayer times near 1, those of a sudden happening near 0.
   * Few articles or few days prove little and give little.
   */
  evennessOf(feature: string): number {
    const count = this.countOf(feature);
    const all = this.countOf(everything);
    if (count === undefined || all === undefined) return 0;
    const days = effectiveDays(all);
    // what as many articles would give that fell on the days by lot
    const expected = count.count * days / (count.count + days - 1);
    return Math.min(1, effectiveDays(count) / expected) * count.count / (count.count + 5) * (days - 1) / (days + 2);
  }

  /** Counts one article. */
  add(features: Iterable<string>, day: string | undefined): void {
    this.articles++;
    if (this.articles % epochLength === 0) this.sweep();
    this.addOne(everything, day ?? "");
    for (const feature of features) this.addOne(feature, day ?? "");
  }

  /** All counts. */
  all(): FeatureCount[] { return [...this.counts].map(([feature, count]) => ({ feature, ...count })); }

  /** Counts that changed since the last call. */
  takeChanges(): FeatureCount[] {
    const changes = [...this.changed].flatMap(feature => { const kept = this.counts.get(feature); return kept === undefined ? [] : [{ feature, ...kept }]; });
    this.changed.clear();
    return changes;
  }

  private addOne(feature: string, day: string): void {
    const count = this.countOf(feature) ?? { count: 0, squares: 0, day, today: 0, epoch: this.epoch() };
    const sameDay = count.day === day;
    this.counts.set(feature, {
      count: count.count + 1, squares: sameDay ? count.squares : count.squares + count.today ** 2, day, today: sameDay ? count.today + 1 : 1, epoch: count.epoch,
    });
    this.changed.add(feature);
  }

  private epoch(): number {
    return Math.floor(this.articles / epochLength);
  }

  private countOf(feature: string): Count | undefined {
    const kept = this.counts.get(feature);
    if (kept === undefined || kept.epoch === this.epoch()) return kept;
    const share = 0.5 ** (this.epoch() - kept.epoch);
    if (kept.count * share < forgotten) return undefined;
    return { count: kept.count * share, squares: kept.squares * share ** 2, day: kept.day, today: kept.today * share, epoch: this.epoch() };
  }

  private sweep(): void {
    for (const feature of [...this.counts.keys()]) if (this.countOf(feature) === undefined) this.counts.delete(feature);
  }
}

/** On how many days the articles would fall if each of the days had as many. */
function effectiveDays({ count, squares, today }: Count): number {
  return count ** 2 / (squares + today ** 2);
}
