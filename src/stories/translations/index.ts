export { factsOf, type Fact, type Facts, type FactSort } from "./facts.js";
export { alignFacts, compareTranslation, type TranslationEvidence } from "./compare.js";
export { changesBetween, type ActorId, type Negations, type TranslationChange } from "./changes.js";
