/** A half-open stretch `[start, end)` of the article's text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Do the two stretches share at least one character? */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Does `outer` hold the whole of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
