import type { Media } from "./incoming.js";

/** What a Content-Type header says, where that may be an article. */
export function tellContentType(header: string): { readonly media: Media; readonly charset?: string } | undefined {
  const type = header.split(";")[0]!.trim().toLowerCase();
  const media = type === "text/html" || type === "application/xhtml+xml" ? "text/html" : type === "text/plain" ? "text/plain" : undefined;
  if (media === undefined) return undefined;
  const charset = /charset\s*=\s*["']?([^"';\s]+)/iu.exec(header)?.[1];
  return charset === undefined ? { media } : { media, charset };
}
