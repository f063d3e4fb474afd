"use server";

import { portalAction } from "@/portal.ts";

export const listAgentMoves = portalAction((gateway) => gateway.runs.listAgentMoves, { refresh: false });
