export { createReader, createTerms, type Reader, type ReadOptions, type TextHash } from "./reader.js";
export type { DatedRole } from "./actors/roles.js";
export type { Document } from "./document.js";
export type { LexiconAsset } from "./entries.js";
export { Fault, faults, statusOf, type FaultCode } from "./fault.js";
export { reasonsAt, type Reasoned } from "./reasons-at.js";
export { ploverTypes } from "./report.js";
export type {
  Actor, ActorKind, AgencyRole, Block, BlockKind, Event, Figure, Mention, MentionForm, Notice, PloverType, Provenance, Report, ReportDocument,
  Statement, StatementKind, Status, Time,
} from "./report.js";
export type { Span } from "./span.js";
export { askedKeys, type Term, type Terms } from "./terms.js";
export type { Dropped, RuleId, Why } from "./why.js";
