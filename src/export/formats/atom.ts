import type { ArticleRef } from "../../library/answers.js";
import { firstDay } from "./days.js";
import { rowsOf, type ExportOptions, type Format, type Row } from "./format.js";
import { nameOf } from "./names.js";
import { webAddress } from "./web.js";
import { escapeXml } from "./xml.js";

/** An Atom feed (RFC 4287): one entry a statement, event or happening. */
export const atom: Format = {
  id: "atom", mediaType: "application/atom+xml", ending: ".atom", kinds: ["events", "statements", "happenings"],
  about: "Atom feed of statements, events or happenings.",
  async *write(answers, options) {
    const self = webAddress(options.address);
    const title = options.title ?? `Isnad: ${answers.kind}`;
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${element("id", self ?? urn(answers.kind, title))}${element("title", title)}${element("updated", options.now)}<author><name>Isnad</name></author>\n${self === undefined ? "" : `<link rel="self" href="${escapeXml(self)}"/>\n`}<generator version="${escapeXml(options.version)}">Isnad</generator>\n`;
    for await (const row of rowsOf(answers)) yield entry(row, options);
    yield "</feed>\n";
  },
};

function entry(row: Row, options: ExportOptions): string {
  const { title, text, author, category } = contentOf(row, options);
  const article: ArticleRef | undefined = row.kind === "happenings" ? row.row.events[0]?.article : row.row.article;
  const address = webAddress(article?.url);
  const day = firstDay(article?.published ?? row.row.date);
  return `<entry>\n${element("id", urn(row.kind, row.row.id))}${element("title", title)}${element("updated", day === undefined ? options.now : `${day}T00:00:00Z`)}${author === undefined ? "" : `<author>${element("name", author)}</author>\n`}<category term="${escapeXml(category)}"/>\n${address === undefined ? "" : `<link rel="alternate" href="${escapeXml(address)}"/>\n`}<content type="text"${article === undefined ? "" : ` xml:lang="${article.language}"`}>${escapeXml(text)}</content>\n</entry>\n`;
}

/** What an entry shows; the author is who says so: the speaker, else the outlet. */
function contentOf(row: Row, { language, tables }: ExportOptions): { title: string; text: string; author: string | undefined; category: string } {
  const names = (actors: readonly Parameters<typeof nameOf>[0][]): string => actors.map(actor => nameOf(actor, language)).join(", ");
  if (row.kind === "statements") {
    const { speaker, source, content, article, kind, attitude } = row.row;
    const who = speaker === undefined ? source?.text : nameOf(speaker, language);
    const text = content.map(part => part.text).join(" … ");
    return { title: `${who ?? "–"}: ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`, text, author: who ?? article.outlet, category: attitude ?? kind };
  }
  const act = row.row;
  const told = row.kind === "events" ? row.row : row.row.events[0];
  const type = tables.labels.get(act.type)?.[language ?? "en"] ?? act.type;
  const title = [type, names(act.doers), names(act.recipients)].filter(part => part !== "").join(" – ");
  const speaker = told?.speaker;
  return { title, text: told?.sentence.text ?? title, author: speaker === undefined ? told?.article.outlet : nameOf(speaker, language), category: act.type };
}

function urn(kind: string, id: string): string {
  return `urn:isnad:${kind}:${encodeURIComponent(id.toWellFormed())}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>\n`;
}
