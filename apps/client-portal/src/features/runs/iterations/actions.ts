"use server";

import { portalAction } from "@/portal.ts";

export const listIterations = portalAction((gateway) => gateway.runs.listIterations, { refresh: false });
export const getIteration = portalAction((gateway) => gateway.runs.getIteration, { refresh: false });
