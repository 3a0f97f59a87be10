import type { Comparison } from "./compare.js";

/** What an article has in common with an earlier one. */
export interface CopyLink {
  readonly article: string;
  /** The earlier article whose text it shares; of a dispatch that nobody else prints, the dispatch. */
  readonly of: string;
  /** Where the shared text comes from: the id of an article, or `dispatch:<agency>:<article>` of a dispatch that is not in the library. */
  readonly origin: string;
  readonly relation: "copy" | "common-source" | "partial";
  /** `a` is `article`, `b` is `of`. */
  readonly direction: Comparison["direction"];
  readonly agency?: string;
  /** Share of the shorter text, 0 … 1. */
  readonly overlap: number;
}

/** An origin that turned out to be another one: whoever has `from` has `to` now. */
export interface Rename { readonly from: string; readonly to: string }

const scheme = "dispatch:";

/** The id of an agency's dispatch that is not in the library itself, by the first article in the library's order that credits it. */
export function dispatchId(agency: string, article: string): string {
  return `${scheme}${agency}:${article}`;
}

/** The agency of a dispatch that is not in the library; undefined where the origin is an article. */
export function dispatchAgency(origin: string): string | undefined {
  return origin.startsWith(scheme) ? origin.slice(scheme.length, origin.indexOf(":", scheme.length)) : undefined;
}

/** The link of an article to the dispatch that it credits; undefined where its origin is an article. Lists give it for the first that prints a dispatch. */
export function dispatchLink(article: string, origin: string): CopyLink | undefined {
  const agency = dispatchAgency(origin);
  return agency === undefined ? undefined : { article, of: origin, origin, relation: "copy", direction: "a-from-b", agency, overlap: 1 };
}
