import type { Page, Paging } from "../../library/index.js";

/** All rows of a question, page after page: each is asked for when the one before has been written. */
export async function* allPages<Item>(ask: (paging: Paging) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await ask({ limit: 1000, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
