import type { PloverType, Report, Span, Why } from "../reading/index.js";
import { pageScript, pageStyle } from "./html-assets.js";

/** A stretch of the text that records cover, with the ids of those records. */
interface Piece { readonly text: string; readonly records: readonly string[]; readonly classes: readonly string[] }

/**
 * The reading as one self-contained page: the text as it stands, every record highlighted, its why on click.
 * Nothing is loaded from anywhere; text and names are escaped, so markup in an article stays text.
 */
export function renderHtml(report: Report): string {
  const title = report.document.title ?? report.text.split("\n", 1)[0] ?? report.document.id;
  const why = Object.fromEntries(records(report).map(r => [r.id, { title: r.title, lines: whyLines(report, r.why, 0) }]));
  return `<!doctype html>
<html lang="${report.document.language}" dir="${report.document.language === "ar" ? "rtl" : "ltr"}">
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
${provenance(report)}
${legend}
</header>
<main>
<article>
${blocks(report)}
</article>
<aside aria-live="polite">
<section id="why" hidden><h2 id="why-title"></h2><ul id="why-lines"></ul></section>
${statements(report)}
${events(report)}
${actors(report)}
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

/** What the marks in the text mean, each shown in its own mark. */
const legend = `<ul class="legend" aria-label="مفتاح العلامات">${[
  ["statement", "قول"], ["cue", "فعل القول"], ["actor", "فاعل"], ["event happened", "حدث وقع"], ["event claimed", "منسوب"], ["event denied", "منفي"], ["event future", "مرتقب أو مشروط"], ["time", "زمن"], ["figure", "رقم"],
].map(([mark, name]) => `<li><span class="${mark}">${name}</span></li>`).join("")}</ul>`;

interface Marked { readonly id: string; readonly layer: string; readonly title: string; readonly spans: readonly Span[]; readonly why: Why }

function records(report: Report): Marked[] {
  const name = (id: string): string => actorName(report, id);
  return [
    ...report.statements.map(s => ({ id: s.id, layer: "statement", title: `${s.speaker === null ? "؟" : name(s.speaker)} — ${s.attitude ?? ""} · ${s.kind}`, spans: s.content, why: s.why })),
    ...report.statements.filter(s => s.cue !== null).map(s => ({ id: `${s.id}-cue`, layer: "cue", title: "cue", spans: [s.cue!], why: s.why })),
    ...report.events.map(e => ({ id: e.id, layer: `event ${e.status}`, title: `${e.type}${e.mode === undefined ? "" : ` / ${e.mode}`} · ${e.status}`, spans: [e.trigger], why: e.why })),
    ...report.actors.map(a => ({ id: a.id, layer: "actor", title: name(a.id), spans: a.mentions.map(m => m.span), why: a.why })),
    ...report.times.map((t, i) => ({ id: `t${i + 1}`, layer: "time", title: t.value, spans: [t.span], why: t.why })),
    ...report.figures.map((f, i) => ({ id: `f${i + 1}`, layer: "figure", title: `${f.value} ${f.unit}`, spans: [f.span], why: f.why })),
  ];
}

function actorName(report: Report, id: string): string {
  const actor = report.actors.find(a => a.id === id);
  return actor?.name.ar ?? actor?.name.en ?? id;
}

function whyLines(report: Report, why: Why, depth: number): { depth: number; rule: string; words: string[] }[] {
  const words = why.spans.map(([from, to]) => report.text.slice(from, Math.min(to, from + 80)));
  return [{ depth, rule: why.entry === undefined ? why.rule : `${why.rule} ← ${why.entry}`, words }, ...(why.because ?? []).flatMap(b => whyLines(report, b, depth + 1))];
}

function blocks(report: Report): string {
  const marked = records(report);
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

function provenance(report: Report): string {
  const { provenance: p } = report;
  const rows: [string, string][] = [
    ["وكالات", [...new Set(p.agencies.map(a => a.agency))].join(" · ")], ["من", p.datelines.map(d => d.place).join(" · ")],
    ["كتبه", p.reporters.map(r => r.name).join(" · ")], ["تعارض", p.conflicts.map(c => c.about).join(" · ")],
    ["خلل في النص", [...new Set(p.damage.map(d => d.kind))].join(" · ")],
    ["شبهة ترجمة آلية", p.translation.suspicion > 0 ? String(p.translation.suspicion) : ""],
  ];
  const filled = rows.filter(([, value]) => value !== "");
  return filled.length === 0 ? "" : `<dl>${filled.map(([label, value]) => `<div><dt>${label}</dt><dd><bdi>${escape(value)}</bdi></dd></div>`).join("")}</dl>`;
}

function statements(report: Report): string {
  const items = report.statements.map(s => `<li data-r="${s.id}" tabindex="0" role="button"><b><bdi>${escape(s.speaker === null ? (s.source === null ? "مصدر غير مسمى" : report.text.slice(s.source[0], s.source[1])) : actorName(report, s.speaker))}</bdi></b>${s.attitude === undefined ? "" : ` <code>${escape(s.attitude)}</code>`} <q>${escape(s.content.map(c => report.text.slice(c[0], c[1])).join(" … "))}</q></li>`);
  return list("أقوال", items);
}

function events(report: Report): string {
  const side = (ids: readonly string[]): string => (ids.length === 0 ? "—" : ids.map(id => `<bdi>${escape(actorName(report, id))}</bdi>`).join("، "));
  const items = report.events.map(e => `<li data-r="${e.id}" tabindex="0" role="button"><span class="tag ${e.status}">${statusNames[e.status]}</span> <span class="kind">${typeNames[e.type]}</span> <code>${e.type}</code>${e.date === undefined ? "" : ` <time>${escape(e.date)}</time>`} <span class="sides">${side(e.actors)} ← ${side(e.recipients)}</span></li>`);
  return list("أحداث", items);
}

const typeNames: Readonly<Record<PloverType, string>> = {
  AGREE: "اتفاق", CONSULT: "تشاور", SUPPORT: "تأييد", CONCEDE: "تنازل", COOPERATE: "تعاون", AID: "معونة", RETREAT: "تراجع", REQUEST: "طلب",
  ACCUSE: "اتهام", REJECT: "رفض", THREATEN: "تهديد", PROTEST: "احتجاج", MOBILIZE: "حشد", SANCTION: "عقوبات", COERCE: "إكراه", ASSAULT: "اعتداء",
};
const statusNames = { happened: "وقع", claimed: "منسوب", denied: "منفي", future: "مرتقب", conditional: "مشروط" } as const;

function actors(report: Report): string {
  const items = report.actors.map(a => `<li data-r="${escape(a.id)}" tabindex="0" role="button"><bdi>${escape(actorName(report, a.id))}</bdi>${a.name.en === undefined || a.name.en === a.name.ar ? "" : ` <small lang="en" dir="ltr">${escape(a.name.en)}</small>`} <small>${escape([a.country, a.sector].filter(x => x !== undefined).join(" "))}</small></li>`);
  return list("فاعلون", items);
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<section><h2>${title} <small>${items.length}</small></h2><ul>${items.join("")}</ul></section>`;
}
