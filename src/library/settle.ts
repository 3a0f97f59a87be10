import type { Database } from "./database.js";

/** Lets the database count what it holds and tidy its indexes, by which it chooses how to answer; to be done when much has been written. A server does it by itself in time, the embedded database never. */
export async function settle(database: Database): Promise<void> {
  await database.script("vacuum (analyze)");
}

/** Does the database know what it holds? An empty library counts as settled. */
export async function isSettled(database: Database): Promise<boolean> {
  const [found] = await database.query<{ settled: boolean }>("select not exists (select 1 from articles) or exists (select 1 from pg_stats where schemaname = current_schema() and tablename = 'articles') as settled");
  return found!.settled;
}
