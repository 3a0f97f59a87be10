import type { FoundStatement } from "./index.js";

/** Finds statements by token in constant time, so that reading stays linear in the number of statements. */
export class Coverage {
  private readonly innermost: (FoundStatement | undefined)[];
  private readonly byCue = new Map<number, FoundStatement>();
  private readonly order: readonly FoundStatement[];

  /** `tokens` is the number of tokens of the article. */
  constructor(statements: readonly FoundStatement[], tokens: number) {
    this.innermost = new Array<FoundStatement | undefined>(tokens).fill(undefined);
    const longestFirst = [...statements].sort((a, b) => b.content.to - b.content.from - (a.content.to - a.content.from));
    for (const s of longestFirst) this.innermost.fill(s, s.content.from, s.content.to);
    for (const s of statements) if (s.cueAt >= 0 && !this.byCue.has(s.cueAt)) this.byCue.set(s.cueAt, s);
    this.order = [...this.byCue.values()].sort((a, b) => a.cueAt - b.cueAt);
  }

  /** The statement whose content holds the token; of nested ones the innermost. */
  at(token: number): FoundStatement | undefined {
    return this.innermost[token];
  }

  /** The statement whose cue stands at the token. */
  ofCue(token: number): FoundStatement | undefined {
    return this.byCue.get(token);
  }

  /** The statement whose cue stands nearest before the token. */
  lastBefore(token: number): FoundStatement | undefined {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order[middle]!.cueAt < token) low = middle + 1;
      else high = middle;
    }
    return this.order[low - 1];
  }
}
