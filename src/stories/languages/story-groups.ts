import type { StoryDecision } from "../story-index.js";

/** A story of both languages: its id, and the stories of one language that it is made of. */
export interface StoryGroup { readonly id: string; readonly parts: readonly string[] }

/** Which stories of single languages are one story. A story that is in no group is one by itself, and goes by its own id. */
export class StoryGroups {
  private readonly groups = new Map<string, Set<string>>();
  private readonly idOf = new Map<string, string>();

  constructor(groups: Iterable<StoryGroup> = []) {
    for (const { id, parts } of groups) this.put(id, parts);
  }

  /** What a story of one language goes by. */
  id(part: string): string { return this.idOf.get(part) ?? part; }

  parts(part: string): readonly string[] { return [...this.groups.get(this.id(part)) ?? [part]]; }

  all(): StoryGroup[] { return [...this.groups].map(([id, parts]) => ({ id, parts: [...parts] })); }

  /** Makes one story of two, which goes by the id of the first. */
  join(into: string, from: string): void {
    const [id, parts] = [this.id(into), [...this.parts(into), ...this.parts(from)]];
    this.groups.delete(this.id(from));
    this.put(id, parts);
  }

  /** What a decision about stories of one language means for the stories that they are in. */
  follow(decision: StoryDecision): StoryDecision[] {
    const [from, into] = [this.id(decision.from), this.id(decision.into)];
    if (decision.kind === "split") return [{ ...decision, from }];
    const partsOfFrom = this.parts(decision.from).filter(part => part !== decision.from);
    const partsOfInto = this.parts(decision.into);
    this.idOf.delete(decision.from);
    this.groups.delete(from);
    if (from !== into) {
      if (partsOfFrom.length > 0) this.put(into, [...partsOfInto, ...partsOfFrom]);
      return [{ ...decision, from, into }];
    }
    // the story goes by the id of one of its parts: where that part is gone, by the id of what it went into
    const id = from === decision.from ? decision.into : from;
    this.put(id, partsOfFrom);
    return id === from ? [] : [{ ...decision, from, into: id }];
  }

  /** Forgets parts that are at rest. */
  keepOnly(isAlive: (part: string) => boolean): void {
    for (const { id, parts } of this.all()) {
      const alive = parts.filter(isAlive);
      if (alive.length === parts.length) continue;
      for (const part of parts) this.idOf.delete(part);
      this.groups.delete(id);
      if (alive.length > 0) this.put(id, alive);
    }
  }

  private put(id: string, parts: readonly string[]): void {
    if (parts.length === 1 && parts[0] === id) { this.groups.delete(id); this.idOf.delete(id); return; }
    this.groups.set(id, new Set(parts));
    for (const part of parts) this.idOf.set(part, id);
  }
}
