import type { ActorEntry } from "../entries.js";
import type { ActorKind, MentionForm, PloverType } from "../report.js";

/** What an actor must show to be told from a private one. */
interface Party { readonly kind: ActorKind; readonly sector: string | undefined; readonly entry: ActorEntry | undefined; readonly first: { readonly country?: string | undefined; readonly form: MentionForm } }

/** Sectors whose people act for a state, a party, an armed group or an organisation of states, or are counted by politics (refugees). */
const political: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "PTY", "JUD", "COP", "SPY", "REB", "PRM", "UAF", "IGO", "NGO", "OPP", "ELI", "PRE", "REF"]);

/** Acts that are politics only among those who do politics: a singer who criticises a magazine is none. Violence, arrests and protests count whoever suffers or does them. */
const amongPoliticians: ReadonlySet<PloverType> = new Set(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AID"]);

/** Is the act one among private people only? */
export function isPrivate(type: PloverType, parties: readonly Party[]): boolean {
  return amongPoliticians.has(type) ? !parties.some(isPolitical) : ofCrime.has(type) && parties.some(isSomebody) && parties.every(p => type === "COERCE" ? isLaw(p) || isSomebody(p) && p.first.form !== "name" : isSomebody(p));
}

/** Acts that are crime, or an arrest for it, and no politics where only private persons, police and courts have to do with them. Blows of the police are more, and who is arrested with his name in the news may be. */
const ofCrime: ReadonlySet<PloverType> = new Set(["ASSAULT", "COERCE"]);
/** A single private person: a man, a suspect, a name of whom nothing is told. Crowds, journalists, clerics, and whoever is named by his people are more than that. */
const somebody: ReadonlySet<string> = new Set(["CVL", "CRM", "SOC"]);
function isSomebody({ kind, sector, entry, first }: Party): boolean {
  return kind === "person" && entry === undefined && first.country === undefined && (sector === undefined || somebody.has(sector));
}
function isLaw({ sector, first }: Party): boolean {
  return first.country === undefined && (sector === "COP" || sector === "JUD");
}

function isPolitical({ kind, sector, entry, first }: Party): boolean {
  // the people of Yemen, young Mexicans; the two sides
  const nation = kind === "group" && (first.country !== undefined || sector === undefined);
  // a region of several states (the Middle East) stands for them
  const region = kind === "place" && first.country === undefined;
  return kind === "country" || region || nation || political.has(sector ?? "") || entry !== undefined && (kind !== "person" || entry.roles !== undefined) && entry.generic !== true;
}
