import { setImmediate } from "node:timers/promises";
import type { Page, Paging } from "../../library/index.js";

/**
 * All rows of a question, page after page: each is asked for when the one before has been written. Between two pages the process
 * sees to its other work, which an embedded database alone would never let it do.
 *
 * @param limit rows of a page: with fewer the process is free more often
 */
export async function* allPages<Item>(ask: (paging: Paging) => Promise<Page<Item>>, limit = 500): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await ask({ limit, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    cursor = page.next;
    if (cursor !== undefined) await setImmediate();
  } while (cursor !== undefined);
}
