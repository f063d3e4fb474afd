"use server";

import { portalAction } from "@/portal.ts";

export const createDataExport = portalAction((gateway) => gateway.dataExports.create);
export const changeRetention = portalAction((gateway) => gateway.retention.change);
export const leaveOrganization = portalAction((gateway) => gateway.members.leave);
export const eraseOrganization = portalAction((gateway) => gateway.organizations.erase);
export const restoreOrganization = portalAction((gateway) => gateway.organizations.restore);
