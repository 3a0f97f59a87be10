import type { BlockKind } from "../report.js";

/** Blocks of the article itself; the others tell about it: who is credited is no actor of it, and what a promotion says is no statement. */
export const articleBlocks: ReadonlySet<BlockKind> = new Set(["headline", "paragraph", "caption"]);
