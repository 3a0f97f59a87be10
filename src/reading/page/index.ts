import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom/worker";
import { Fault } from "../fault.js";
import type { Notice } from "../report.js";
import { decodeEscaped } from "./entities.js";
import { readMetadata, type Metadata } from "./metadata.js";

/** An article taken out of its page: text with one line a block (title first), and what the page says about it. */
export interface Page { readonly text: string; readonly metadata: Metadata; readonly notices: readonly Notice[] }

/** Elements that end a line. */
const blockElements = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "FIGCAPTION", "FIGURE", "TR", "SECTION", "ARTICLE", "UL", "OL", "TABLE", "HR", "PRE", "ASIDE"]);
/** Deeper nesting than any page that a person wrote; beyond it text is taken without structure. */
const deepest = 400;

/** Finds the article in an HTML page. A page from which no article can be told apart gives all its text, with a notice. */
export function readPage(html: string): Page {
  const flat = nesting(html) > deepest;
  const notices: Notice[] = [];
  if (flat) {
    notices.push({ code: "page-too-deep", says: "The page nests its elements too deeply to find the article in it; its whole text was read." });
    return { text: plainText(html), metadata: {}, notices };
  }
  const { document } = parseHTML(html);
  const metadata = readMetadata(document);
  const article = extract(document);
  const lines = article === undefined ? bodyLines(document) : linesOf(parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body);
  if (article === undefined) notices.push({ code: "no-article-found", says: "No article stands out in the page; its whole text was read." });
  const title = clean(metadata.title ?? article?.title ?? "");
  const body = lines.map(clean).filter(line => line !== "" && line !== title);
  const text = (title === "" ? body : [title, ...body]).join("\n");
  if (text.trim() === "") throw new Fault("empty-input", "The page holds no text.");
  return { text, metadata: { ...metadata, ...(title === "" ? {} : { title }) }, notices };
}

function extract(document: Document): { content: string; title: string | null | undefined } | undefined {
  const article = new Readability(document.cloneNode(true) as Document, { charThreshold: 200, keepClasses: false }).parse();
  if (article?.content === undefined || article.content === null || (article.textContent ?? "").trim().length < 80) return undefined;
  return { content: article.content, title: article.title };
}

function bodyLines(document: Document): string[] {
  for (const element of [...document.querySelectorAll("script, style, noscript, template, nav, footer, svg")]) element.remove();
  return document.body === null ? [] : linesOf(document.body);
}

/** Text of the element, a new line at each block element and line break. */
function linesOf(root: Node): string[] {
  const lines: string[] = [""];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) lines[lines.length - 1] += child.textContent ?? "";
      else if (child.nodeType === 1) {
        const name = child.nodeName.toUpperCase();
        if (name === "SCRIPT" || name === "STYLE") continue;
        const block = blockElements.has(name) || name === "BR";
        if (block) lines.push("");
        walk(child);
        if (block) lines.push("");
      }
    }
  };
  walk(root);
  return lines;
}

/** White space folded; entities that were escaped twice decoded. */
function clean(line: string): string {
  return decodeEscaped(line).replace(/[\s\u00a0]+/gu, " ").trim();
}

/** How deep the tags are nested at the most, counted without a parser so that no page can exhaust the stack. */
function nesting(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag, slash, name] of html.matchAll(/<(\/?)([a-z][a-z\d-]*)[^<>]*>/giu)) {
    if (voidElements.has(name!.toLowerCase()) || tag.endsWith("/>")) continue;
    if (slash === "/") { if (depth > 0) depth--; } else most = Math.max(most, ++depth);
  }
  return most;
}
const voidElements = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li"]);

function plainText(html: string): string {
  const text = html.replace(/<(script|style)(?=[\s>/])[\s\S]*?<\/\1>/giu, " ").replace(/<[^<>]*>/gu, "\n");
  return text.split("\n").map(clean).filter(line => line !== "").join("\n");
}
