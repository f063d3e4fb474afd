"use server";

import { portalAction } from "@/portal.ts";

export const createFromTemplate = portalAction((gateway) => gateway.workflowTemplates.createWorkflow);
