export { createLetters, type LetterEntry, type Letters } from "./letters.js";
export { soundOf } from "./sound.js";
export { nameLikeness, sameName } from "./likeness.js";
export { agree, bearerOf, type Bearer } from "./bearer.js";
