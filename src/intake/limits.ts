/** Bounds of what is taken in, so that no source can exhaust memory or time. */
export interface Limits {
  /** Bytes of one article, unpacked; also of a feed, a list, a line or an archive within an archive. */
  readonly item: number;
  /** Bytes that a packed file may unpack to, whatever its size. */
  readonly unpacked: number;
  /** Beyond `unpacked`, how many times its own size a packed file may unpack to. */
  readonly ratio: number;
  /** How many archives may lie within each other. */
  readonly depth: number;
}

/** News text packs to a tenth, pages to a fiftieth; a bomb unpacks to a thousand times its size and more. */
export const usualLimits: Limits = { item: 64_000_000, unpacked: 200_000_000, ratio: 200, depth: 3 };
