import { createOrganization } from "./create-organization.ts";
import { getOrganization } from "./get-organization.ts";
import { renameOrganization } from "./rename-organization.ts";

export { foundOrganization } from "./found-organization.ts";

export const handlers = { create: createOrganization, get: getOrganization, rename: renameOrganization };
