import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { addWorkflow } from "./add-workflow.ts";
import { emptyDefinition } from "./rules.ts";

export const createWorkflow = verb(contract.workflows.create, (ctx, { name, draft = emptyDefinition }) =>
  addWorkflow(ctx, { name, draft, told: { name } }),
);
