import type { Kit } from "../kit.js";
import type { FoundMention, Office } from "../mentions/found.js";
import type { Actor, Block, Mention } from "../report.js";
import type { Span } from "../span.js";
import type { Token } from "../tokens/token.js";
import { isOfSeveral, stateOrgans, twoSides } from "./home.js";
import { datelineCountry } from "./dateline.js";
import { Gathering, type Draft } from "./gathering.js";
import { addShortNames } from "./short-names.js";

/** Mentions in order with the actor that each of them means; a mention without one names nobody in particular. */
export interface ActorLayer {
  readonly mentions: readonly FoundMention[];
  readonly drafts: readonly Draft[];
  draftOf(mention: FoundMention): Draft | undefined;
  /** The two countries that البلدان means here, or whose presidents are meant; `undefined` for every other mention. */
  pairOf(mention: FoundMention): readonly Draft[] | undefined;
  /** The country that an adjective of nationality at `span` means; `undefined` for codes without an entry. */
  countryOf(code: string, span: Span): Draft | undefined;
}

/** Joins the mentions of one actor: full name, surname, title alone, body alone, nationality. */
export function joinActors(tokens: readonly Token[], blocks: readonly Block[], found: readonly FoundMention[], kit: Kit): ActorLayer {
  const mentions = addShortNames(tokens, found, kit);
  const gathering = new Gathering(kit, datelineCountry(tokens, blocks));
  const drafts = new Array<Draft | undefined>(mentions.length).fill(undefined);
  const pairs = new Map<FoundMention, readonly Draft[]>();
  // how often each country was named so far, itself or by its people and bodies
  const named = new Map<string, number>();
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    mention.order = i;
    const draft = gathering.place(mention);
    if (draft === undefined) continue;
    drafts[i] = draft;
    const { country } = draft;
    if (country !== undefined && country !== "IGO" && mention.place === undefined && !mention.inPlace) named.set(country, (named.get(country) ?? 0) + 1);
    if (!mention.pair || named.size < 2) continue;
    pairs.set(mention, twoSides(named).flatMap(code => gathering.country(code, mention.span) ?? []));
    // رئيسا البلدين are somebody themselves
    draft.named ||= mention.office !== undefined || mention.body !== undefined;
  }
  placeStrangers(gathering);
  return { mentions, drafts: gathering.drafts, draftOf: mention => drafts[mention.order], pairOf: mention => pairs.get(mention), countryOf: (code, span) => gathering.country(code, span) };
}

/** People and bodies of whom nothing is known are taken for those of the country in which the article plays; whoever works for a body, for its people. */
function placeStrangers(gathering: Gathering): void {
  const home = gathering.home();
  const isStranger = (d: Draft): boolean => d.country === undefined && (d.entry === undefined || d.entry.generic === true) && (d.first.nameSpan !== undefined || !gathering.isInternational(d.first.key));
  // bodies first, for the people who work for them
  if (home !== undefined) for (const d of gathering.drafts) if (isAtHome(d) && !(home.once && isSomeBody(d)) && isStranger(d)) d.country = home.country;
  for (const d of gathering.drafts) if (d.kind === "person" && isStranger(d)) d.country = countryOfPerson(gathering, d, home?.country);
}

/** A body or a crowd, and not several of whom each may be of another country (المنظمات, القادة, الغرب); armed groups fight where the article plays. */
function isAtHome({ kind, sector, first }: Draft): boolean {
  if (kind === "organization") return !first.several || sector === "REB";
  return kind === "group" && first.entry?.pair !== true && first.entry?.["of-states"] !== true && !isOfSeveral(first.office?.role);
}

/** الوكالة: a body without a name that is no organ of a state may be of anywhere. */
function isSomeBody({ kind, sector, named }: Draft): boolean { return kind === "organization" && !named && !stateOrgans.has(sector ?? ""); }

