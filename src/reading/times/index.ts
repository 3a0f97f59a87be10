import type { Kit } from "../kit.js";
import type { Time } from "../report.js";
import type { TokenLayer } from "../tokens/index.js";
import { parseDay } from "./calendar.js";
import { TimeCursor } from "./cursor.js";
import { dateAt } from "./dates.js";
import { relativeAt } from "./relative.js";
import { joinRange } from "./ranges.js";
import type { FoundTime } from "./found.js";

/** Calendar expressions of the article with their EDTF values. What cannot be resolved without a publication day is left out. */
export function findTimes(text: string, { tokens, timely }: TokenLayer, kit: Kit): Time[] {
  const cursor = new TimeCursor(text, tokens);
  const published = kit.published === undefined ? undefined : parseDay(kit.published);
  const found: FoundTime[] = [];
  // the first token that no expression before has taken
  let free = 0;
  for (const i of timely) {
    if (i < free) continue;
    const previous = found[found.length - 1];
    const time = longest(dateAt(cursor, i, published), relativeAt(cursor, i, published, previous));
    if (time === undefined) continue;
    const joined = previous === undefined ? undefined : joinRange(cursor, previous, time);
    if (joined !== undefined) found[found.length - 1] = joined;
    else found.push(time);
    free = time.to;
  }
  return found.filter(t => t.value !== undefined).map(t => {
    const span = [startOf(cursor, t.from), tokens[t.to - 1]!.end] as const;
    return { span, value: t.value!, why: { rule: t.rule, spans: [span] } };
  });
}

function longest(a: FoundTime | undefined, b: FoundTime | undefined): FoundTime | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.to > a.to ? b : a;
}

/** The span begins after و, ف, ب, ل, but with the article. */
function startOf(cursor: TimeCursor, i: number): number {
  const token = cursor.tokens[i]!;
  if (token.kind !== "word") return token.start;
  const reading = token.word.readings.find(r => r.info?.time !== undefined) ?? token.word.readings[0]!;
  return token.start + Math.max(0, reading.from - (cursor.article(i) ? 2 : 0));
}
