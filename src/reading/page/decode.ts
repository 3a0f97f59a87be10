/** Text of a page or file, with the encoding it was read in and how that was known. */
export interface Decoded { readonly text: string; readonly encoding: string; readonly by: "bom" | "declared" | "valid-utf8" | "sniffed" }

/** Bytes at the head in which a page may declare its encoding (HTML says 1024). */
const headBytes = 2048;

/**
 * Decodes the bytes of a page: byte order mark, declaration in the page or `declared` (a Content-Type header), valid UTF-8,
 * else windows-1256, in which old Arabic pages were written. Bytes that mean nothing become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const bom = byMark(bytes);
  if (bom !== undefined) return { text: decode(bytes, bom), encoding: bom, by: "bom" };
  const wide = bytes.length > 3 ? withoutMark(bytes) : undefined;
  if (wide !== undefined) return { text: decode(bytes, wide), encoding: wide, by: "sniffed" };
  const label = declared ?? declaration(bytes);
  const utf8 = soundUtf8(bytes);
  // a page that calls itself windows-1256 and is valid UTF-8 with Arabic letters was converted without changing its head
  if (utf8 !== undefined && (label === undefined || hasArabic(utf8) || !hasHighBytes(bytes))) return { text: utf8, encoding: "utf-8", by: label === undefined ? "valid-utf8" : "declared" };
  const old = decode(bytes, "windows-1256");
  if (label !== undefined && known(label)) {
    const text = decode(bytes, label);
    // a declaration that makes no Arabic where windows-1256 does was left by an editor of another language
    if (hasArabic(text) || !hasArabic(old)) return { text, encoding: label.toLowerCase(), by: "declared" };
  }
  return { text: old, encoding: "windows-1256", by: "sniffed" };
}

function byMark(b: Uint8Array): string | undefined {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return "utf-8";
  if (b[0] === 0xff && b[1] === 0xfe) return "utf-16le";
  if (b[0] === 0xfe && b[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: the high bytes of Latin and Arabic letters are 0 and 6, and stand at every other place. */
function withoutMark(b: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const n = Math.min(b.length, 400) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (b[i] === 0 || b[i] === 6) even++;
    if (b[i + 1] === 0 || b[i + 1] === 6) odd++;
  }
  if (odd > n * 0.45 && even < n * 0.1) return "utf-16le";
  if (even > n * 0.45 && odd < n * 0.1) return "utf-16be";
  return undefined;
}

function declaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  return /<meta[^>]+charset\s*=\s*["']?\s*([a-z\d_-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding\s*=\s*["']([a-z\d_-]+)/i.exec(head)?.[1];
}

/** Share of lost characters up to which damaged UTF-8 is still UTF-8: a file that was cut within a letter, a byte gone astray. */
const mostLost = 0.02;

/** The bytes as UTF-8 where they are that, be it with a little damage amid Arabic. */
function soundUtf8(bytes: Uint8Array): string | undefined {
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { /* damaged, or not UTF-8 */ }
  const text = decode(bytes, "utf-8");
  let lost = 0;
  for (let i = text.indexOf("\ufffd"); i >= 0; i = text.indexOf("\ufffd", i + 1)) lost++;
  return hasArabic(text) && lost <= Math.max(1, text.length * mostLost) ? text : undefined;
}
function known(label: string): boolean {
  try { new TextDecoder(label); return true; } catch { return false; }
}
function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
function hasArabic(text: string): boolean {
  return /[\u0620-\u064a]{3}/u.test(text.slice(0, 200_000));
}
function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some(b => b > 0x7f);
}
