export { toDocument } from "./document.js";
export { checkDocument } from "./json-document.js";
export { isRefusal, type Given, type Incoming, type Intake, type Media, type Refusal } from "./incoming.js";
export { usualLimits, type Limits } from "./limits.js";
export { openSources, type Network, type Opened, type SourceOptions } from "./open-sources.js";
