import type { Report, Span, Why } from "../reading/index.js";
import { pageScript, pageStyle } from "./html-assets.js";
import { sayIn, type Labels, type Say } from "./labels.js";

/** A stretch of the text that records cover, with the ids of those records. */
interface Piece { readonly text: string; readonly records: readonly string[]; readonly classes: readonly string[] }

/** The report with the words of the page, and the language in which they are and names are preferred. */
interface Page { readonly report: Report; readonly language: "ar" | "en"; readonly say: Say }

/**
 * The reading as one self-contained page: the text as it stands, every record highlighted, its why on click.
 * Nothing is loaded from anywhere; text and names are escaped, so markup in an article stays text.
 * `language` is that of the labels; where it is not given, the article's.
 */
export function renderHtml(report: Report, labels: Labels, language: "ar" | "en" = report.document.language): string {
  const page: Page = { report, language, say: sayIn(labels, language) };
  const title = report.document.title ?? report.text.split("\n", 1)[0] ?? report.document.id;
  const why = Object.fromEntries(records(page).map(r => [r.id, { title: r.title, lines: whyLines(report, r.why, 0) }]));
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p class="brand">إسناد · Isnad</p>
<p class="source">${[report.document.outlet, report.document.published].filter(x => x !== undefined).map(x => `<bdi>${escape(x)}</bdi>`).join(" · ")}</p>
${provenance(page)}
${legend(page)}
</header>
<main>
<article lang="${report.document.language}" dir="${directionOf(report.document.language)}">
${blocks(page)}
</article>
<aside aria-live="polite">
<section id="why" hidden><h2 id="why-title"></h2><ul id="why-lines"></ul></section>
${statements(page)}
${events(page)}
${actors(page)}
</aside>
</main>
<script type="application/json" id="reasons">${JSON.stringify(why).replace(/</gu, "\\u003c")}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

export function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;").replace(/'/gu, "&#39;");
}

function directionOf(language: "ar" | "en"): "rtl" | "ltr" { return language === "ar" ? "rtl" : "ltr"; }

const marks = [["statement", "statement"], ["cue", "cue"], ["actor", "actor"], ["event happened", "happened"], ["event claimed", "claimed"], ["event denied", "denied"], ["event future", "future"], ["time", "time"], ["figure", "figure"]] as const;

/** What the marks in the text mean, each shown in its own mark. */
function legend({ say }: Page): string {
  return `<ul class="legend" aria-label="${escape(say("mark-key"))}">${marks.map(([mark, id]) => `<li><span class="${mark}">${escape(say(`mark-${id}`))}</span></li>`).join("")}</ul>`;
}

interface Marked { readonly id: string; readonly layer: string; readonly title: string; readonly spans: readonly Span[]; readonly why: Why }

function records(page: Page): Marked[] {
  const { report } = page;
  const name = (id: string): string => actorName(page, id);
  return [
    ...report.statements.map(s => ({ id: s.id, layer: "statement", title: `${s.speaker === null ? "?" : name(s.speaker)} — ${s.attitude ?? ""} · ${s.kind}`, spans: s.content, why: s.why })),
    ...report.statements.filter(s => s.cue !== null).map(s => ({ id: `${s.id}-cue`, layer: "cue", title: "cue", spans: [s.cue!], why: s.why })),
    ...report.events.map(e => ({ id: e.id, layer: `event ${e.status}`, title: `${e.type}${e.mode === undefined ? "" : ` / ${e.mode}`} · ${e.status}`, spans: [e.trigger], why: e.why })),
    ...report.actors.map(a => ({ id: a.id, layer: "actor", title: name(a.id), spans: a.mentions.map(m => m.span), why: a.why })),
    ...report.times.map((t, i) => ({ id: `t${i + 1}`, layer: "time", title: t.value, spans: [t.span], why: t.why })),
    ...report.figures.map((f, i) => ({ id: `f${i + 1}`, layer: "figure", title: `${f.value} ${f.unit}`, spans: [f.span], why: f.why })),
  ];
}

/** In the language of the page where the actor has a name in it. */
function actorName({ report, language }: Page, id: string): string {
  const name = report.actors.find(a => a.id === id)?.name;
  return name?.[language] ?? name?.ar ?? name?.en ?? id;
}

function whyLines(report: Report, why: Why, depth: number): { depth: number; rule: string; words: string[] }[] {
  const words = why.spans.map(([from, to]) => report.text.slice(from, Math.min(to, from + 80)));
  return [{ depth, rule: why.entry === undefined ? why.rule : `${why.rule} ← ${why.entry}`, words }, ...(why.because ?? []).flatMap(b => whyLines(report, b, depth + 1))];
}

