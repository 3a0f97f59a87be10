import type { AgencyRole, Block, Provenance } from "../report.js";
import type { Span } from "../span.js";
import { readCredit, type CreditNames, type CreditPart } from "./credit.js";

type Agencies = { agency: string; span: Span; as: AgencyRole }[];
type Datelines = { place: string; country?: string; span: Span }[];
type Reporters = { name: string; place?: string; span: Span }[];
type Editors = { name: string; span: Span }[];

/** How the article came about: credits, datelines, reporters, contradictions between them, damage. */
export function findProvenance(text: string, blocks: readonly Block[], names: CreditNames): Provenance {
  const agencies: Agencies = [];
  const datelines: Datelines = [];
  const reporters: Reporters = [];
  const editors: Editors = [];
  for (const { kind, span } of blocks) {
    if (kind === "credit") takeCredit(readCredit(text, unbracketed(text, span), names, true) ?? [], agencies, datelines, reporters);
    if (kind === "byline" || kind === "contributors") takeNames(text, span, kind === "byline" ? "credit" : "contributors", names, agencies, datelines, reporters, editors);
  }
  if (agencies.every(a => a.agency === "agencies")) agencies.push(...sourceOf(text, blocks, names));
  return { agencies, datelines, reporters, ...(editors.length === 0 ? {} : { editors }), conflicts: conflictsOf(agencies), translation: { suspicion: 0, signs: [] }, damage: damageOf(text, blocks) };
}

function unbracketed(text: string, [from, to]: Span): Span {
  let start = from;
  while (start < to && /[([—–\-\s]/u.test(text[start]!)) start++;
  return [start, to];
}

function takeCredit(parts: readonly CreditPart[], agencies: Agencies, datelines: Datelines, reporters: Reporters): void {
  const as: AgencyRole = parts.some(p => p.kind === "place") ? "dateline" : "credit";
  // GAZA CITY, Gaza Strip: the country behind the town belongs to it
  parts.forEach((part, i) => {
    if (part.kind === "agency" || part.kind === "unnamed") agencies.push({ agency: part.name, span: part.span, as });
    else if (part.kind === "person" || part.kind === "outlet") reporters.push({ name: part.name, span: part.span });
    else if (part.kind === "place") {
      const before = parts[i - 1];
      if (before?.kind === "place" && before.country === undefined && part.country !== undefined) { datelines[datelines.length - 1] = { ...datelines.at(-1)!, country: part.country }; return; }
      if (before?.kind === "place" && before.country !== undefined && before.country === part.country) return;
      datelines.push({ place: part.name, ...(part.country === undefined ? {} : { country: part.country }), span: part.span });
    }
  });
}

/** Reporters, agencies and towns of a byline or a line of contributors, word by word: "Reporting by Jane Doe in Cairo; Editing by John Smith". */
function takeNames(text: string, span: Span, as: AgencyRole, names: CreditNames, agencies: Agencies, datelines: Datelines, reporters: Reporters, editors: Editors): void {
  let waiting = 0;
  let edits = false;
  let before = span[0];
  for (const piece of names.pieces(text, span)) {
    for (const [run, located] of runsOf(text, piece, names)) {
      const said = text.slice(...run);
      edits = editsAfter(text.slice(before, run[0]), edits, names);
      before = run[1];
      const house = names.agency(said);
      if (house !== undefined) { if (house.kind === "agency") agencies.push({ agency: house.agency, span: run, as }); continue; }
      const place = names.place(said);
      if (place !== undefined || located && !(waiting === 0 && names.isPerson(said))) {
        datelines.push({ place: said, ...(place?.country === undefined ? {} : { country: place.country }), span: run });
        for (; waiting > 0; waiting--) reporters[reporters.length - waiting] = { ...reporters.at(-waiting)!, place: said };
        continue;
      }
      if (edits && names.isPerson(said)) { editors.push({ name: said, span: run }); continue; }
      if (names.isPerson(said)) { reporters.push({ name: said, span: run }); waiting++; }
    }
    if (text.slice(piece[1], piece[1] + 1) === ";") waiting = 0;
  }
}

/** Editing by: are the names after these words those of editors? Who reports and edits is a reporter; where no word says it, all is as it was. */
function editsAfter(words: string, edits: boolean, names: CreditNames): boolean {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (all.some(word => names.is("reporter-roles", word))) return false;
  return edits || all.some(word => names.is("editor-roles", word));
}

/** Runs of words with capitals, parted by the small words of such lines; and whether "in" or "from" stands before. An agency's name is one run. */
function runsOf(text: string, [from, to]: Span, names: CreditNames): [Span, boolean][] {
  const whole = text.slice(from, to);
  if (names.agency(whole) !== undefined) return [[[from, to], false]];
  const runs: [Span, boolean][] = [];
  let start = -1;
  let end = -1;
  let located = false;
  const close = (): void => { if (start >= 0) runs.push([[start, end], located]); start = -1; located = false; };
  for (const match of whole.matchAll(/[^\s.]+\.?(?=\s|$)|\S+/gu)) {
    const word = match[0];
    const at = from + match.index;
    const lower = word.toLowerCase();
    if (!/^\p{Lu}/u.test(word) || names.is("contributor-roles", lower) || names.is("byline-alone", lower)) {
      // "The Associated Press" is made of such words
      const agency = names.list("contributor-roles").includes(lower) ? agencyAt(text, at, to, names) : undefined;
      if (agency !== undefined && start < 0) { start = at; end = agency; continue; }
      if (start >= 0 && at < end) continue;
      close();
      located = names.is("before-place", lower);
      continue;
    }
    if (start < 0) start = at;
    end = Math.max(end, at + word.replace(/[.]+$/u, m => (word.length <= 3 ? m : "")).length);
  }
  close();
  return runs;
}

/** Where an agency's name ends that begins at `at`. */
function agencyAt(text: string, at: number, to: number, names: CreditNames): number | undefined {
  let best: number | undefined;
  for (let end = at; end <= to; end++) if ((end === to || /[\s.,;)]/u.test(text[end]!)) && names.agency(text.slice(at, end)) !== undefined) best = end;
  return best;
}

/** Paragraphs at the beginning in which an article without a credit names the agency it takes its news from. */
const firstParagraphs = 2;

/** The agency on whose word the article rests: "…, Reuters reported", "according to the Xinhua news agency". */
function sourceOf(text: string, blocks: readonly Block[], names: CreditNames): Agencies {
  for (const { span } of blocks.filter(b => b.kind === "paragraph").slice(0, firstParagraphs)) {
    const said = text.slice(...span);
    for (const match of said.matchAll(/\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,4}/gu)) {
      for (let words = match[0].split(" "), skip = 0; words.length > 0; words = words.slice(1), skip++) {
        const name = words.join(" ");
        const house = names.agency(name) ?? names.agency(words[0]!);
        if (house?.kind !== "agency") continue;
        const length = names.agency(name) === undefined ? words[0]!.length : name.length;
        const start = match.index + match[0].split(" ").slice(0, skip).join(" ").length + (skip > 0 ? 1 : 0);
        const before = said.slice(0, start).toLowerCase().trimEnd();
        const behind = said.slice(start + length).toLowerCase().replace(/^(?:\s+(?:\p{L}+\s+)?)/u, m => m);
        const verb = behind.trim().split(/[^\p{L}]+/u).slice(0, 3).some(word => names.is("source-verbs", word));
        if (verb && /^[\s\p{L}]+/u.test(behind) || names.list("source-before").some(phrase => before.endsWith(phrase))) return [{ agency: house.agency, span: [span[0] + start, span[0] + start + length], as: "source" }];
      }
    }
  }
  return [];
}

