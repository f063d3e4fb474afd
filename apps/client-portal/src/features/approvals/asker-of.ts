import type { Approval } from "@bizosaas/contracts";
import type { ApprovalWords } from "./words.ts";

/** Who asks: a workflow, or an outside client by one of the organization's API keys. */
export const askerOf = (
  { client, workflowName }: Pick<Approval, "client" | "workflowName">,
  t: ApprovalWords,
): string => (client ? t.client.by(client.name ?? t.client.unnamed, client.keyName) : (workflowName ?? ""));