function blocks(page: Page): string {
  const { report } = page;
  const marked = records(page);
  return report.blocks.map(block => {
    const tag = block.kind === "headline" ? "h1" : "p";
    return `<${tag} class="block ${block.kind}">${pieces(report.text, block.span, marked).map(pieceHtml).join("")}</${tag}>`;
  }).join("\n");
}

/** Cuts the block where a record begins or ends, so that overlapping records need no nesting. */
function pieces(text: string, [from, to]: Span, marked: readonly Marked[]): Piece[] {
  const here = marked.flatMap(m => m.spans.filter(s => s[0] < to && s[1] > from).map(span => ({ m, span })));
  const cuts = [...new Set([from, to, ...here.flatMap(({ span }) => [Math.max(from, span[0]), Math.min(to, span[1])])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const over = here.filter(({ span }) => span[0] <= start && end <= span[1]);
    return { text: text.slice(start, end), records: [...new Set(over.map(o => o.m.id.replace(/-cue$/u, "")))], classes: [...new Set(over.flatMap(o => o.m.layer.split(" ")))] };
  });
}

function pieceHtml(piece: Piece): string {
  if (piece.records.length === 0) return escape(piece.text);
  return `<span class="${piece.classes.join(" ")}" data-r="${piece.records.map(escape).join(" ")}" tabindex="0" role="button">${escape(piece.text)}</span>`;
}

function provenance({ report, say }: Page): string {
  const { provenance: p } = report;
  const credited = (list: readonly { readonly name: string }[] = []): string => [...new Set(list.map(({ name }) => name))].join(" · ");
  const rows: [string, string][] = [
    ["agencies", [...new Set(p.agencies.map(a => a.agency))].join(" · ")], ["datelines", p.datelines.map(d => d.place).join(" · ")],
    ["reporters", credited(p.reporters)], ["editors", credited(p.editors)], ["conflicts", p.conflicts.map(c => c.about).join(" · ")],
    ["damage", [...new Set(p.damage.map(d => d.kind))].join(" · ")],
    ["translation", p.translation.suspicion > 0 ? String(p.translation.suspicion) : ""],
  ];
  const filled = rows.filter(([, value]) => value !== "");
  return filled.length === 0 ? "" : `<dl>${filled.map(([id, value]) => `<div><dt>${escape(say(id))}</dt><dd><bdi>${escape(value)}</bdi></dd></div>`).join("")}</dl>`;
}

function statements(page: Page): string {
  const { report, say } = page;
  const items = report.statements.map(s => `<li data-r="${s.id}" tabindex="0" role="button"><b><bdi>${escape(s.speaker === null ? (s.source === null ? say("unnamed") : report.text.slice(s.source[0], s.source[1])) : actorName(page, s.speaker))}</bdi></b>${s.attitude === undefined ? "" : ` <code>${escape(s.attitude)}</code>`} <q dir="auto">${escape(s.content.map(c => report.text.slice(c[0], c[1])).join(" … "))}</q></li>`);
  return list(say("statements"), items);
}

function events(page: Page): string {
  const { report, say, language } = page;
  const [comma, arrow] = language === "ar" ? ["، ", "←"] : [", ", "→"];
  const side = (ids: readonly string[]): string => (ids.length === 0 ? "—" : ids.map(id => `<bdi>${escape(actorName(page, id))}</bdi>`).join(comma));
  const items = report.events.map(e => `<li data-r="${e.id}" tabindex="0" role="button"><span class="tag ${e.status}">${escape(say(`status-${e.status}`))}</span> <span class="kind">${escape(say(e.type))}</span> <code>${e.type}</code>${e.date === undefined ? "" : ` <time>${escape(e.date)}</time>`} <span class="sides">${side(e.actors)} ${arrow} ${side(e.recipients)}</span></li>`);
  return list(say("events"), items);
}

function actors(page: Page): string {
  const { report, say, language } = page;
  const other = language === "ar" ? "en" : "ar";
  const second = (name: string | undefined, first: string): string => (name === undefined || name === first ? "" : ` <small lang="${other}" dir="${directionOf(other)}">${escape(name)}</small>`);
  const items = report.actors.map(a => `<li data-r="${escape(a.id)}" tabindex="0" role="button"><bdi>${escape(actorName(page, a.id))}</bdi>${second(a.name[other], actorName(page, a.id))} <small>${escape([a.country, a.sector].filter(x => x !== undefined).join(" "))}</small></li>`);
  return list(say("actors"), items);
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<section><h2>${title} <small>${items.length}</small></h2><ul>${items.join("")}</ul></section>`;
}
