/** A JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredKey<T> = Exclude<keyof T, OptionalKey<T>>;

/** A schema for each field of a type, no more and no fewer, so that a schema cannot fall behind the type that it describes. */
export interface FieldSchemas<T> {
  readonly required: { readonly [K in RequiredKey<T>]: Schema };
  readonly optional: { readonly [K in OptionalKey<T>]: Schema };
}

/** The schema of an object with these fields and no others. */
export function objectOf<T>(fields: FieldSchemas<T>, about?: string): Schema {
  return {
    type: "object", ...(about === undefined ? {} : { description: about }), required: Object.keys(fields.required),
    properties: { ...fields.required, ...fields.optional }, additionalProperties: false,
  };
}

export function listOf(items: Schema, about?: string): Schema {
  return { type: "array", items, ...(about === undefined ? {} : { description: about }) };
}

/** The schema that is registered under a name. */
export function refTo(name: string): Schema { return { $ref: `${name}#` }; }

/** A schema with a sentence that says what its value means. */
export function about(sentence: string, schema: Schema): Schema { return { ...schema, description: sentence }; }

/** Text without the one character that a database cannot hold. */
export const text: Schema = { type: "string", minLength: 1, maxLength: 2000, pattern: "^[^\\u0000]*$" };
/** Text of an answer, of any length. */
export const words: Schema = { type: "string" };
export const count: Schema = { type: "integer", minimum: 0 };
/** A day as it is asked for. Year 0 is none that a database knows. */
export const day: Schema = { type: "string", format: "date", pattern: "^(?!0000)", examples: ["2024-05-02"] };
export const edtf: Schema = { type: "string", description: "EDTF: a year, month or day, or an interval of two of these." };
export const country: Schema = { type: "string", pattern: "^[A-Z]{3}$", description: "ISO 3166 alpha-3, or IGO." };
