/** Sectors whose bodies are spoken of far from home (Twitter, Reuters), so that they do not tell where the article plays. */
const everywhere: ReadonlySet<string> = new Set(["BUS", "JRN"]);

/** Share of the named countries above which the article plays in one of them. */
const atHome = 0.5;

/** Weight of the country from which an article was sent: it decides where nothing is said, or where two countries are named alike often, and is no home by itself. */
const ofDateline = 0.5;

/** Sectors whose bodies belong to a state, so that the country goes without saying. */
export const stateOrgans: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "OPP"]);

/** Roles of whom a text calls leader. */
export const headsOfState: ReadonlySet<string> = new Set(["president", "king", "prime-minister", "supreme-leader", "emir", "sultan", "chancellor", "leader"]);

/** Leaders and commanders in the plural, of whom no country is told, are of several. */
export function isOfSeveral(role: string | undefined): boolean {
  return role !== undefined && (headsOfState.has(role) || role === "commander");
}

/** How often each country was named so far in an article: itself, by its towns, or by its people and bodies. One rule for every language. */
export class NamedCountries {
  private readonly times = new Map<string, number>();
  constructor(dateline?: string) { if (dateline !== undefined) this.times.set(dateline, ofDateline); }

  note(country: string | undefined, sector: string | undefined): void {
    if (country === undefined || country === "IGO" || everywhere.has(sector ?? "")) return;
    this.times.set(country, (this.times.get(country) ?? 0) + 1);
  }

  /** The country named most; of several the one that was named first. */
  most(): string | undefined {
    let best: string | undefined;
    for (const [country, n] of this.times) if (best === undefined || n > this.times.get(best)!) best = country;
    return best;
  }

  /** The country in which the article plays: people and bodies of whom nothing is known are taken for its own. `once`: it was named but once. */
  home(): { readonly country: string; readonly once: boolean } | undefined {
    const country = this.most();
    if (country === undefined) return undefined;
    let all = 0;
    for (const n of this.times.values()) all += n;
    const times = this.times.get(country)!;
    return times > ofDateline && times >= atHome * all ? { country, once: times === 1 } : undefined;
  }
}

/** البلدان, both sides: the two countries that the article has named most so far, in the order in which it named them first. */
export function twoSides(named: ReadonlyMap<string, number>): string[] {
  const most = [...named].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([code]) => code);
  return [...named.keys()].filter(code => most.includes(code));
}
