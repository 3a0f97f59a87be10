import type { Given, Incoming } from "../incoming.js";
import type { Entry, Feed } from "./feed.js";

/** What the feed says about the entry's article. */
export function givenByFeed(entry: Entry, feed: Feed, given: Given): Given {
  const { url, title, published } = entry;
  const language = entry.language ?? feed.language;
  return {
    ...(feed.title === undefined ? {} : { outlet: feed.title }), ...(url === undefined ? {} : { url }), ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }), ...(language === undefined ? {} : { language }), ...given,
  };
}

/** The entry as a document made of what the feed itself carries; `undefined` where that is nothing. */
export function entryDocument(entry: Entry, feed: Feed, where: { readonly key: string; readonly source: string; readonly given: Given }): Incoming | undefined {
  const text = entry.body?.value ?? entry.title;
  if (text === undefined) return undefined;
  return {
    key: where.key, source: where.source, media: entry.body?.html === true ? "text/html" : "text/plain",
    bytes: new TextEncoder().encode(text), given: { ...givenByFeed(entry, feed, where.given), charset: "utf-8" },
  };
}
