"use server";

import { portalAction } from "@/portal.ts";

export const endVisit = portalAction((gateway) => gateway.visits.end, { refresh: false });
