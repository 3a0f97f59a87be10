/** What is needed of an article to count it. */
export interface CountedArticle { readonly article: string; readonly origin: string; readonly outlet?: string }

/** How many articles there are, how many independent reports remain of them when copies are folded into what they copy, and how many outlets carry them. */
export function originsOf(articles: readonly CountedArticle[]): { articles: number; origins: number; outlets: number } {
  return {
    articles: new Set(articles.map(a => a.article)).size,
    origins: new Set(articles.map(a => a.origin)).size,
    outlets: new Set(articles.flatMap(a => a.outlet ?? [])).size,
  };
}
