import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** A file to be read, with the path that its keys begin with. */
export interface Found { readonly file: string; readonly key: string; readonly size: number }

/** What belongs to saved pages beside their text. */
const assets = /\.(?:css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|eot|mp[34]|webm|swf)$/iu;

/** Is the name that of a hidden file, or of a page's picture, style or script? */
export function isBeside(name: string): boolean {
  return assets.test(name) || name.split("/").some(part => part.startsWith(".") && part !== "." && part !== ".." || part === "__MACOSX");
}

/**
 * The file, or all files of the folder and those below it, in the order of their names.
 * Links to folders are not followed: they may lead back.
 */
export function* walk(source: string): Generator<Found> {
  const name = path.basename(path.resolve(source)).normalize("NFC");
  const stats = statSync(source);
  if (stats.isDirectory()) yield* walkFolder(source, name);
  else yield { file: source, key: name, size: stats.size };
}

function* walkFolder(folder: string, key: string): Generator<Found> {
  let entries: Dirent[];
  // a folder that cannot be read is told when it is opened like a file
  try { entries = readdirSync(folder, { withFileTypes: true }); } catch { yield { file: folder, key, size: 0 }; return; }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isBeside(entry.name)) continue;
    const file = path.join(folder, entry.name);
    const inner = `${key}/${entry.name.normalize("NFC")}`;
    if (entry.isDirectory()) yield* walkFolder(file, inner);
    else {
      const stats = statSync(file, { throwIfNoEntry: false }) ?? lstatSync(file);
      // a link to nowhere is told when it is opened; pipes and sockets would never end
      if (stats.isFile() || stats.isSymbolicLink()) yield { file, key: inner, size: stats.size };
    }
  }
}
