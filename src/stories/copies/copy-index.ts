import { candidatesOf, type Posting, type Postings } from "./candidates.js";
import type { CopyText } from "./copy-text.js";
import type { Rename } from "./link.js";
import { placeArticle, type Candidate, type Placement } from "./place.js";
import { printsOf } from "./prints.js";

/** What the search asks of the place where texts, postings and origins are kept. */
export interface PrintStore {
  /** The first `postingsKept` articles of each print in the library's order, with their origins as they stand now; prints without any may be absent. */
  postings(prints: readonly number[]): Promise<Postings>;
  /** Texts and present origins of articles. */
  candidates(articles: readonly string[]): Promise<ReadonlyMap<string, Candidate>>;
}

interface Known { readonly place: number; readonly origin: string; readonly published: string | undefined }

/** The copies of a small library, or of one batch of a large one, in memory. Articles are added in the library's order. */
export class CopyIndex {
  readonly #texts = new Map<string, CopyText>();
  readonly #known = new Map<string, Known>();
  readonly #renamed = new Map<string, string>();
  readonly #postings = new Map<number, string[]>();
  readonly #prints = new WeakMap<CopyText, readonly number[]>();
  #next = 0;

  /** Places an article. What comes out depends on those added before it alone. */
  add(text: CopyText): Placement {
    const postings = this.#look(this.printsOf(text));
    const ids = candidatesOf(text.article, [...postings.keys()], postings);
    const placement = placeArticle(text, postings, ids.map(id => ({ text: this.#texts.get(id)!, origin: this.originOf(id)! })));
    this.#texts.set(text.article, text);
    this.#known.set(text.article, { place: this.#next++, origin: placement.origin, published: text.published });
    for (const rename of placement.renames) this.#rename(rename);
    for (const print of placement.prints) this.#post(print, text.article);
    return placement;
  }

  /** The prints of a text, made once. */
  printsOf(text: CopyText): readonly number[] {
    let prints = this.#prints.get(text);
    if (prints === undefined) this.#prints.set(text, prints = printsOf(text));
    return prints;
  }

  /** The origin of an article as it stands now; undefined where the article is unknown. */
  originOf(article: string): string | undefined {
    const known = this.#known.get(article);
    return known === undefined ? undefined : this.nowOf(known.origin);
  }

  /** What an origin that was given out earlier is called now. */
  nowOf(origin: string): string {
    let now = origin;
    for (let to = this.#renamed.get(now); to !== undefined; to = this.#renamed.get(now)) now = to;
    return now;
  }

  /** Takes in postings of a library, so that those added come after them. */
  loadPostings(postings: Postings): void {
    for (const [print, list] of postings) {
      for (const { article, place, origin, published } of list) {
        this.#known.set(article, { place, origin, published });
        this.#next = Math.max(this.#next, place + 1);
      }
      this.#postings.set(print, list.map(posting => posting.article));
    }
  }

  /** Takes in texts of a library; their origins are those of its postings. */
  loadTexts(candidates: ReadonlyMap<string, Candidate>): void {
    for (const [article, { text }] of candidates) this.#texts.set(article, text);
  }

  /** The articles that a text would be compared with, and whose texts are not here. */
  missing(text: CopyText): string[] {
    const postings = this.#look(this.printsOf(text));
    return candidatesOf(text.article, [...postings.keys()], postings).filter(id => !this.#texts.has(id));
  }

  #look(prints: readonly number[]): Postings {
    const found = new Map<number, Posting[]>();
    for (const print of prints) found.set(print, (this.#postings.get(print) ?? []).map(article => this.#posting(article)));
    return found;
  }

  #posting(article: string): Posting {
    const { place, origin, published } = this.#known.get(article)!;
    return { article, place, origin: this.nowOf(origin), ...(published === undefined ? {} : { published }) };
  }

  #post(print: number, article: string): void {
    const list = this.#postings.get(print);
    if (list === undefined) this.#postings.set(print, [article]);
    else list.push(article);
  }

  #rename({ from, to }: Rename): void {
    if (from !== to) this.#renamed.set(from, to);
  }
}

/**
 * The places of a batch of new articles, in the library's order: the same as if each came alone. Two look-ups for a batch, seldom more.
 * The library then writes, in one transaction and in the order of the placements: text, origin, postings, links; and renames.
 */
export async function planCopies(texts: readonly CopyText[], store: PrintStore): Promise<Placement[]> {
  const index = new CopyIndex();
  index.loadPostings(await store.postings([...new Set(texts.flatMap(text => index.printsOf(text)))]));
  const load = async (ids: readonly string[]): Promise<void> => {
    if (ids.length > 0) index.loadTexts(await store.candidates(ids));
  };
  await load([...new Set(texts.flatMap(text => index.missing(text)))]);
  const placements: Placement[] = [];
  for (const text of texts) {
    // an article of the batch may have changed what this one is compared with
    await load(index.missing(text));
    placements.push(index.add(text));
  }
  return placements;
}
