/** An article of the library that has a print. */
export interface Posting {
  readonly article: string;
  /** Its number in the library's order. */
  readonly place: number;
  /** Its origin as it stands now. */
  readonly origin: string;
  /** EDTF */
  readonly published?: string;
}

/** The articles that have a print, the first `postingsKept` in the library's order. */
export type Postings = ReadonlyMap<number, readonly Posting[]>;

/** So many postings are kept for a print; later ones are left out, so that a look-up costs the same in a library of any size. */
export const postingsKept = 48;
/** A print of so many origins is formula and finds no candidates. */
export const commonPrint = 24;
/** So many articles are compared with a new one; so many of one origin, since the others tell nothing more. */
const candidatesTaken = 20, ofOneOrigin = 3;
/** A candidate shares so many prints that are not common. */
const printsShared = 2;

/** Is a print formula, by the origins of the articles that have it? */
export function isCommon(postings: readonly Posting[]): boolean {
  return new Set(postings.map(p => p.origin)).size >= commonPrint;
}

/** Ids of the articles that one is to be compared with: those that share its rare prints, the rarest before others, twenty at most. */
export function candidatesOf(article: string, prints: readonly number[], postings: Postings): string[] {
  const found = new Map<string, { readonly posting: Posting; prints: number; weight: number }>();
  for (const print of prints) {
    const list = postings.get(print) ?? [];
    const origins = new Set(list.map(p => p.origin)).size;
    if (origins >= commonPrint) continue;
    for (const posting of list) {
      const now = found.get(posting.article);
      if (now === undefined) found.set(posting.article, { posting, prints: 1, weight: 1 / origins });
      else {
        now.prints++;
        now.weight += 1 / origins;
      }
    }
  }
  found.delete(article);
  const ranked = [...found.values()].filter(f => f.prints >= printsShared).sort((x, y) => y.weight - x.weight || x.posting.place - y.posting.place);
  const perOrigin = new Map<string, number>();
  const taken: string[] = [];
  for (const { posting } of ranked) {
    const before = perOrigin.get(posting.origin) ?? 0;
    if (before === ofOneOrigin) continue;
    perOrigin.set(posting.origin, before + 1);
    taken.push(posting.article);
    if (taken.length === candidatesTaken) break;
  }
  return taken;
}
