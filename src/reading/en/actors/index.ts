import { stateOrgans, twoSides } from "../../actors/home.js";
import type { Actor, Mention } from "../../report.js";
import type { FoundMention } from "../mentions/found.js";
import type { Mentions } from "../mentions/index.js";
import type { Parse, Phrase } from "../syntax/tree.js";
import type { Draft } from "./draft.js";
import { Gathering, type Whereabouts } from "./gathering.js";

/** The actors of an article, by the phrases that name them. */
export interface ActorLayer {
  readonly drafts: readonly Draft[];
  draftOf(mention: FoundMention): Draft | undefined;
  of(phrase: Phrase): Draft | undefined;
  /** The two countries that "both sides" means here, or whose leaders are meant; `undefined` for every other phrase. */
  pairOf(phrase: Phrase): readonly Draft[] | undefined;
  /** Countries and bodies named inside the phrase. */
  inside(phrase: Phrase): readonly Draft[];
}

/** Joins the mentions of one actor: full name, surname, title alone, nationality. */
export function joinActors(parses: readonly Parse[], mentions: Mentions, outside: Whereabouts): ActorLayer {
  const gathering = new Gathering(outside);
  const apposed = new Map<FoundMention, FoundMention>();
  for (const { phrases } of parses) for (const phrase of phrases) {
    if (phrase.apposedTo === undefined) continue;
    const again = mentions.of(phrase);
    const first = mentions.of(phrase.apposedTo);
    if (again !== undefined && first !== undefined) apposed.set(again, first);
  }
  const pairs = new Map<FoundMention, readonly Draft[]>();
  // how often each country was named so far, itself or by its people and bodies
  const named = new Map<string, number>();
  for (const mention of mentions.all) {
    const first = apposed.size === 0 ? undefined : apposed.get(mention);
    const draft = gathering.place(mention, first === undefined ? undefined : gathering.draftOf(first));
    const country = mention.inPlace ? undefined : draft?.country;
    if (country !== undefined && country !== "IGO") named.set(country, (named.get(country) ?? 0) + 1);
    if (draft === undefined || !mention.pair || named.size < 2) continue;
    pairs.set(mention, twoSides(named).flatMap(code => gathering.country(code, mention) ?? []));
    // the presidents of the two countries are somebody themselves
    draft.named ||= mention.title !== undefined || mention.body !== undefined;
  }
  const home = gathering.home();
  // people and bodies of whom nothing is known are of the country in which the article plays, or else where the sentence puts them
  const unplaced = gathering.drafts.filter(d => d.country === undefined && d.entry === undefined && isAtHome(d));
  if (home !== undefined) { for (const d of unplaced) if (!(home.once && isSomeBody(d))) d.country = home.country; }
  else for (const parse of parses) {
    const scene = sceneOf(parse, mentions);
    const here = new Set(scene === undefined ? [] : parse.phrases.map(phrase => mentions.of(phrase)));
    for (const d of unplaced) if (!d.named && here.has(d.first)) d.country = scene;
  }
  // who serves an organisation speaks for it and not for his country
  const { published, roles, actors } = outside;
  if (published !== undefined) for (const d of gathering.drafts) {
    const body = d.entry === undefined || d.kind !== "person" ? undefined : roles.bodyOf(d.entry, published);
    if (body !== undefined) d.country = actors.get(body)?.country ?? d.country;
  }
  return {
    drafts: gathering.drafts, draftOf: mention => gathering.draftOf(mention),
    of: phrase => { const m = mentions.of(phrase); return m === undefined ? undefined : gathering.draftOf(m); },
    pairOf: phrase => { const m = pairs.size === 0 ? undefined : mentions.of(phrase); return m === undefined ? undefined : pairs.get(m); },
    inside: phrase => mentions.inside(phrase).flatMap(m => (m.form === "nationality" ? m.country === undefined ? [] : gathering.country(m.country, m) : gathering.draftOf(m)) ?? []),
  };
}

/** People, and bodies that are not several of whom each may be of another country. */
function isAtHome({ kind, first }: Draft): boolean { return kind !== "place" && kind !== "country" && !first.several; }

/** The agency: a body without a name that is no organ of a state may be of anywhere. */
function isSomeBody({ kind, sector, named }: Draft): boolean { return kind === "organization" && !named && !stateOrgans.has(sector ?? ""); }

/** The country in which a sentence puts what it tells, where it is one only. */
function sceneOf({ phrases }: Parse, mentions: Mentions): string | undefined {
  const countries = new Set(phrases.flatMap(phrase => { const m = mentions.of(phrase); return m?.located === true && m.country !== undefined ? [m.country] : []; }));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** The actors of the Report: those with a name of their own, and of the others those that speak or act (`used`). */
export function reportActors(text: string, { drafts }: ActorLayer, used: ReadonlySet<string>): Actor[] {
  return drafts.filter(d => d.named || used.has(d.id)).map(d => reportActor(text, d));
}

function reportActor(text: string, d: Draft): Actor {
  const { entry, country, sector } = d;
  const actor: { -readonly [K in keyof Actor]?: Actor[K] } = { id: d.id, kind: d.kind, name: entry === undefined ? { en: nameOf(text, d) } : entry.ar?.[0] === undefined ? { en: entry.en } : { ar: entry.ar[0], en: entry.en } };
  if (country !== undefined) actor.country = country;
  if (sector !== undefined) actor.sector = sector;
  actor.known = entry !== undefined && entry.generic !== true;
  if (entry?.wikidata !== undefined) actor.wikidata = entry.wikidata;
  const mentions: Mention[] = [];
  for (const m of d.mentions) addMentions(text, m, mentions);
  for (const { span, form } of d.more) mentions.push({ span, form });
  if (mentions.length === 0) mentions.push({ span: d.first.span, form: d.first.form });
  actor.mentions = mentions.sort((a, b) => a.span[0] - b.span[0]);
  const { rule, by, span } = d.first;
  actor.why = by === undefined ? { rule, spans: [span] } : { rule, entry: by, spans: [span] };
  return actor as Actor;
}

/** The name alone, also where it comes after the title did (the minister). */
function nameOf(text: string, { mentions, first }: Draft): string {
  const [start, end] = mentions.find(m => m.nameSpan !== undefined)?.nameSpan ?? first.span;
  return text.slice(start, end);
}

/** A titled name as its parts. */
function addMentions(text: string, m: FoundMention, mentions: Mention[]): void {
  if (m.nameSpan === undefined || m.kind !== "person") { mentions.push({ span: m.span, form: m.form }); return; }
  let end = m.nameSpan[0];
  while (end > m.span[0] && /\s/u.test(text[end - 1]!)) end--;
  if (end > m.span[0]) mentions.push({ span: [m.span[0], end], form: "title" });
  mentions.push({ span: m.nameSpan, form: "name" });
}