/** One agency at the head of the article and another among those who contributed, or two at its head. */
function conflictsOf(agencies: Agencies): Provenance["conflicts"] {
  const named = agencies.filter(a => a.agency !== "agencies");
  const head = named.filter(a => a.as === "dateline" || a.as === "credit");
  const foot = named.filter(a => a.as === "contributors" && !head.some(h => h.agency === a.agency));
  const all = [...head, ...foot];
  const about = [...new Set(all.map(a => a.agency))];
  return head.length === 0 || about.length < 2 ? [] : [{ about: `agency: ${about.join(", ")}`, spans: all.map(a => a.span) }];
}

/** Words without which a paragraph is too short to miss its full stop. */
const longParagraph = 12;

function damageOf(text: string, blocks: readonly Block[]): Provenance["damage"] {
  const damage: { kind: string; span: Span }[] = [];
  const headlines = blocks.filter(b => b.kind === "headline");
  if (headlines.length > 1) damage.push({ kind: "doubled headline", span: headlines[1]!.span });
  const paragraphs = blocks.filter(b => b.kind === "paragraph");
  for (const { span } of paragraphs) {
    const said = text.slice(...span);
    // Saturday.The, ministerSaid; names such as McDonald and WhatsApp have one small letter, or are short. Nearly no paragraph has a capital there at all
    if (/[a-z\u00df-\u024f]{3}[.!?]?[A-Z\u00c0-\u024f]/.test(said)) for (const match of said.matchAll(/\p{Ll}{3,}[.!?]\p{Lu}\p{Ll}+(?=\s)|(?<![\p{L}@#./])\p{Ll}{3,}\p{Lu}\p{Ll}{2,}(?=\s)/gu)) damage.push({ kind: "glued words", span: [span[0] + match.index, span[0] + match.index + match[0].length] });
    for (const match of said.matchAll(/\ufffd+|â€[\u0080-\u2122]|Ã[\u0080-\u00bf]/g)) damage.push({ kind: "lost characters", span: [span[0] + match.index, span[0] + match.index + match[0].length] });
  }
  const unended = paragraphs.filter(b => !/[.!?…:"”'’)\]»]$/u.test(text.slice(b.span[1] - 1, b.span[1])));
  // where most paragraphs end with a full stop, one that does not was cut
  if (unended.length * 4 <= paragraphs.length) for (const { span } of unended) if (text.slice(...span).split(/\s+/u).length >= longParagraph) damage.push({ kind: "broken sentence", span });
  return damage.sort((a, b) => a.span[0] - b.span[0]);
}

