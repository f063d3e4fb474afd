import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { callOperation, type Input } from "../call-operation.ts";
import { makeConnection } from "../make-connection.ts";
import { makeRun } from "../make-run.ts";
import { draftStartedBy, draftWithForm } from "../workflow-drafts.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const Workflow = z.object({ id: z.string(), draftRevision: z.number() });

const call = async ({ gateway, tenant }: CaseStage, name: string, input: Input) => {
  const { body, status, problem } = await callOperation(gateway, name, input, {
    token: await tenant.people.owner.token(),
  });
  if (status !== 200) throw new Error(`${name} could not be prepared: ${JSON.stringify(problem)}`);
  return body;
};

const create = async (stage: CaseStage, draft = draftStartedBy("trigger.manual")) =>
  Workflow.parse(await call(stage, "workflows.create", { name: "Prepared", draft }));

const publish = async (stage: CaseStage, draft = draftStartedBy("trigger.manual")) => {
  const { id, draftRevision } = await create(stage, draft);
  await call(stage, "workflows.publish", { workflowId: id, draftRevision });
  return id;
};

const Forms = z.object({ forms: z.array(z.object({ url: z.string() })) });

const publishedForm = async (stage: CaseStage): Promise<string> => {
  const workflowId = await publish(stage, draftWithForm);
  const { forms } = Forms.parse(await call(stage, "workflows.get", { workflowId }));
  return forms[0]?.url.split("/").at(-1) ?? "";
};

const changedSincePublishing = async (stage: CaseStage) => {
  const { id: workflowId, draftRevision } = await create(stage);
  await call(stage, "workflows.publish", { workflowId, draftRevision });
  const draft = draftStartedBy("trigger.manual", 2);
  const saved = Workflow.parse(await call(stage, "workflows.saveDraft", { workflowId, draftRevision, draft }));
  return { workflowId, draftRevision: saved.draftRevision };
};

/** Of a workflow whose draft was replaced: what it was before. */
const keptDraft = async (stage: CaseStage) => {
  const changed = await changedSincePublishing(stage);
  const Restored = z.object({ draftRevision: z.number(), undo: z.string() });
  const restored = Restored.parse(await call(stage, "workflows.restoreVersion", { ...changed, ref: "1" }));
  return { workflowId: changed.workflowId, draftRevision: restored.draftRevision, ref: restored.undo };
};

const waitingRun = async ({ gateway, tenant }: CaseStage): Promise<string> => {
  const runId = await makeRun(gateway.services.db, tenant);
  await gateway.services.db.withTenant(tenant.tenantId, (tx) =>
    tx.run.updateMany({
      where: { tenantId: tenant.tenantId, id: runId },
      data: { status: "waiting", finishedAt: null },
    }),
  );
  return runId;
};

const runThatIs = ({ gateway, tenant }: CaseStage, status: "paused" | "failed"): Promise<string> =>
  makeRun(gateway.services.db, tenant, status);

const pendingApproval = async (stage: CaseStage): Promise<string> => {
  const { gateway, tenant } = stage;
  const runId = await waitingRun(stage);
  const id = uuidv7();
  const detailsHash = createHash("sha256").update("shown").digest("hex");
  await gateway.services.db.withTenant(tenant.tenantId, (tx) =>
    tx.approval.create({
      data: { tenantId: tenant.tenantId, id, runId, nodeId: "start", title: "May I?", detailsHash },
    }),
  );
  return id;
};

const grantedApproval = async (stage: CaseStage, connectionId: string | null = null): Promise<string> => {
  const { gateway, tenant } = stage;
  const approvalId = await pendingApproval(stage);
  const grant = { actor: "run:1", nodeId: "write", stepName: "Write", tool: "wordpress.update_post_excerpt" };
  const bound = { arguments: { postId: "7", excerpt: "Bees." }, argumentsHash: "00", policyVersion: "1" };
  await gateway.services.db.withTenant(tenant.tenantId, (tx) =>
    tx.approvalGrant.create({ data: { tenantId: tenant.tenantId, approvalId, connectionId, ...grant, ...bound } }),
  );
  return approvalId;
};

