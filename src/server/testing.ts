import { readFileSync } from "node:fs";
import { toDocument, type Incoming, type ReadingPool } from "../intake/index.js";
import { createShelver } from "../library/shelf/shelve.js";
import { createReader, type Document, type LexiconAsset, type Reader } from "../reading/index.js";

const asset = JSON.parse(readFileSync(new URL("../../dist/lexicon.json", import.meta.url), "utf8")) as LexiconAsset;

/** The reader that tests of the server hand to it. */
export const reader: Reader = createReader(asset);
const shelve = createShelver(asset, reader, "test", came => toDocument(came as Incoming));
/** A pool without threads. */
export const pool: ReadingPool = { threads: 1, read: async came => came.map(shelve), readReport: async (document, options) => reader.read(document, options), close: async () => {} };

/** A small library: two outlets, an id with slashes and Arabic in it, one article of three statements. */
export const documents: readonly (Document & { readonly id: string })[] = [
  { id: "a1", outlet: "paper-one", published: "2024-05-02", title: "لافروف يدين الهجوم", text: "لافروف يدين الهجوم\nقال وزير الخارجية الروسي سيرغي لافروف في موسكو إن بلاده تدين الهجوم على دمشق. وأضاف لافروف أن سوريا تحتاج إلى مساعدة عاجلة." },
  { id: "https://paper.example/أخبار/2024?n=7#top", outlet: "paper-two", published: "2024-05-03", title: "مصر ترفض", text: "مصر ترفض\nرفضت مصر المقترح الإسرائيلي. وقال وزير الخارجية المصري سامح شكري إن القاهرة ترفض تهجير الفلسطينيين." },
  { id: "a3", outlet: "paper-one", published: "2024-05-04", title: "لقاء", text: "التقى الرئيس المصري عبد الفتاح السيسي وزير الخارجية الروسي سيرغي لافروف في القاهرة. وقال خالد الحمداني إن سيرغي لافروف زار القاهرة مرتين." },
];
