import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { FastifyInstance, FastifySchemaValidationError } from "fastify";
import { Fault, type FaultCode } from "../reading/index.js";

const settings = { allErrors: false, strict: true, strictRequired: false, allowUnionTypes: true } as const;

/** Checks what is asked strictly: numbers of a query are told from its text, nothing unknown is passed over, and a body is taken as it came. */
export function addValidation(app: FastifyInstance): void {
  const ofText = withFormats(new Ajv2020({ ...settings, coerceTypes: true }));
  const ofJson = withFormats(new Ajv2020(settings));
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === "body" ? ofJson : ofText).compile(schema as object));
  // schemas of answers describe; an answer goes out as the library gave it
  app.setSerializerCompiler(() => answer => JSON.stringify(answer));
}

/** With dates and other formats. */
export function withFormats(ajv: Ajv2020): Ajv2020 {
  // the package's default export is typed as a namespace where modules are those of Node
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv;
}

/** Checks a part of a body by itself: what is wrong with it, or nothing. */
export function checkBody(schema: object, bodyFault: FaultCode): (part: unknown) => Fault | undefined {
  const validate = withFormats(new Ajv2020(settings)).compile(schema);
  return part => (validate(part) ? undefined : faultOfValidation(validate.errors as FastifySchemaValidationError[], "body", bodyFault));
}

/** What is wrong with a request, in a sentence that names the parameter or field. */
export function faultOfValidation(errors: readonly FastifySchemaValidationError[], part: string, bodyFault: FaultCode = "bad-option"): Fault {
  const { keyword, instancePath, params, message } = errors[0] as unknown as ErrorObject;
  const code = part === "body" ? bodyFault : "bad-option";
  const noun = part === "body" ? "field" : "parameter";
  const name = instancePath.slice(1).replaceAll("/", ".");
  if (keyword === "additionalProperties") return new Fault(code, `There is no ${noun} of this name.`, String(params["additionalProperty"]));
  if (keyword === "required") return new Fault(code, `The ${noun} ${String(params["missingProperty"])} is missing.`, String(params["missingProperty"]));
  if (keyword === "enum") return new Fault(code, `${name} is one of ${(params["allowedValues"] as unknown[]).join(", ")}.`, name);
  if (keyword === "format") return new Fault("not-a-date", `${name} is no day written as YYYY-MM-DD.`, name);
  if (keyword === "minProperties") return new Fault(code, `One ${noun} at least is needed.`);
  if (name === "") return new Fault(code, "What was sent is no JSON object with the fields that are needed.");
  return new Fault(code, `${name} ${message ?? "has a wrong value"}.`, name);
}
