import tseslint from "typescript-eslint";

// Where each folder of src may import from; a folder not named here may import from everywhere below it.
const layers = {
  reading: [],
  lexicon: ["reading", "stories"],
  score: ["reading"],
  stories: ["reading"],
  library: ["reading", "stories"],
  intake: ["reading", "stories", "library"],
  export: ["reading", "stories", "library"],
  server: ["reading", "lexicon", "stories", "library", "intake", "export"],
};
const folders = [...Object.keys(layers), "cli"];

const noOtherFolders = Object.entries(layers).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  ignores: ["src/**/*.test.ts"],
  rules: {
    "no-restricted-imports": ["error", {
      patterns: [
        { group: folders.filter(f => f !== "reading").filter(f => f !== folder && !allowed.includes(f)).flatMap(f => [`../${f}/*`, `../../${f}/*`, `../../../${f}/*`]), message: `src/${folder} imports from ${allowed.join(", ") || "itself alone"}.` },
        ...(folder === "reading" ? [{ group: ["node:*", "fs", "path"], message: "The reading has no file system, network or clock; it also runs in a browser." }] : []),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "max-lines": ["error", { max: 400 }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[regex.pattern=/\\\\[bwW]/]", message: "\\b, \\w and \\W do not know Arabic letters; use \\p{L} and \\p{M}." },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "The same input gives the same bytes." },
      ],
    },
  },
  ...noOtherFolders,
  {
    files: ["src/reading/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "performance", "Buffer"],
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[value=/[\\u0620-\\u064a]{2}/]", message: "Words belong into lexicon/, not into code." },
        { selector: "TemplateElement[value.raw=/[\\u0620-\\u064a]{2}/]", message: "Words belong into lexicon/, not into code." },
        { selector: "Literal[regex.pattern=/\\\\[bwW]/]", message: "\\b, \\w and \\W do not know Arabic letters; use \\p{L} and \\p{M}." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The reading has no clock." },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The reading has no clock." },
      ],
    },
  },
);
