import { createHash } from "node:crypto";

/** Bytes of a key, as UTF-8, at most: an index holds some 2,700, and happenings and stories are named after their first article. */
const longest = 2000;
/** Letters of a longer one that are kept, to be known by. */
const kept = 300;

/** A key as the library can hold it: of one that is too long its beginning and a hash of the whole; what is no character becomes U+FFFD. */
export function holdableKey(key: string): string {
  const whole = key.toWellFormed().replaceAll("\0", "\ufffd");
  if (Buffer.byteLength(whole) <= longest) return whole;
  return `${whole.slice(0, kept).toWellFormed()}…${createHash("sha256").update(whole, "utf8").digest("hex").slice(0, 24)}`;
}