const makeRule = async (stage: CaseStage, status: "proposed" | "active"): Promise<string> => {
  const { gateway, tenant } = stage;
  const { tenantId, people } = tenant;
  const { id: workflowId } = await create(stage);
  const id = uuidv7();
  const write = { nodeId: "write", stepName: "Write", tool: "wordpress.update_post_excerpt", connectionId: uuidv7() };
  const bound = { writes: [{ ...write, fixed: { postId: "7" }, free: ["excerpt"] }], shapeHash: id, learnedFrom: 5 };
  const expiresAt = new Date(Date.now() + 60_000);
  await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.approvalRule.create({
      data: {
        ...{ tenantId, id, workflowId, nodeId: "ask", status, expiresAt, maxPerDay: 20, ...bound },
        ...(status === "active" && { decidedById: people.owner.userId }),
      },
    }),
  );
  return id;
};

const keyInput = { provider: "openai", name: "Drafts", form: { apiKey: "sk-valid" } };

const proposalInput = async (stage: CaseStage) => {
  await stage.gateway.database.asAdmin("delete from workflow_proposal");
  const { id: aiKeyId } = z.object({ id: z.string() }).parse(await call(stage, "aiKeys.create", keyInput));
  return { aiKeyId, model: "gpt-4o-mini", sentence: "Tell the owners when I press a button." };
};
const propose = async (stage: CaseStage) =>
  z.object({ proposalId: z.string() }).parse(await call(stage, "workflowProposals.start", await proposalInput(stage)));
const readyProposal = async (stage: CaseStage) => {
  const asked = await propose(stage);
  const definition = JSON.stringify(draftStartedBy("trigger.manual"));
  const made = { name: "Made", summary: "", assumptions: [], choices: [], warnings: [] };
  await stage.gateway.database.asAdmin(
    "update workflow_proposal set status = 'ready', proposed = $1::jsonb || jsonb_build_object('definition', $2::jsonb)",
    [JSON.stringify(made), definition],
  );
  return asked;
};

const onWorkflow = { input: async (stage: CaseStage) => ({ workflowId: (await create(stage)).id }) };
const onPublished = { input: async (stage: CaseStage) => ({ workflowId: await publish(stage) }) };
/** A node's id is no secret of an organization's: drafts name their own. */
const onStep = (inputFor: (step: Input) => Input) => ({
  input: async (stage: CaseStage) => inputFor({ workflowId: (await create(stage)).id, nodeId: "step_1" }),
  ids: ["workflowId"],
});
const onApproval = { input: async (stage: CaseStage) => ({ approvalId: await pendingApproval(stage) }) };
const onRun = {
  input: async ({ gateway, tenant }: CaseStage) => ({ runId: await makeRun(gateway.services.db, tenant) }),
};

