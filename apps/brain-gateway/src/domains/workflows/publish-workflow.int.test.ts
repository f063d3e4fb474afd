import { WorkflowDetail } from "@bizosaas/contracts";
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
