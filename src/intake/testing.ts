import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { isRefusal, type Incoming, type Intake, type Refusal } from "./incoming.js";
import { openSources, type SourceOptions } from "./open-sources.js";

/** A folder for one test file, removed after its tests. */
export function testFolder(): { readonly path: string; write(name: string, content: string | Uint8Array): string } {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-intake-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    path: folder,
    write: (name, content) => {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}

/** Everything that the sources give, apart. */
export async function gather(items: Intake): Promise<{ taken: Incoming[]; refused: Refusal[] }> {
  const taken: Incoming[] = [];
  const refused: Refusal[] = [];
  for await (const item of items) if (isRefusal(item)) refused.push(item); else taken.push(item);
  return { taken, refused };
}

export async function takeIn(sources: string[], options?: SourceOptions): Promise<{ keys: string[]; taken: Incoming[]; faults: string[] }> {
  const { taken, refused } = await gather(openSources(sources, options).items);
  return { keys: taken.map(t => t.key), taken, faults: refused.map(r => `${r.key}: ${r.fault.code}`) };
}
