/** What came in: one article as text or as an HTML page, with what is known about it. */
export interface Document {
  readonly id?: string;
  /** The article's text; when given, the Report's `text` is this string, unchanged. */
  readonly text?: string;
  /** The page as it came, when there is no `text`. */
  readonly html?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** EDTF day, or an ISO 8601 date and time of which the day is used. */
  readonly published?: string;
  readonly language?: string;
  /** When it was fetched, ISO 8601; its day stands in for `published` where neither the document nor the page says that. */
  readonly retrieved?: string;
}
