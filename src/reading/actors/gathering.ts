import type { ActorEntry, TitleEntry } from "../entries.js";
import type { Kit } from "../kit.js";
import { headsOfState, isOfSeveral, NamedCountries, stateOrgans } from "./home.js";
import { newMention, whyFound, type FoundMention, type Office } from "../mentions/found.js";
import type { ActorKind } from "../report.js";
import type { Span } from "../span.js";
import { IS_PARTICLE } from "../tokens/token.js";

/** An actor while the article is being read. */
export interface Draft {
  id: string;
  /** Its place among the drafts. */
  readonly order: number;
  kind: ActorKind;
  entry: ActorEntry | undefined;
  country: string | undefined;
  sector: string | undefined;
  readonly first: FoundMention;
  /** Has it a name, or only a description that counts where it acts? */
  named: boolean;
  readonly offices: Office[];
  /** Keys of the names that the text gave. */
  readonly keys: string[];
  last: FoundMention;
  /** Adjectives of nationality that took part in an event. */
  readonly adjectives: Span[];
}

/** Takes mentions in the order of the text and says which actor each of them means. */
export class Gathering {
  readonly drafts: Draft[] = [];
  private readonly byEntry = new Map<string, Draft>();
  /** By sort and key of their mentions (`sortOf`). */
  private readonly byKey = new Map<string, Map<string, Draft>>();
  /** Codes and places of the adjectives of nationality that were asked for. */
  private readonly adjectivePlaces = new Set<string>();
  /** Persons by each first and last word of their names, and by each title they bore; in the order of the text. */
  private readonly byNameWord = new Map<string, Draft[]>();
  private readonly byTitle = new Map<TitleEntry, Draft[]>();
  /** The person named last, and the titles of those who were not named. */
  private lastPerson: Draft | undefined;
  /** The country that was named last, or whose body was, and where that ended. */
  private lastCountry: { readonly code: string; readonly to: number } | undefined;
  /** The country of the person or body named last. */
  private lastHome: string | undefined;
  private readonly unnamedTitles = new Set<TitleEntry>();
  private readonly countries: NamedCountries;
  private readonly kit: Kit;
  /** `dateline`: the country from which the article was sent. */
  constructor(kit: Kit, dateline: string | undefined) {
    this.kit = kit;
    this.countries = new NamedCountries(dateline);
  }

  place(found: FoundMention): Draft | undefined {
    const m = found.own ? this.atHome(found) : found;
    this.countries.note(m.country, m.sector);
    if (m.country !== undefined && m.country !== "IGO" && m.from >= 0) this.lastCountry = { code: m.country, to: m.to };
    const draft = this.find(m) ?? this.create(m);
    if (m.unnamed && !m.definite) for (const title of m.office?.titles ?? []) this.unnamedTitles.add(title);
    if (m.kind === "person" && m.nameSpan !== undefined) this.lastPerson = draft;
    if (draft === undefined) return undefined;
    this.enrich(draft, m);
    if ((draft.kind === "person" || draft.kind === "organization") && draft.country !== undefined && draft.country !== "IGO") this.lastHome = draft.country;
    return draft;
  }

  /** جيش بلاده: the mention with the country of whoever was named last. */
  private atHome(m: FoundMention): FoundMention {
    const country = m.country ?? this.lastHome;
    return { ...m, country, office: m.office === undefined ? undefined : { ...m.office, country: m.office.country ?? country } };
  }

  /** The country that an adjective of nationality means; the adjective becomes a mention of it. */
  country(code: string, span: Span): Draft | undefined {
    const entry = this.kit.lexicon.actors.get(`country.${code}`);
    if (entry === undefined) return undefined;
    const known = this.byEntry.get(entry.id) ?? this.add(nationalityMention(entry, span), entry.id, entry);
    const place = `${code}:${span[0]}`;
    if (!this.adjectivePlaces.has(place)) { this.adjectivePlaces.add(place); known.adjectives.push(span); }
    return known;
  }

  private find(m: FoundMention): Draft | undefined {
    if (m.entry !== undefined && m.entry.generic !== true) return this.byEntry.get(m.entry.id) ?? (m.nameSpan === undefined ? undefined : this.adopt(m));
    if (m.form === "nationality") return this.byEntry.get(`country.${m.country}`);
    if (m.kind === "person" && m.nameSpan !== undefined) return this.namedPerson(m) ?? this.adopt(m);
    if (m.office !== undefined) return this.holder(m);
    if (m.body !== undefined) return this.sameBody(m);
    return this.sameKey(m);
  }

