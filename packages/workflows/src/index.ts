export { type OfferedTool, offerAction, parseCall } from "./agent/agent-tools.ts";
export { boundOutput } from "./bound-output.ts";
export { calledWorkflows, maxCallDepth } from "./check-calls.ts";
export { wrapCode } from "./code/wrap-code.ts";
export type { DefinitionFacts, KnownStatuses } from "./definition-facts.ts";
export { durationMs } from "./duration.ts";
export { fitsEvent, holdsFor } from "./event-waits.ts";
export { compileExpression, type Expression } from "./expressions/expression.ts";
export { type ExpressionProblem, sentenceOf } from "./expressions/expression-error.ts";
export { compileTemplate, evaluateTemplate, isTemplate, type Template } from "./expressions/template.ts";
export type { Variables } from "./expressions/variables.ts";
export { parseSubmission } from "./form-submission.ts";
export { loopKind } from "./graph.ts";
export { interpretRun, type RunResult } from "./interpret-run.ts";
export { namesPeople } from "./names-people.ts";
export type {
  ActionRequest,
  HttpAnswer,
  HttpRequest,
  NodePorts,
  TextRequest,
  TokenUsage,
  TurnAnswer,
  TurnCall,
  TurnMessage,
  TurnRequest,
  TurnTool,
} from "./node-ports.ts";
export { createNodeRegistry, type NodeRegistry } from "./node-registry.ts";
export type {
  ApprovalEscalation,
  ApprovalRequest,
  EventRequest,
  NodeContext,
  NodePort,
  NodeResult,
  NodeSpec,
  NodeSuspension,
  PlannedWrite,
} from "./node-spec.ts";
export { type ActionDescriptor, actionNodeSpec } from "./nodes/action-node-spec.ts";
export { agentKind } from "./nodes/ai-agent.ts";
export { callKind } from "./nodes/flow-call.ts";
export { respondKind, WebhookResponse } from "./nodes/flow-respond.ts";
export { stopKind } from "./nodes/flow-stop.ts";
export { requestConfig } from "./nodes/http-request.ts";
export { callTriggerKind } from "./nodes/trigger-call.ts";
export { formSettings, formTriggerKind } from "./nodes/trigger-form.ts";
export { responseWaitMs, webhookTriggerKind } from "./nodes/trigger-webhook.ts";
export { type NodeOutcome, type Plan, type PlanState, plan } from "./plan.ts";
export type { Possessions } from "./proposals/open-choices.ts";
export { canBeDescribed, type PresentWorkflow, presentLimits } from "./proposals/present-workflow.ts";
export { type ProposalOutcome, proposeWorkflow } from "./proposals/propose-workflow.ts";
export { sketchInstructions } from "./proposals/sketch-instructions.ts";
export { isRetryable, retryDelayMs, retryPolicy, type StepPolicy, stepPolicyOf } from "./retry-policy.ts";
export {
  type ChildOutcome,
  type Decision,
  deadlineOf,
  type EventOutcome,
  endKeyOf,
  escalationOf,
  type Recalled,
  type RunDriver,
  type StepAttempt,
  type Turn,
  type Wait,
  type WaitEnd,
  type WaitListener,
} from "./run-driver.ts";
export {
  type GuardedStep,
  type PriorOutcome,
  type RunFailure,
  type RunInput,
  stepIdOf,
  stepKeyOf,
  stepOfKey,
} from "./run-state.ts";
export { isCronPattern, isMissed, isTimeZone, nextFireAt } from "./schedule.ts";
export { withLog } from "./step-log.ts";
export type { StepError, StepRecord } from "./step-record.ts";
export { storableJson } from "./storable-json.ts";
export { listTemplates } from "./templates/index.ts";
export { choiceFields, instantiateTemplate, needsOf } from "./templates/instantiate-template.ts";
export type { WorkflowTemplate } from "./templates/workflow-template.ts";
export { loopsAround, partToTest, stepsBefore, type TestScope, unknownBefore } from "./test-run/part-to-test.ts";
export type { KnownOutcome } from "./test-run/pinned-steps.ts";
export { previewField } from "./test-run/preview-field.ts";
export { runTest, type TestedStep } from "./test-run/run-test.ts";
export { TestStoppedError } from "./test-run/test-driver.ts";
export type { TestMark } from "./test-run/test-guard.ts";
export {
  heldBackBy,
  matchesTrigger,
  maxLineage,
  type ResourceEvent,
  type TriggerFacts,
  triggerFacts,
  triggerOf,
} from "./trigger-matching.ts";
export { upgradeDefinition } from "./upgrade-definition.ts";
export { validateDefinition } from "./validate-definition.ts";
export { warnOfDefinition } from "./warn-of-definition.ts";
export { type Phrases, textsOfKind, translateField } from "./words/translate-kind.ts";
