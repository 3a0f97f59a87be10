export { inChunks } from "./chunks.js";
export { allPages } from "./pages.js";
export { formatOf, formats, writeExport } from "./formats.js";
export type { AnswerKind, AnswerStream, ExportOptions, Format } from "./format.js";
export type { CopyNode, DisagreementAnswer, DisagreementSide, StoryAnswer } from "./story-answer.js";
export { copyForest, tellDisagreement, type Names } from "./story-parts.js";
export { loadExportTables, type ExportTables } from "./tables.js";
