/** Parameters that say by which way a reader came, not what is read. */
const wayfinding = /^(?:utm_.*|fbclid|gclid|yclid|mc_cid|mc_eid|igshid)$/u;

/** Is it a web address, and not a file? */
export function isAddress(source: string): boolean {
  return /^https?:\/\//iu.test(source);
}

/** The address, resolved against `base` where that is one too, without fragment, login and the marks of campaigns; `undefined` where it is no web address. */
export function canonicalAddress(address: string, base?: string): string | undefined {
  const url = parse(address, base);
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  url.hash = "";
  url.username = "";
  url.password = "";
  for (const name of [...url.searchParams.keys()]) if (wayfinding.test(name)) url.searchParams.delete(name);
  return url.href;
}

function parse(address: string, base: string | undefined): URL | undefined {
  try { return base !== undefined && URL.canParse(base) ? new URL(address, base) : new URL(address); } catch { return undefined; }
}
