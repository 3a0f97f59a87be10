import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { Fault } from "../reading/fault.js";
import type { Database } from "./database.js";

const folder = fileURLToPath(new URL("../../migrations/", import.meta.url));

/**
 * Brings the tables to what this version needs, forward only, each step in a transaction of its own.
 *
 * @throws Fault `library-too-new` where a later version of Isnad has been at work on it
 */
export async function migrate(database: Database): Promise<void> {
  await database.script("create table if not exists migrations (name text primary key)");
  const files = readdirSync(folder).filter(file => file.endsWith(".sql")).sort();
  const done = new Set((await database.query<{ name: string }>("select name from migrations")).map(row => row.name));
  const unknown = [...done].find(name => !files.includes(name));
  if (unknown !== undefined) throw new Fault("library-too-new", `The library was made by a later version of Isnad (${unknown}).`);
  for (const file of files) {
    if (done.has(file)) continue;
    await database.transaction(async inner => {
      // two processes may open a new library on a server at once
      if (inner.kind === "postgres") await inner.query("select pg_advisory_xact_lock(hashtext('isnad migrations'))");
      if ((await inner.query("select 1 from migrations where name = $1", [file])).length > 0) return;
      await inner.script(readFileSync(path.join(folder, file), "utf8"));
      await inner.query("insert into migrations values ($1)", [file]);
    });
  }
}