  /** The headline's وزير الخارجية or كيم is the person whom the text then names in full: nobody known so far, of the same office or by one word of the name. */
  private adopt(m: FoundMention): Draft | undefined {
    const { office } = m;
    const draft = this.calledByWord(m.key) ?? (office?.role === undefined ? undefined : this.lastBearer(office, d => d.entry === undefined && d.keys.length === 0 && d.offices.some(o => isSame(o, office))));
    if (draft === undefined || m.entry === undefined) return draft;
    Object.assign(draft, { id: m.entry.id, entry: m.entry, country: this.countryOf(m.entry, m), sector: m.sector ?? m.entry.sector ?? draft.sector });
    this.byEntry.set(m.entry.id, draft);
    return draft;
  }

  /** Nobody known so far, who was called by single words of the name alone. */
  private calledByWord(name: string): Draft | undefined {
    const last = lastWord(name);
    if (last === name) return undefined;
    const first = firstWord(name);
    if (!this.byNameWord.has(last) && !this.byNameWord.has(first)) return undefined;
    const words = name.split(" ");
    const fits = (d: Draft): boolean => d.entry === undefined && d.keys.every(key => words.includes(key));
    return this.byNameWord.get(last)?.find(fits) ?? this.byNameWord.get(first)?.find(fits);
  }

  private namedPerson(m: FoundMention): Draft | undefined {
    const same = this.sameKey(m);
    if (same !== undefined) return same;
    const byLast = this.byNameWord.get(lastWord(m.key));
    const byFirst = this.byNameWord.get(firstWord(m.key));
    if (byLast === undefined && byFirst === undefined) return undefined;
    const words = m.key.split(" ");
    const namesakes = new Set([...(byLast ?? []).slice(-mostNamesakes), ...(byFirst ?? []).slice(-mostNamesakes)]);
    for (const d of [...namesakes].sort((a, b) => b.order - a.order)) {
      for (const key of d.keys) {
        const other = key.split(" ");
        if (words.length === 1 && other.length > 1 && (other[other.length - 1] === words[0] || other[0] === words[0])) return d;
        if (other.length === 1 && words.length > 1 && words[words.length - 1] === other[0]) return d;
        if (other.length > 1 && words.length > 1 && other[0] === words[0] && other[other.length - 1] === words[words.length - 1]) return d;
      }
    }
    return undefined;
  }

  /** The title alone points at the person that bore it last, or at the holder of the office on the article's day. */
  private holder(m: FoundMention): Draft | undefined {
    const office = m.office!;
    if (m.unnamed && m.definite && !m.plural) return this.samePerson(m);
    if (m.unnamed || !m.definite) return this.sameKey(m);
    if (!m.plural) {
      const bearer = this.lastBearer(office) ?? this.leader(office);
      if (bearer !== undefined) return bearer;
      const entry = this.incumbent(office);
      if (entry !== undefined) return this.byEntry.get(entry.id) ?? this.add(m, `${entry.id}`, entry);
    }
    return this.sameKey(m);
  }

  /** وأضاف المسؤول الأميركي: the person named last, unless an unnamed one of that description spoke before. */
  private samePerson(m: FoundMention): Draft | undefined {
    const title = m.office!.titles[0];
    const last = this.lastPerson;
    if (title === undefined || this.unnamedTitles.has(title) || last === undefined) return undefined;
    return m.country === undefined || last.country === undefined || m.country === last.country ? last : undefined;
  }

  /** الزعيم الصيني is the head of state or government whom the text named. */
  private leader(office: Office): Draft | undefined {
    if (office.role !== "leader" || office.country === undefined) return undefined;
    return this.drafts.findLast(d => d.kind === "person" && d.country === office.country && d.offices.some(o => o.role !== undefined && headsOfState.has(o.role)));
  }

  private lastBearer(office: Office, fits: (d: Draft) => boolean = () => true): Draft | undefined {
    let best: Draft | undefined;
    for (const title of office.titles) {
      const found = (this.byTitle.get(title) ?? []).findLast(d => d.kind === "person" && fits(d) && d.offices.some(o => sameOffice(o, office)));
      if (found !== undefined && (best === undefined || found.order > best.order)) best = found;
    }
    return best;
  }

  private incumbent(office: Office): ActorEntry | undefined {
    // of the spokespeople of a country each speaks for a body of his own
    if (office.role === undefined || !soleOffices.has(office.role) && (office.body === undefined || !this.kit.lexicon.actors.has(office.body)) || this.kit.published === undefined || office.titles.length !== 1 || office.counterpart) return undefined;
    const of = office.body !== undefined && this.kit.lexicon.actors.has(office.body) ? office.body : office.country;
    return of === undefined ? undefined : this.kit.roles.holder(office.role, of, this.kit.published);
  }

  private sameBody(m: FoundMention): Draft | undefined {
    const same = this.sameKey(m);
    if (same !== undefined) return same;
    if (!m.generic) return undefined;
    // المجلس is the council that was named last, الدول nobody in particular
    const { stem } = this.kit.word(m.key).readings[0]!;
    let last: Draft | undefined;
    for (const d of this.drafts) if ((last === undefined || d.last.from > last.last.from) && (d.first.body === m.body || startsWith(d, stem, this.kit))) last = d;
    return last;
  }

