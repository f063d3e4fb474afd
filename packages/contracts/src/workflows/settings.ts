import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { CostMicros, Id } from "../shared/primitives.ts";
import { NodeId } from "./definition.ts";
import { SearchFields } from "./search-fields.ts";

/** How a workflow is looked after; all versions share it, and it takes effect at once. */
export const WorkflowSettings = z.strictObject({
  description: z.string().trim().max(2000),
  /** Told when a run fails; null: whoever made the workflow. */
  ownerId: Id.nullable(),
  /** Started with the facts of a run that failed; null: none. */
  errorWorkflowId: Id.nullable(),
  /** Inputs and outputs of its runs go after so many days, or sooner if the organization says so; null: as it says. */
  runDataDays: z.int().min(1).max(3650).nullable(),
  /** AI cost at which a run's next question is refused; null: no bound. */
  runBudgetMicros: CostMicros.min(1).nullable(),
  /** The same for all runs of a calendar month (UTC) together. */
  monthBudgetMicros: CostMicros.min(1).nullable(),
  /** Attempts of a step after its first, where it may go well the next time; null: as many as usual. */
  stepRetries: z.int().min(0).max(10).nullable(),
  /** How long one attempt of a step with effects may take; null: as long as what it talks to is given. */
  stepTimeoutSeconds: z.int().min(1).max(3600).nullable(),
  /** How many of its runs go on at once; the others wait in their order. Null: no bound. */
  maxRunsAtOnce: z.int().min(1).max(100).nullable(),
  /** Names such as `email`, and paths such as `trigger.customer.iban`, whose values the history of its runs does not keep. */
  maskedFields: z
    .array(
      z
        .string()
        .trim()
        .max(200)
        .regex(/^[\w-]+(\.[\w-]+)*$/, "Write a name such as email, or a path such as trigger.customer.iban."),
    )
    .max(50),
  /** Values by which its runs are found, of runs from now on. */
  searchFields: SearchFields,
});
export type WorkflowSettings = z.infer<typeof WorkflowSettings>;

/** What the trigger of a workflow that looks after failures finds. */
export const FailedRunFacts = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  run: z.object({ id: Id, version: z.int(), triggerKind: z.string(), failedNodeId: NodeId.nullable() }),
  workflow: z.object({ id: Id, name: z.string() }),
});
export type FailedRunFacts = z.infer<typeof FailedRunFacts>;

const Person = z.object({ id: Id, name: z.string() });

export const WorkflowSettingsDetail = z.object({
  settings: WorkflowSettings,
  /** The members an owner is chosen from, and the workflows that failures may be handed to. */
  people: z.array(Person),
  errorWorkflows: z.array(Person),
  /** AI cost of this month's runs so far; null where a price is unknown. */
  monthCostMicros: CostMicros.nullable(),
});
export type WorkflowSettingsDetail = z.infer<typeof WorkflowSettingsDetail>;

export const getWorkflowSettings = operation({
  method: "GET",
  path: "/v1/workflows/{workflowId}/settings",
  summary: "How a workflow is looked after",
  tag: "Workflows",
  can: "workflows:read",
  effect: "read",
  input: z.strictObject({ workflowId: Id }),
  output: WorkflowSettingsDetail,
});
export const changeWorkflowSettings = operation({
  method: "PATCH",
  path: "/v1/workflows/{workflowId}/settings",
  summary: "Change how a workflow is looked after; what is not given stays",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.configure",
  input: z.strictObject({ workflowId: Id, ...WorkflowSettings.exactPartial().shape }),
  output: WorkflowSettingsDetail,
});

export const workflowSettingsContract = { get: getWorkflowSettings, change: changeWorkflowSettings };
