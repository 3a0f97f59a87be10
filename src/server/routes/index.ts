import type { Resource } from "../resource.js";
import { actorRoutes } from "./actors.js";
import { articleRoutes } from "./articles.js";
import { copyRoutes } from "./copies.js";
import { documentRoutes } from "./documents.js";
import { eventRoutes } from "./events.js";
import { exportRoutes } from "./exports.js";
import { operationRoutes } from "./operation.js";
import { readingRoutes } from "./reading.js";
import { searchRoutes } from "./search.js";
import { statementRoutes } from "./statements.js";
import { storyRoutes } from "./stories.js";

/** All resources; the documentation lists them in this order. */
export const resources: readonly Resource[] = [articleRoutes, searchRoutes, statementRoutes, eventRoutes, actorRoutes, copyRoutes, storyRoutes, exportRoutes, readingRoutes, documentRoutes, operationRoutes];
