import { type WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const create = async () => {
  const draft = draftStartedBy("trigger.manual");
  return WorkflowDetail.parse((await call("workflows.create", { name: "Once", draft })).body);
};

test("a draft that many publish at once becomes one version; the others are told", async () => {
  const { id: workflowId, draftRevision } = await create();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => call("workflows.publish", { workflowId, draftRevision })),
  );
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
  const { body } = await call("workflows.listVersions", { workflowId });
  expect(body).toMatchObject({ items: [{ number: 1 }] });
});

test("a changed draft becomes the next version", async () => {
  const { id: workflowId, draftRevision } = await create();
  await call("workflows.publish", { workflowId, draftRevision });
  const draft = draftStartedBy("trigger.manual", 2);
  const saved = WorkflowDetail.parse((await call("workflows.saveDraft", { workflowId, draftRevision, draft })).body);
  const published = await call("workflows.publish", { workflowId, draftRevision: saved.draftRevision });
  expect(published.body).toMatchObject({ publishedVersion: 2, hasUnpublishedChanges: false });
});

const stored = (workflowId: string) =>
  gateway.database.asAdmin<{ rows: string }>(
    `select jsonb_build_object(
       'workflow', (select to_jsonb(w) - 'updated_at' from workflow w where w.id = $1),
       'versions', (select jsonb_agg(to_jsonb(v) order by v.number) from workflow_version v where v.workflow_id = $1),
       'triggers', (select jsonb_agg(to_jsonb(t) order by t.node_id) from workflow_trigger t where t.workflow_id = $1),
       'webhooks', (select jsonb_agg(to_jsonb(h) order by h.id) from webhook h where h.workflow_id = $1))::text as rows`,
    [workflowId],
  );

const withCircle = (draft: WorkflowDefinition): WorkflowDefinition => ({
  ...draft,
  edges: [...draft.edges, { id: "back", source: "step_2", sourcePort: "out", target: "step_1" }],
});
const withoutTitle = ({ nodes, edges, ...draft }: WorkflowDefinition): WorkflowDefinition => ({
  ...draft,
  nodes: [
    ...nodes,
    { id: "hook", kind: "trigger.webhook", name: "Another", position: { x: 0, y: 1 }, config: {} },
    { id: "ask", kind: "human.approval", name: "Ask", position: { x: 1, y: 1 }, config: {} },
  ],
  edges: [...edges, { id: "to-ask", source: "hook", sourcePort: "out", target: "ask" }],
});

test.each([
  ["a circle", withCircle, "nodes.step_1", "go round in a circle"],
  ["a missing field", withoutTitle, "nodes.ask.title", ""],
])(
  "a draft with %s is refused by step and field, and nothing of what is published changes",
  async (_, spoil, at, why) => {
    const draft = draftStartedBy("trigger.webhook", 2);
    const { id: workflowId, draftRevision } = WorkflowDetail.parse(
      (await call("workflows.create", { name: "Sound", draft })).body,
    );
    expect((await call("workflows.publish", { workflowId, draftRevision })).status).toBe(200);
    const saved = WorkflowDetail.parse(
      (await call("workflows.saveDraft", { workflowId, draftRevision, draft: spoil(draft) })).body,
    );
    const before = await stored(workflowId);
    expect(JSON.parse(before[0]?.rows ?? "null")).toMatchObject({ versions: [{ number: 1 }], webhooks: [{}] });
    const { status, problem } = await call("workflows.publish", { workflowId, draftRevision: saved.draftRevision });
    expect([status, problem?.code]).toEqual([422, "workflow_invalid"]);
    const field = problem?.fields?.find(({ path }) => path === at);
    expect(field?.message, JSON.stringify(problem?.fields)).toContain(why);
    expect(await stored(workflowId)).toEqual(before);
  },
);
