import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { StepError } from "../runs/runs.ts";
import { operation } from "../shared/operation.ts";
import { CostMicros, Id, Name, Timestamp } from "../shared/primitives.ts";
import { WorkflowDefinition, WorkflowProblem } from "./definition.ts";
import { WorkflowDifference } from "./versions.ts";
import { WorkflowDetail } from "./workflows.ts";

/** What drafting from a sentence may take; the page says so before it begins. */
export const proposalLimits = { rounds: 3, seconds: 180, outputTokens: 8000, sentenceLength: 1500 } as const;

/** A definition as a model drew it, after it passed the validation of a person's draft. */
export const ProposedWorkflow = z.object({
  name: z.string(),
  summary: z.string(),
  /** What the model took for granted, in its own words. */
  assumptions: z.array(z.string()),
  definition: WorkflowDefinition,
  /** What only a person can choose, such as a connection; open in the definition. */
  choices: z.array(WorkflowProblem),
  warnings: z.array(WorkflowProblem),
  /** Of a change: what becomes other in the draft. */
  difference: WorkflowDifference.optional(),
});
export type ProposedWorkflow = z.infer<typeof ProposedWorkflow>;

/** A draft as it was when its change was asked for; one that was saved since is not what the proposal changes. */
export const ProposalTarget = z.strictObject({ workflowId: Id, draftRevision: z.int() });
export type ProposalTarget = z.infer<typeof ProposalTarget>;

export const WorkflowProposal = z.object({
  id: Id,
  sentence: z.string(),
  /** The draft that it changes; null where it draws a new one. */
  target: ProposalTarget.nullable(),
  status: z.enum(["queued", "working", "ready", "failed", "cancelled"]),
  /** Which of `rounds` questions to the model is under way or was the last. */
  round: z.int(),
  rounds: z.int(),
  /** What was wrong with the model's last answer, in the sentences of validation. */
  faults: z.array(z.string()),
  proposed: ProposedWorkflow.nullable(),
  error: StepError.nullable(),
  /** Null where a price is unknown. */
  costMicros: CostMicros.nullable(),
  startedAt: Timestamp,
});
export type WorkflowProposal = z.infer<typeof WorkflowProposal>;

const ProposalId = z.strictObject({ proposalId: Id });

/**
 * Kept for whoever asked, until they ask again or make a draft of it. Nothing of it is a workflow, and nothing runs. With a
 * `target` it is a change of that draft, which `workflows.saveDraft` puts there.
 */
export const startWorkflowProposal = operation({
  method: "POST",
  path: "/v1/workflow-proposals",
  summary: "Have an AI model draft a workflow from a sentence, or change one",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.propose",
  input: z.strictObject({
    sentence: z
      .string()
      .trim()
      .min(10, "Say it in a sentence of 10 characters at least.")
      .max(proposalLimits.sentenceLength),
    aiKeyId: Id,
    model: z.string().trim().min(1).max(200),
    target: ProposalTarget.optional(),
  }),
  output: z.object({ proposalId: Id }),
});
export const watchWorkflowProposal = operation({
  method: "GET",
  path: "/v1/workflow-proposals/{proposalId}/watch",
  summary: "One's own proposal as it is being drafted (server-sent events)",
  tag: "Workflows",
  can: "workflows:write",
  effect: "read",
  input: ProposalId,
  output: eventIterator(WorkflowProposal),
});
export const cancelWorkflowProposal = operation({
  method: "POST",
  path: "/v1/workflow-proposals/{proposalId}/cancel",
  summary: "Stop the drafting of a proposal of one's own",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.cancel_proposal",
  input: ProposalId,
  output: z.object({ cancelled: z.boolean() }),
});
/** The draft is never published by it; its description says which sentence it came from. */
export const acceptWorkflowProposal = operation({
  method: "POST",
  path: "/v1/workflow-proposals/{proposalId}/accept",
  summary: "Make a draft of a proposal of one's own",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "workflow.create_from_proposal",
  input: z.strictObject({ proposalId: Id, name: Name.optional() }),
  output: WorkflowDetail,
});

export const workflowProposalsContract = {
  start: startWorkflowProposal,
  watch: watchWorkflowProposal,
  cancel: cancelWorkflowProposal,
  accept: acceptWorkflowProposal,
};
