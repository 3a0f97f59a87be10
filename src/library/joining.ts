import { joinCopies } from "./join/copies.js";
import { joinHappenings } from "./join/happenings.js";
import { joinStories, type Arrived } from "./join/stories.js";
import { joinSummaries } from "./join/summaries.js";
import type { AfterWriting } from "./store.js";

/**
 * How articles that were just written are joined with those that are there: copies with what they copy, then articles into stories, by their
 * origins, then events into happenings, by their stories; at last what lists say of the stories.
 */
export function joining(): readonly AfterWriting[] {
  let renamed: readonly string[] = [];
  let arrived: readonly Arrived[] = [];
  let revealed: readonly string[] = [];
  return [
    joinCopies(now => { renamed = now; }), joinStories((now, translated) => { [arrived, revealed] = [now, translated]; }),
    joinHappenings(() => arrived), joinSummaries(() => arrived, () => [...renamed, ...revealed]),
  ];
}
