import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { noQuery, replies } from "./question.js";

/** Two links of a chain. */
const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#1f6f5c" stroke-width="4"><rect x="3" y="11" width="16" height="10" rx="5"/><rect x="13" y="11" width="16" height="10" rx="5"/></svg>';

/** Collects the schemas of the routes that are added after it. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Isnad", version, description: "Who said what, who did what to whom, when, and through whom each of these came: questions to a library of readings. Places in texts count UTF-16 code units. Ids in paths are percent-encoded." },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer", description: "The token that the server was started with." } } },
    },
    refResolver: { buildLocalReference: json => String(json["$id"]) },
  });
}

/** The OpenAPI document, and a page of it for people, which loads nothing from elsewhere. */
export async function addDocumentation(app: FastifyInstance): Promise<void> {
  const schema = { tags: ["Operation"], summary: "This API as an OpenAPI 3.1 document.", querystring: noQuery, response: replies({ type: "object", additionalProperties: true }) };
  app.get("/api/openapi.json", { schema }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: "/api",
    // without the bar at the top, which shows its maker's name and asks for the address of another document
    uiConfig: { validatorUrl: null, docExpansion: "list", deepLinking: true, layout: "BaseLayout" },
    theme: { title: "Isnad", favicon: [{ filename: "isnad.svg", rel: "icon", sizes: "any", type: "image/svg+xml", content: icon }] },
    staticCSP: "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  });
}
