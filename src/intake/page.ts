import { encode } from "html-entities";

/** A page as it is; a piece of one, as feeds carry it, set into a page with its title. */
export function asPage(html: string, title: string | undefined): string {
  if (/<(?:html|head|body)[\s>]/iu.test(html.slice(0, 20_000))) return html;
  const head = title === undefined ? "" : `<title>${encode(title)}</title>`;
  return `<!doctype html><html><head>${head}</head><body><article>${html}</article></body></html>`;
}
