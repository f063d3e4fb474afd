"use server";

import { portalAction } from "@/portal.ts";

export const startProposal = portalAction((gateway) => gateway.workflowProposals.start, { refresh: false });
export const cancelProposal = portalAction((gateway) => gateway.workflowProposals.cancel, { refresh: false });
export const acceptProposal = portalAction((gateway) => gateway.workflowProposals.accept);
