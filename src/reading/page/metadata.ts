/** What a page says about its article. `published` is a day, YYYY-MM-DD. */
export interface Metadata {
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language?: string;
  readonly byline?: string;
}

/** JSON-LD NewsArticle first, then OpenGraph and meta elements, then `time` and `html lang`. */
export function readMetadata(document: Document): Metadata {
  const ld = newsArticle(document);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const content = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute("content")?.trim();
      if (content !== undefined && content !== "") return content;
    }
    return undefined;
  };
  const all = {
    title: string(ld?.["headline"]) ?? meta("og:title", "twitter:title") ?? text(document.querySelector("h1")) ?? text(document.querySelector("title")),
    published: day(string(ld?.["datePublished"]) ?? meta("article:published_time", "datePublished", "date", "pubdate", "DC.date.issued") ?? document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined),
    outlet: string(name(ld?.["publisher"])) ?? meta("og:site_name", "application-name"),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url") ?? string(ld?.["url"]),
    language: document.documentElement?.getAttribute("lang")?.slice(0, 2).toLowerCase() ?? string(ld?.["inLanguage"])?.slice(0, 2),
    byline: string(name(first(ld?.["author"]))) ?? meta("author", "article:author"),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== "")) as Metadata;
}

type Json = Readonly<Record<string, unknown>>;

/** The first JSON-LD object of the page whose type is some sort of article; a script that is no JSON is passed over. */
function newsArticle(document: Document): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const parsed = parse(script.textContent ?? "");
    for (const item of [parsed].flat().flatMap(x => (isObject(x) && Array.isArray(x["@graph"]) ? x["@graph"] as unknown[] : [x]))) {
      if (isObject(item) && [item["@type"]].flat().some(type => typeof type === "string" && /Article|Report|BlogPosting/u.test(type))) return item;
    }
  }
  return undefined;
}

function parse(json: string): unknown {
  try { return JSON.parse(json); } catch { return undefined; }
}
function isObject(x: unknown): x is Json { return typeof x === "object" && x !== null; }
function first(x: unknown): unknown { return Array.isArray(x) ? x[0] : x; }
function name(x: unknown): unknown { return isObject(x) ? x["name"] : x; }
function string(x: unknown): string | undefined { return typeof x === "string" && x.trim() !== "" ? x.trim() : undefined; }
function text(element: Element | null): string | undefined { return string(element?.textContent ?? undefined); }
function day(x: string | undefined): string | undefined { return x === undefined ? undefined : /^\d{4}-\d\d-\d\d/.exec(x)?.[0]; }