export const workflowCases: OperationCases = {
  "nodeKinds.list": { input: () => ({}) },
  "overview.get": { input: () => ({ days: 90 }) },
  "workflows.list": { input: () => ({}) },
  "workflows.get": onWorkflow,
  "workflows.create": { input: () => ({ name: "New" }) },
  "workflowTemplates.list": { input: () => ({}) },
  // A template's id is everybody's.
  "workflowTemplates.createWorkflow": {
    input: () => ({ templateId: "failure-alert" }),
    ids: [],
    exempt: { choices: "What fits differs by template: records-of-drafts.int.test.ts fills each of them." },
  },
  "workflows.saveDraft": {
    input: async (stage) => {
      const { id, draftRevision } = await create(stage);
      return { workflowId: id, draftRevision, draft: draftStartedBy("trigger.manual", 2) };
    },
  },
  "workflows.validate": { input: () => ({ draft: draftStartedBy("trigger.manual") }) },
  "workflows.publish": {
    input: async (stage) => {
      const { id, draftRevision } = await create(stage);
      return { workflowId: id, draftRevision };
    },
  },
  "workflows.pause": onPublished,
  "workflows.resume": {
    input: async (stage) => {
      const workflowId = await publish(stage);
      await call(stage, "workflows.pause", { workflowId });
      return { workflowId };
    },
  },
  "workflows.cancelRuns": onPublished,
  "workflows.delete": onWorkflow,
  "workflows.listVersions": onPublished,
  "workflows.getVersion": {
    input: async (stage) => ({ workflowId: await publish(stage), ref: "1" }),
    filled: async (stage) => {
      const { workflowId, ref } = await keptDraft(stage);
      return { workflowId, ref };
    },
    ids: ["workflowId"],
  },
  "workflows.compareVersions": {
    input: async (stage) => ({ workflowId: await publish(stage), from: "1", to: "draft" }),
    filled: async (stage) => {
      const { workflowId, ref } = await keptDraft(stage);
      return { workflowId, from: ref, to: ref };
    },
    ids: ["workflowId"],
  },
  "workflows.restoreVersion": {
    input: async (stage) => ({ ...(await changedSincePublishing(stage)), ref: "1" }),
    filled: keptDraft,
    ids: ["workflowId"],
  },
  "workflows.run": { ...onPublished, exempt: { input: "What a trigger gives is data for its steps." } },
  "workflows.rotateWebhookSecret": {
    input: async (stage) => ({ workflowId: await publish(stage, draftStartedBy("trigger.webhook")), nodeId: "start" }),
    ids: ["workflowId"],
  },
  "workflowSettings.get": onWorkflow,
  "workflowSettings.change": {
    filled: async (stage) => ({
      workflowId: (await create(stage)).id,
      errorWorkflowId: await publish(stage, draftStartedBy("trigger.call")),
    }),
    input: async (stage) => ({
      workflowId: (await create(stage)).id,
      ...{ description: "Greets", ownerId: stage.tenant.people.owner.userId, errorWorkflowId: null },
      ...{ runDataDays: 30, runBudgetMicros: 500_000, stepRetries: 0, stepTimeoutSeconds: 1, maxRunsAtOnce: 1 },
      maskedFields: ["email", "trigger.person.iban"],
      searchFields: [{ name: "Order", expression: "trigger.order" }],
    }),
    ids: ["workflowId"],
  },
  "workflowProposals.start": {
    input: proposalInput,
    filled: async (stage) => {
      const { id: workflowId, draftRevision } = await create(stage);
      return { ...(await proposalInput(stage)), target: { workflowId, draftRevision } };
    },
  },
  "workflowProposals.watch": { input: propose },
  "workflowProposals.cancel": { input: propose },
  "workflowProposals.accept": { input: readyProposal },
  "workflowTests.start": {
    input: async (stage) => {
      const { id, draftRevision } = await create(stage);
      await stage.gateway.database.asAdmin("update workflow_test set status = 'cancelled'");
      return { workflowId: id, draftRevision, nodeId: "step_1", scope: "to_here" };
    },
  },
  "workflowTests.cancel": {
    input: async (stage) => {
      const { id: workflowId, draftRevision } = await create(stage);
      await stage.gateway.database.asAdmin("update workflow_test set status = 'cancelled'");
      const asked = { workflowId, draftRevision, nodeId: "step_1", scope: "to_here" };
      const { testId } = z.object({ testId: z.string() }).parse(await call(stage, "workflowTests.start", asked));
      return { workflowId, testId };
    },
  },
  "workflowTests.watch": onWorkflow,
  "workflowTests.pin": {
    ...onStep((step) => ({ ...step, output: { sum: 1 } })),
    exempt: { output: "An example of what a step puts out." },
  },
  "workflowTests.unpin": onStep((step) => step),
  "workflowTests.listSamples": onStep((step) => step),
  "workflowTests.preview": {
    ...onStep((step) => ({
      ...{ ...step, kind: "data.transform", field: "fields" },
      config: { fields: { sum: "1 + 1" } },
    })),
    exempt: { config: "One text of it is worked out and shown; what it names is not looked up." },
  },
  "workflows.rotateFormAddress": {
    input: async (stage) => ({ workflowId: await publish(stage, draftWithForm), nodeId: "start" }),
    ids: ["workflowId"],
  },
  "forms.view": { input: async (stage) => ({ address: await publishedForm(stage) }), ids: [] },
  "forms.submit": {
    input: async (stage) => ({
      ...{ address: await publishedForm(stage), submissionId: uuidv7() },
      values: { name: "Anna" },
    }),
    ids: [],
    exempt: { submissionId: "Made by its sender, to be known again." },
    auditBy: /^system:form:/,
  },
  "runs.list": { input: () => ({ days: 7 }), filled: onWorkflow.input },
  "runs.get": onRun,
  "runs.watch": onRun,
  "runs.listIterations": {
    input: async (stage) => ({ ...(await onRun.input(stage)), nodeId: "each" }),
    ids: ["runId"],
  },
  "runs.getIteration": {
    input: async (stage) => ({ ...(await onRun.input(stage)), path: "each.0" }),
    ids: ["runId"],
  },
  "runs.listAgentMoves": {
    input: async (stage) => ({ ...(await onRun.input(stage)), nodeId: "agent" }),
    ids: ["runId"],
  },
  "runs.cancel": { input: async (stage) => ({ runId: await waitingRun(stage) }) },
  "runs.pause": { input: async (stage) => ({ runId: await waitingRun(stage) }) },
  "runs.resume": { input: async (stage) => ({ runId: await runThatIs(stage, "paused") }) },
  "runs.retry": {
    input: async (stage) => ({ runId: await runThatIs(stage, "failed") }),
    exempt: {
      "change.input": "A step's own settings, looked up when it is tried: retry-run.int.test.ts tries foreign ones.",
    },
  },
  "approvals.countPending": { input: () => ({}) },
  "approvals.list": { input: () => ({}), filled: onWorkflow.input },
  "approvals.get": onApproval,
  "approvals.approve": {
    ...onApproval,
    filled: async (stage) => {
      const approvalId = await grantedApproval(stage, await makeConnection(stage.gateway.services.db, stage.tenant));
      const grant = { tenantId: stage.tenant.tenantId, approvalId };
      const { id } = await stage.gateway.services.db.withTenant(grant.tenantId, (tx) =>
        tx.approvalGrant.findFirstOrThrow({ where: grant, select: { id: true } }),
      );
      return { approvalId, edits: [{ grantId: id, arguments: { postId: "7", excerpt: "Honey." } }] };
    },
    exempt: { "edits[].arguments": "A vendor's own values." },
  },
  "approvals.approveIdentical": {
    input: async (stage) => ({ approvalIds: [await grantedApproval(stage)] }),
  },
  "approvals.reject": onApproval,
  "approvals.handOver": {
    input: async (stage) => ({
      approvalId: await pendingApproval(stage),
      toUserId: stage.tenant.people.member.userId,
      reason: "You know this customer.",
    }),
  },
  "approvalRules.list": { input: () => ({}) },
  "approvalRules.accept": { input: async (stage) => ({ ruleId: await makeRule(stage, "proposed"), maxPerDay: 5 }) },
  "approvalRules.dismiss": { input: async (stage) => ({ ruleId: await makeRule(stage, "proposed") }) },
  "approvalRules.revoke": { input: async (stage) => ({ ruleId: await makeRule(stage, "active") }) },
  "absences.listDeciders": { input: () => ({}) },
  "absences.get": { input: () => ({}) },
  "absences.save": {
    input: ({ tenant }) => ({
      standInId: tenant.people.member.userId,
      beginsAt: new Date(Date.now() - 60_000).toISOString(),
      endsAt: new Date(Date.now() + 60_000).toISOString(),
    }),
  },
  "absences.end": { input: () => ({}) },
};
