import type { FastifyInstance } from "fastify";
import { Gauge, Histogram, Registry } from "prom-client";
import { holdings, type Database } from "../library/index.js";

/** Measures how long requests take, and counts what the library holds when it is asked. */
export function createMetrics(app: FastifyInstance, database: Database): Registry {
  const registry = new Registry();
  const durations = new Histogram({
    name: "isnad_http_request_duration_seconds", help: "Time from a request's arrival to the end of its reply.", registers: [registry],
    labelNames: ["method", "route", "status"], buckets: [0.002, 0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 2.5, 5, 10, 30],
  });
  app.addHook("onResponse", async (request, reply) => {
    // by the route's pattern: addresses are without number
    durations.observe({ method: request.method, route: request.routeOptions.url ?? "none", status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  const held = new Gauge({
    name: "isnad_library_records", help: "Records that the library holds.", labelNames: ["kind"], registers: [registry],
    collect: async () => {
      const { documents, refused, articles, actors, statements, events } = await holdings(database);
      for (const [kind, number] of Object.entries({ documents, refused, articles, actors, statements, events })) held.set({ kind }, number);
    },
  });
  return registry;
}
