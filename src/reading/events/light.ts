import type { Draft } from "../actors/gathering.js";

/** A light verb that lends its subject to an event noun: شنّ هجوما, أجرى محادثات. */
export interface Light { readonly at: number; readonly entry: string; readonly voice: "active" | "passive" | "reciprocal"; readonly subject: readonly Draft[] }
