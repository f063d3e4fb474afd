import type { ProjectState } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

type Filter = { state?: ProjectState; cursor?: string; limit?: number };

export const listProjects = async (filter: Filter = {}) => (await gateway()).projects.list(filter);
export const getProject = cache(async (projectId: string) => (await gateway()).projects.get({ projectId }));
/** Who can be assigned: every member, without the operators who are only visiting. */
export const listAssignable = cache(async () => {
  const { items } = await (await gateway()).members.list({});
  return items.filter(({ visit }) => visit === null).map(({ userId, name }) => ({ userId, name }));
});
export type Assignable = Awaited<ReturnType<typeof listAssignable>>[number];
