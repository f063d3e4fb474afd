import { createOrganization } from "./create-organization.ts";
import { eraseOrganization } from "./erase-organization.ts";
import { getOrganization } from "./get-organization.ts";
import { renameOrganization } from "./rename-organization.ts";
import { requireSecondFactor } from "./require-second-factor.ts";
import { restoreOrganization } from "./restore-organization.ts";

export { eraseDue } from "./erase-due.ts";
export { foundOrganization } from "./found-organization.ts";

export const handlers = {
  create: createOrganization,
  get: getOrganization,
  rename: renameOrganization,
  requireSecondFactor,
  erase: eraseOrganization,
  restore: restoreOrganization,
};
