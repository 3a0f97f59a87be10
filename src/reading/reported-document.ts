import type { Document } from "./document.js";
import type { ReportDocument } from "./report.js";

/** What the Report says of its document: what is not known has no field. `sha256` is that of the text. */
export function reportedDocument({ id, url, outlet, title, published }: Document, language: ReportDocument["language"], sha256: string): ReportDocument {
  return {
    id: id ?? "article", language, sha256,
    ...(url === undefined ? {} : { url }), ...(outlet === undefined ? {} : { outlet }), ...(title === undefined ? {} : { title }), ...(published === undefined ? {} : { published }),
  };
}