  private create(m: FoundMention): Draft | undefined {
    if (m.entry !== undefined && m.entry.generic !== true) return this.add(m, m.entry.id, m.entry);
    if (m.form === "nationality") {
      const entry = this.kit.lexicon.actors.get(`country.${m.country}`);
      return entry === undefined ? undefined : this.add(m, entry.id, entry);
    }
    // مسؤول is nobody in particular; ناشطون are people who act and suffer
    if (m.unnamed && !m.plural) return undefined;
    if (m.body !== undefined && m.generic && m.body.alone !== true) return undefined;
    if (m.office !== undefined && m.nameSpan === undefined && !m.definite && !m.plural) return undefined;
    return this.add(m, undefined, undefined);
  }

  private add(m: FoundMention, id: string | undefined, entry: ActorEntry | undefined): Draft {
    const named = m.inPlace || m.place !== undefined && m.place.country === undefined ? false : m.place !== undefined || m.why.rule === "ar/mention/media" || entry !== undefined && entry.generic !== true ? true : m.nameSpan !== undefined || (m.body !== undefined && !m.generic && m.form === "name");
    const draft: Draft = {
      id: id ?? `a${this.drafts.length + 1}`, order: this.drafts.length, kind: entry !== undefined && entry.generic !== true ? entry.kind ?? "person" : m.kind, entry, first: m, last: m, named,
      country: this.countryOf(entry, m), sector: m.sector ?? entry?.sector, offices: [], keys: [], adjectives: [],
    };
    this.drafts.push(draft);
    if (draft.entry !== undefined && draft.entry.generic !== true) this.byEntry.set(draft.entry.id, draft);
    return draft;
  }

  /** Whoever holds an office of a body on the article's day acts for it, not for the country of birth: for an international one, or for no country at all. */
  private countryOf(entry: ActorEntry | undefined, m: FoundMention): string | undefined {
    const body = m.kind === "person" ? this.bodyServed(entry) : undefined;
    if (body !== undefined) return body.country;
    const former = (): boolean => entry?.country !== undefined && entry.country !== "IGO" && (entry.roles ?? []).some(role => role.includes(" org."));
    if (m.kind === "person" && m.office?.country === "IGO" && !former()) return "IGO";
    return entry?.country ?? m.country ?? this.contextCountry(m);
  }

  private bodyServed(entry: ActorEntry | undefined): ActorEntry | undefined {
    const of = entry === undefined || this.kit.published === undefined ? undefined : this.kit.roles.bodyOf(entry, this.kit.published);
    return of === undefined ? undefined : this.kit.lexicon.actors.get(of);
  }

  /** الشرطة, الحكومة without more are those of the country that the article speaks of most so far. */
  private contextCountry(m: FoundMention): string | undefined {
    const country = m.kind === "person" && m.office?.role === undefined ? undefined : this.countrySpokenOf(m);
    return country === undefined || this.isInternational(m.key) ? undefined : country;
  }

  private countrySpokenOf(m: FoundMention): string | undefined {
    const body = m.office?.body === undefined ? undefined : this.knownBody(m.office.body);
    if (body !== undefined) return body.country;
    if (m.plural && isOfSeveral(m.office?.role)) return undefined;
    const crowd = m.entry?.generic === true && civil.has(m.sector ?? "");
    if (m.body === undefined && m.office === undefined && !crowd || m.body !== undefined && !stateOrgans.has(m.sector ?? "")) return undefined;
    // إلقاء الجيش السوري البراميل على الأطفال: people are of the country that is spoken of right before
    if (crowd && this.lastCountry !== undefined && m.from - this.lastCountry.to <= besideCrowd) return this.lastCountry.code;
    return crowd || m.body?.alone === true || m.office?.role !== undefined ? this.countries.most() : undefined;
  }

  /** The country of the body with the key of an `Office.body`; `home` for one of which nothing is known. */
  countryOfBody(key: string, home: string | undefined): string | undefined {
    const draft = this.knownBody(key);
    if (draft !== undefined) return draft.country;
    const entry = this.kit.lexicon.actors.get(key);
    return entry !== undefined ? entry.country : this.isInternational(key) ? undefined : home;
  }

  /** The body with the key, or the one that was named in full by the same head (متحدث باسم الرابطة). */
  private knownBody(key: string): Draft | undefined {
    const same = this.byEntry.get(key) ?? this.byKey.get("body")?.get(key);
    if (same !== undefined || key.includes(" ")) return same;
    const { stem } = this.kit.word(key).readings[0]!;
    return this.drafts.find(d => d.first.body !== undefined && this.kit.word(firstWord(d.first.key)).readings[0]!.stem === stem);
  }

