import type { Database } from "./database.js";

/** Does the database answer? @throws Fault `database-away` */
export async function checkAlive(database: Database): Promise<void> {
  await database.query("select 1 from migrations limit 1");
}
