import { NamedCountries } from "../../actors/home.js";
import type { RoleBook } from "../../actors/roles.js";
import type { ActorEntry } from "../../entries.js";
import type { FoundMention } from "../mentions/found.js";
import type { Gazetteer } from "../names/gazetteer.js";
import type { Draft } from "./draft.js";

/** What joining the mentions needs from outside the text. */
export interface Whereabouts { readonly gazetteer: Gazetteer; readonly roles: RoleBook; readonly published: string | undefined; readonly actors: ReadonlyMap<string, ActorEntry> }

/** Takes mentions in the order of the text and says which actor each of them means. */
export class Gathering {
  readonly drafts: Draft[] = [];
  private readonly byEntry = new Map<string, Draft>();
  private readonly byKey = new Map<string, Draft>();
  private readonly byWord = new Map<string, Draft[]>();
  /** By the number of the mention. */
  private readonly drafted: (Draft | undefined)[] = [];
  private readonly countries = new NamedCountries();
  private readonly outside: Whereabouts;
  constructor(outside: Whereabouts) { this.outside = outside; }

  draftOf(mention: FoundMention): Draft | undefined { return this.drafted[mention.id]; }

  /** `same` is the actor whom the mention says again (the minister in "Lavrov, the minister"). */
  place(m: FoundMention, same: Draft | undefined): Draft | undefined {
    this.countries.note(m.country, m.sector);
    const draft = this.again(m, same) ?? this.find(m) ?? this.create(m);
    if (draft === undefined) return undefined;
    this.enrich(draft, m);
    return draft;
  }

  /** The country of the code, as an actor. */
  country(code: string, m: FoundMention): Draft | undefined {
    const entry = this.outside.gazetteer.countries.get(code);
    if (entry === undefined) return undefined;
    return this.byEntry.get(entry.id) ?? this.add({ ...m, kind: "country", entry, country: code, sector: "GOV" }, entry);
  }

  /** The country in which the article plays. */
  home(): ReturnType<NamedCountries["home"]> { return this.countries.home(); }

  private again(m: FoundMention, same: Draft | undefined): Draft | undefined {
    if (same === undefined) return undefined;
    if (m.form === "title" && same.kind === "person") return same;
    // the minister, Sergei Lavrov
    if (m.kind === "person" && m.nameSpan !== undefined && same.kind === "person" && same.first.nameSpan === undefined) {
      const known = m.entry === undefined ? undefined : this.byEntry.get(m.entry.id);
      if (known !== undefined) return known;
      same.entry ??= m.entry;
      if (m.entry !== undefined) { same.id = m.entry.id; this.byEntry.set(m.entry.id, same); }
      return same;
    }
    return undefined;
  }

  private find(m: FoundMention): Draft | undefined {
    if (m.entry !== undefined) return this.byEntry.get(m.entry.id);
    if (m.kind === "person" && m.nameSpan !== undefined || m.form === "name") return this.byName(m);
    if (m.form === "title") return this.holder(m);
    return this.byKey.get(keyOf(m)) ?? (m.body !== undefined && m.definite && m.country === undefined ? this.drafts.findLast(d => d.first.body === m.body) : undefined);
  }

  private byName(m: FoundMention): Draft | undefined {
    const same = this.byKey.get(keyOf(m));
    if (same !== undefined) return same;
    const words = nameWords(m.key);
    const last = words[words.length - 1]!;
    return (this.byWord.get(last) ?? []).findLast(d => d.keys.some(key => {
      const other = nameWords(key);
      if (words.length === 1) return other[other.length - 1] === last || other[0] === last;
      if (other.length === 1) return other[0] === last;
      return other[0] === words[0] && other[other.length - 1] === last;
    }));
  }

  /** The title alone means the person who bore it last, or who held the office on the day. */
  private holder(m: FoundMention): Draft | undefined {
    if (m.plural || m.title === undefined) return this.byKey.get(keyOf(m));
    if (m.unnamed) return m.definite && m.country === undefined ? this.byKey.get(keyOf(m)) ?? this.drafts.findLast(d => d.kind === "person" && d.mentions.some(o => o.title === m.title)) : this.byKey.get(keyOf(m));
    if (!m.definite) return undefined;
    const bearer = this.drafts.findLast(d => d.kind === "person" && d.mentions.some(o => o.title === m.title || m.role !== undefined && o.role === m.role || o.title !== undefined && o.title.noun.endsWith(` ${m.title!.noun}`)) && (m.country === undefined || d.country === undefined || d.country === m.country));
    if (bearer !== undefined) return bearer;
    const of = m.of ?? m.country;
    const entry = m.role === undefined || !soleOffices.has(m.role) || of === undefined || this.outside.published === undefined ? undefined : this.outside.roles.holder(m.role, of, this.outside.published);
    if (entry !== undefined) return this.byEntry.get(entry.id) ?? this.add({ ...m, country: entry.country, sector: entry.sector }, entry);
    return this.byKey.get(keyOf(m));
  }

  private create(m: FoundMention): Draft | undefined {
    if (m.entry !== undefined) return this.add(m, m.entry);
    if (m.form === "title" && !m.unnamed && !m.definite && !m.plural) return undefined;
    if (m.form === "name" && m.nameSpan === undefined && m.place === undefined && m.body === undefined && m.kind === "place") return undefined;
    return this.add(m, undefined);
  }

  private add(m: FoundMention, entry: ActorEntry | undefined): Draft {
    const named = entry !== undefined || m.form === "name" && m.kind !== "place";
    const draft: Draft = {
      id: entry?.id ?? `a${this.drafts.length + 1}`, order: this.drafts.length, kind: entry?.kind ?? (entry === undefined ? m.kind : "person"), entry, country: entry?.country ?? m.country, sector: entry?.sector ?? m.sector,
      woman: m.woman, plural: m.plural, first: m, named, unnamed: entry === undefined && m.unnamed && !m.plural, mentions: [], keys: [], more: [], last: m.from,
    };
    this.drafts.push(draft);
    if (entry !== undefined) this.byEntry.set(entry.id, draft);
    return draft;
  }

  private enrich(draft: Draft, m: FoundMention): void {
    this.drafted[m.id] = draft;
    draft.mentions.push(m);
    draft.last = m.from;
    if (draft.entry === undefined) { draft.country ??= m.country; draft.sector ??= m.sector; draft.woman ??= m.woman; }
    if (m.nameSpan !== undefined && draft.kind === "person") { draft.named = true; draft.unnamed = false; }
    const key = m.nameSpan !== undefined || m.form === "name" ? m.key : undefined;
    this.byKey.set(keyOf(m), draft);
    if (key === undefined || draft.keys.includes(key)) return;
    draft.keys.push(key);
    for (const word of nameWords(key)) { const list = this.byWord.get(word); if (list === undefined) this.byWord.set(word, [draft]); else if (!list.includes(draft)) list.push(draft); }
  }
}

/** Offices that one person at a time holds in a country or body. */
const soleOffices: ReadonlySet<string> = new Set(["president", "king", "emir", "sultan", "crown-prince", "prime-minister", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "supreme-leader", "chancellor", "pope", "secretary-general"]);

function keyOf(m: FoundMention): string {
  return m.form === "name" ? `name ${m.key}` : `${m.form} ${m.country ?? ""} ${m.key}`;
}

function nameWords(name: string): string[] {
  const lower = name.toLowerCase();
  return lower.includes(" ") || lower.includes("-") ? lower.replace(/^(?:al|el)[- ]/u, "").split(/[\s]+/u).map(word => word.replace(/^(?:al|el)-/u, "")) : [lower];
}
