import { inTime } from "@bizosaas/portal-kit/server";
import { cache } from "react";
import { z } from "zod";
import { gateway } from "@/portal.ts";

/** Hours; what has waited at least so long. */
export const approvalAges: readonly number[] = [1, 24, 72, 168];

export type ApprovalTab = "pending" | "assigned" | "mine" | "decided";
export type ApprovalFilter = { status: ApprovalTab; workflowId?: string; minAgeHours?: number; cursor?: string };
export type ApprovalSearch = { tab?: string; workflow?: string; age?: string; cursor?: string };

/** What the address asks for; anything else in it is left out. */
export const approvalFilterOf = ({ tab, workflow, age, cursor }: ApprovalSearch): ApprovalFilter => {
  const minAgeHours = Number(age);
  return {
    status: tab === "decided" || tab === "mine" || tab === "assigned" ? tab : "pending",
    ...(workflow && z.uuid().safeParse(workflow).success && { workflowId: workflow }),
    ...(approvalAges.includes(minAgeHours) && { minAgeHours }),
    ...(cursor && { cursor }),
  };
};

/** The same filter as an address says it. */
export const toApprovalSearch = ({ status, workflowId, minAgeHours, cursor }: ApprovalFilter): ApprovalSearch => ({
  ...(status !== "pending" && { tab: status }),
  ...(workflowId && { workflow: workflowId }),
  ...(minAgeHours && { age: String(minAgeHours) }),
  ...(cursor && { cursor }),
});

export const listApprovals = async (filter: ApprovalFilter) =>
  (await gateway()).approvals.list({ ...filter, limit: 20 });

export const getApproval = cache(async (approvalId: string) => (await gateway()).approvals.get({ approvalId }));

export const readAbsence = async () => {
  const { absences } = await gateway();
  const [{ absence }, { items: deciders }] = await Promise.all([absences.get({}), absences.listDeciders({})]);
  return { absence, deciders };
};

const listRules = async (state: "proposed" | "active" | "over", limit: number) =>
  (await (await gateway()).approvalRules.list({ state, limit })).items;

/** How many wait for a decision. The page says what is wrong where they can't be read. */
export const countProposedRules = cache(
  async (): Promise<number> => inTime(async () => (await listRules("proposed", 100)).length, 0),
);

/** Rules are few: all that are proposed or in force, and the last ones that ended. */
export const readRules = async () => {
  const [proposed, active, over] = await Promise.all([
    listRules("proposed", 100),
    listRules("active", 100),
    listRules("over", 20),
  ]);
  return { proposed, active, over };
};
