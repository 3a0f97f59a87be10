import { fsyncSync } from "node:fs";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * How the embedded database is to be opened in a folder so that what was committed is on the disk, and outlives a machine that loses its power.
 * As PGlite comes it leaves that to the operating system: its start switches syncing off, and its files do nothing when the database syncs them.
 */
export function syncedFolder(folder: string): Pick<PGliteOptions, "fs" | "startParams"> {
  // of the ways to sync only this one reaches the files
  return { fs: new SyncedFiles(folder), startParams: [...PGlite.defaultStartParams.filter(switched => switched !== notSynced), "-c", "wal_sync_method=fsync"] };
}

const notSynced = "-F";

/** An open file of the platform, as Emscripten keeps it. */
interface OpenFile { readonly nfd: number }
interface NodeFiles { readonly stream_ops: { fsync?: (file: OpenFile) => number } }

class SyncedFiles extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const sync = (module: unknown): void => {
      (module as { readonly NODEFS: NodeFiles }).NODEFS.stream_ops.fsync = ({ nfd }) => { fsyncSync(nfd); return 0; };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...emscriptenOpts.preRun ?? [], sync] } };
  }
}
