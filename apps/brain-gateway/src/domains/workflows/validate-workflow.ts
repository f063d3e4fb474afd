import { contract } from "@bizosaas/contracts";
import { validateDefinition } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import { definitionFacts } from "./definition-facts.ts";
import { sayProblems } from "./view.ts";

export const validateWorkflow = verb(contract.workflows.validate, async (ctx, { draft }) => ({
  problems: sayProblems(
    ctx.services,
    ctx.locale,
    validateDefinition(draft, ctx.services.nodes, await definitionFacts(ctx, draft)),
  ),
}));