  /** القوى العالمية, المجتمع الدولي belong to no single country. */
  isInternational(key: string): boolean {
    // few keys hold such a word, and it need not be split off to know that one does not
    if (!this.kit.shortestForms("international").some(form => key.includes(form))) return false;
    for (let from = 0, to = 0; from <= key.length; from = to + 1) {
      to = key.indexOf(" ", from);
      if (to < 0) to = key.length;
      const { may, facts } = this.kit.word(this.kit.wordAt(key, from, to).readings[0]!.stem);
      if ((may & IS_PARTICLE) !== 0 && facts.particles.includes("international")) return true;
    }
    return false;
  }

  /** The country in which the article plays. */
  home(): ReturnType<NamedCountries["home"]> { return this.countries.home(); }

  private enrich(draft: Draft, m: FoundMention): void {
    draft.last = m;
    if (m.entry !== undefined && m.entry.generic !== true && !m.inPlace) draft.named = true;
    const { office } = m;
    if (office !== undefined && (m.nameSpan !== undefined || draft.offices.length === 0) && !draft.offices.some(o => isSame(o, office))) {
      draft.offices.push(office);
      for (const title of office.titles) append(this.byTitle, title, draft);
    }
    if (m.nameSpan !== undefined) {
      draft.named = true;
      if (!draft.keys.includes(m.key)) {
        draft.keys.push(m.key);
        if (draft.kind === "person") this.addName(draft, m.key);
      }
    }
    if (draft.country === undefined && m.country !== undefined && (draft.kind !== "person" || this.bodyServed(draft.entry) === undefined)) draft.country = m.country;
    draft.sector ??= m.sector;
    const sort = sortOf(m);
    const known = this.byKey.get(sort);
    if (known === undefined) this.byKey.set(sort, new Map([[m.key, draft]]));
    else known.set(m.key, draft);
  }

  private addName(draft: Draft, name: string): void {
    const last = lastWord(name);
    append(this.byNameWord, firstWord(name), draft);
    if (last !== name) append(this.byNameWord, last, draft);
  }

  private sameKey(m: FoundMention): Draft | undefined {
    return this.byKey.get(sortOf(m))?.get(m.key);
  }
}

function isSame(a: Office, b: Office): boolean {
  return a.country === b.country && a.department === b.department && a.body === b.body && a.titles.length === b.titles.length && a.titles.every((t, i) => t === b.titles[i]);
}

function firstWord(name: string): string {
  const blank = name.indexOf(" ");
  return blank < 0 ? name : name.slice(0, blank);
}

function lastWord(name: string): string {
  const blank = name.lastIndexOf(" ");
  return blank < 0 ? name : name.slice(blank + 1);
}

function append<K>(lists: Map<K, Draft[]>, key: K, draft: Draft): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [draft]);
  else if (!list.includes(draft)) list.push(draft);
}

/** Offices that one person holds at a time, so that the title alone names the holder. */
const soleOffices: ReadonlySet<string> = new Set([
  ...headsOfState, "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "crown-prince", "vice-president", "secretary-general", "chief-of-staff", "pope",
].filter(role => role !== "leader"));

/** Persons back to which a shared name word may point. */
const mostNamesakes = 50;

/** Tokens between a country and people who are taken to be its own. */
const besideCrowd = 10;
/** Sectors of people who are at home where the article plays. */
const civil: ReadonlySet<string> = new Set(["CVL", "SOC", "OPP", "LAB"]);

/** Is the known body's name one that begins with the word of the stem (المجلس after المجلس الوطني)? */
function startsWith({ kind, entry }: Draft, stem: string, kit: Kit): boolean {
  return entry?.ar !== undefined && (kind === "organization" || kind === "group") && entry.ar.some(name => name.includes(" ") && kit.wordAt(name, 0, name.indexOf(" ")).readings[0]!.stem === stem);
}

/** Mentions of different sorts do not mean the same, however alike their keys are. */
function sortOf(m: FoundMention): string {
  return m.kind === "person" && m.nameSpan !== undefined ? "person" : m.body !== undefined ? "body" : m.office !== undefined ? "office" : m.kind;
}

function sameOffice(known: Office, asked: Office): boolean {
  if (asked.country !== undefined && known.country !== undefined && asked.country !== known.country) return false;
  if (asked.department !== undefined && known.department !== undefined && asked.department !== known.department) return false;
  if (asked.body !== undefined && known.body !== undefined && asked.body !== known.body) return false;
  return asked.titles.some(t => known.titles.includes(t));
}

function nationalityMention(entry: ActorEntry, span: Span): FoundMention {
  const m = newMention(-1, -1, span, "nationality", "country", entry.id, whyFound("ar/mention/nationality", entry.id, span));
  m.entry = entry;
  return m;
}
