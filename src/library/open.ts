import { Fault } from "../reading/fault.js";
import type { Database } from "./database.js";
import { migrate } from "./migrate.js";
import { openPglite } from "./pglite.js";
import { openPostgres } from "./postgres.js";

/** Where a library is: a folder of its own, or a PostgreSQL server; in memory where neither is given. */
export interface LibraryPlace { readonly folder?: string; readonly url?: string; readonly schema?: string }

/**
 * Opens the library and brings its tables to this version.
 *
 * @throws Fault `library-in-use`, `library-too-new`, `database-away`, `cannot-write`
 */
export async function openLibrary(place: LibraryPlace): Promise<Database> {
  if (place.url !== undefined && !/^postgres(?:ql)?:\/\//u.test(place.url)) throw new Fault("bad-option", "The address of a database begins with postgres://.", "ISNAD_DATABASE_URL");
  const database = place.url === undefined ? await openPglite(place.folder) : await openPostgres(place.url, place.schema);
  try { await migrate(database); } catch (error) { await database.close(); throw error; }
  return database;
}
