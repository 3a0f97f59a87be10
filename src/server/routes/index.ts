import type { Resource } from "../resource.js";
import { actorRoutes } from "./actors.js";
import { articleRoutes } from "./articles.js";
import { eventRoutes } from "./events.js";
import { operationRoutes } from "./operation.js";
import { readingRoutes } from "./reading.js";
import { statementRoutes } from "./statements.js";

/** All resources; the documentation lists them in this order. */
export const resources: readonly Resource[] = [articleRoutes, statementRoutes, eventRoutes, actorRoutes, readingRoutes, operationRoutes];
