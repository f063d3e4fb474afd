import type { RunOrder, RunStatus } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export type RunFilter = { status?: RunStatus; tenantId?: string; sort?: RunOrder; cursor?: string };

export const listRuns = async (filter: RunFilter) => (await gateway()).platform.listRuns({ limit: 50, ...filter });
export const getRun = cache(async (runId: string) => (await gateway()).platform.getRun({ runId }));
export type PlatformRun = Awaited<ReturnType<typeof getRun>>;