/** The first country that is known of the bodies for which a person works; without any the article's own, unless the text names a body beside him. */
function countryOfPerson(gathering: Gathering, { offices, first }: Draft, home: string | undefined): string | undefined {
  let serves = false;
  for (const { body } of offices) {
    if (body === undefined) continue;
    serves = true;
    const country = gathering.countryOfBody(body, home);
    if (country !== undefined) return country;
  }
  return serves || first.member ? undefined : home;
}

/** The actors of the Report: those with a name of their own, and of the others those that speak or act (`used`). */
export function reportActors(text: string, layer: ActorLayer, used: ReadonlySet<string>, kit: Kit): Actor[] {
  const mentions: Mention[][] = layer.drafts.map(() => []);
  for (const m of layer.mentions) {
    const draft = layer.draftOf(m);
    if (draft !== undefined) addParts(mentions[draft.order]!, text, m);
  }
  const actors: Actor[] = [];
  for (const draft of layer.drafts) {
    if (!draft.named && !used.has(draft.id)) continue;
    const list = mentions[draft.order]!;
    for (const span of draft.adjectives) list.push({ span, form: "nationality" });
    actors.push(reportActor(text, draft, list, kit));
  }
  return actors;
}

/** What is not known of an actor has no field. */
function reportActor(text: string, draft: Draft, mentions: readonly Mention[], kit: Kit): Actor {
  const { id, kind, entry, country, sector, first } = draft;
  const actor = { id, kind, name: nameOf(text, draft, kit), known: entry !== undefined && entry.generic !== true } as { -readonly [K in keyof Actor]: Actor[K] };
  if (country !== undefined) actor.country = country;
  if (sector !== undefined) actor.sector = sector;
  if (entry?.wikidata !== undefined) actor.wikidata = entry.wikidata;
  actor.mentions = mentions;
  actor.why = first.why;
  return actor;
}

/** A titled name as its parts: the title and the proper name are mentions of their own. */
function addParts(list: Mention[], text: string, m: FoundMention): void {
  if (m.kind !== "person" || m.nameSpan === undefined) { list.push({ span: m.span, form: m.form }); return; }
  const [from, to] = m.nameSpan;
  const before = trimmed(text, m.span[0], from);
  const after = trimmed(text, to, m.span[1]);
  if (before !== undefined) list.push({ span: before, form: "title" });
  list.push({ span: m.nameSpan, form: "name" });
  if (after !== undefined) list.push({ span: after, form: "title" });
}

/** The span without blanks and marks at its edges; `undefined` where no letter is left. */
function trimmed(text: string, from: number, to: number): Span | undefined {
  while (from < to && !/[\p{L}\p{N}]/u.test(text[from]!)) from++;
  while (to > from && !/[\p{L}\p{M}\p{N})»"”]/u.test(text[to - 1]!)) to--;
  return from < to ? [from, to] : undefined;
}

function nameOf(text: string, draft: Draft, kit: Kit): { ar?: string; en?: string } {
  const { entry, first } = draft;
  if (entry !== undefined && entry.generic !== true) return entry.ar?.[0] === undefined ? { en: entry.en } : { ar: entry.ar[0], en: entry.en };
  if (first.place?.ar?.[0] !== undefined) return { ar: first.place.ar[0], en: first.place.en };
  const span = first.nameSpan ?? first.span;
  const ar = text.slice(span[0], span[1]);
  if (draft.kind !== "person" || first.nameSpan === undefined) return { ar };
  const en = romanised(ar, kit);
  return en === undefined ? { ar } : { ar, en };
}

/** A name in Latin letters, where the lexicon gives all of its words in them. */
function romanised(name: string, kit: Kit): string | undefined {
  const words: string[] = [];
  for (const word of name.split(/\s+/u)) {
    const en = kit.word(word).readings.find(r => r.info?.nameWord !== undefined)?.info?.nameWord?.en;
    if (en === undefined) return undefined;
    words.push(en);
  }
  return words.join(" ");
}

export type { Office };
