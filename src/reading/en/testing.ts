import { read } from "../../testing.js";
import type { Report } from "../report.js";

/** Reads an English text, published on a Wednesday unless another day, or none, is given, with the lexicon as it stands in the folder. */
export function readEnglish(text: string, published: string | null = "2015-08-12"): Report {
  return read({ text, language: "en", ...(published === null ? {} : { published }) });
}
