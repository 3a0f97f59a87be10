import type { ActorEntry } from "../entries.js";
import type { Lexicon } from "../lexicon.js";

/** A dated role of a person: `president RUS 2012-05-07..`; `to` is exclusive, `""` where the end is open. */
export interface Role { readonly role: string; readonly of: string; readonly from: string; readonly to: string }

/** Reads a role as the lexicon writes it; `undefined` where it is malformed (the lexicon check names such entries). */
export function parseRole(text: string): Role | undefined {
  const match = /^([a-z-]+) (\S+)(?: (\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?)?$/.exec(text.trim());
  if (match === null) return undefined;
  return { role: match[1]!, of: match[2]!, from: match[3] ?? "", to: match[4] ?? "" };
}

/** Did the role hold on the day `YYYY-MM-DD`? Days of a bare year or month count by comparing what both give. */
export function heldOn(role: Role, day: string): boolean {
  const upTo = (edge: string): string => day.slice(0, edge.length);
  return (role.from === "" || upTo(role.from) >= role.from) && (role.to === "" || upTo(role.to) < role.to || (role.to.length < 10 && upTo(role.to) === role.to));
}

/** An office that an actor of the lexicon holds or held. Days are EDTF; `until` is the first on which it was over. */
export interface DatedRole {
  /** `president`, `foreign-minister`, `secretary-general` … */
  readonly office: string;
  /** ISO 3166 alpha-3, of an office of a state. */
  readonly country?: string;
  /** The organisation, of an office in one. */
  readonly body?: { readonly id: string; readonly name: { readonly ar?: string; readonly en?: string } };
  readonly from?: string;
  readonly until?: string;
}

/** The dated roles of an actor, in the order of time. */
export function rolesIn({ actors }: Pick<Lexicon, "actors">, id: string): DatedRole[] {
  const roles = (actors.get(id)?.roles ?? []).flatMap(text => parseRole(text) ?? []);
  return roles.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).map(({ role, of, from, to }) => ({
    office: role, ...(/^[A-Z]{3}$/u.test(of) ? { country: of } : { body: { id: of, name: nameOf(actors.get(of)) } }), ...(from === "" ? {} : { from }), ...(to === "" ? {} : { until: to }),
  }));
}

function nameOf(entry: ActorEntry | undefined): { ar?: string; en?: string } {
  const ar = entry?.ar?.[0];
  return { ...(ar === undefined ? {} : { ar }), ...(entry?.en === undefined ? {} : { en: entry.en }) };
}

/** Who held the role of the country on the day, where exactly one person of the lexicon did. */
export class RoleBook {
  private readonly holders = new Map<string, { role: Role; person: ActorEntry }[]>();
  /** The dated roles in organisations, but those of ambassadors, by person. */
  private readonly served = new Map<ActorEntry, Role[]>();
  constructor(lexicon: Pick<Lexicon, "asset">) {
    for (const person of lexicon.asset.actors) {
      for (const text of person.roles ?? []) {
        const role = parseRole(text);
        if (role === undefined) continue;
        append(this.holders, `${role.role} ${role.of}`, { role, person });
        if (role.role !== "ambassador" && role.of.startsWith("org.") && (role.from !== "" || role.to !== "")) append(this.served, person, role);
      }
    }
  }

  /** The organisation in whose office the person stood on the day, if any. */
  bodyOf(person: ActorEntry, day: string): string | undefined {
    return this.served.get(person)?.find(role => heldOn(role, day))?.of;
  }

  holder(role: string, of: string, day: string): ActorEntry | undefined {
    const held = (this.holders.get(`${role} ${of}`) ?? []).filter(h => heldOn(h.role, day));
    const persons = new Set(held.map(h => h.person));
    return persons.size === 1 ? held[0]!.person : undefined;
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
