import { type WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const detail = async (workflowId: string) => WorkflowDetail.parse((await call("workflows.get", { workflowId })).body);
const drawing = (steps: number): WorkflowDefinition => draftStartedBy("trigger.manual", steps);
const save = async (workflowId: string, draft: WorkflowDefinition) => {
  const { draftRevision } = await detail(workflowId);
  return WorkflowDetail.parse((await call("workflows.saveDraft", { workflowId, draftRevision, draft })).body);
};
const restore = async (workflowId: string, ref: string) =>
  call("workflows.restoreVersion", { workflowId, ref, draftRevision: (await detail(workflowId)).draftRevision });

/** Version 1 has one step, version 2 has two, the draft three. */
const workflowWithTwoVersions = async () => {
  const { id } = WorkflowDetail.parse((await call("workflows.create", { name: "Twice", draft: drawing(1) })).body);
  await call("workflows.publish", { workflowId: id, draftRevision: 1 });
  const { draftRevision } = await save(id, drawing(2));
  await call("workflows.publish", { workflowId: id, draftRevision });
  await save(id, drawing(3));
  return id;
};
const Restored = z.object({ undo: z.string() });

test("a restored version becomes the draft, and what was the draft can be had back", async () => {
  const workflowId = await workflowWithTwoVersions();
  const { undo } = Restored.parse((await restore(workflowId, "1")).body);
  expect((await detail(workflowId)).draft).toEqual(drawing(1));
  const { body } = await call("workflows.listVersions", { workflowId });
  expect(body).toMatchObject({ keptDrafts: [{ id: undo, stepCount: 4 }] });
  await restore(workflowId, undo);
  expect((await detail(workflowId)).draft).toEqual(drawing(3));
});

test("a draft that equals a version is not kept twice: its number brings it back", async () => {
  const workflowId = await workflowWithTwoVersions();
  await restore(workflowId, "2");
  const { undo } = Restored.parse((await restore(workflowId, "1")).body);
  expect(undo).toBe("2");
  expect((await call("workflows.listVersions", { workflowId })).body).toMatchObject({ keptDrafts: [{}] });
});

test("the published version goes on as it is while a draft is restored", async () => {
  const workflowId = await workflowWithTwoVersions();
  await restore(workflowId, "1");
  expect(await detail(workflowId)).toMatchObject({ publishedVersion: 2, hasUnpublishedChanges: true });
});

test("a draft that somebody saved meanwhile is not written over", async () => {
  const workflowId = await workflowWithTwoVersions();
  const { draftRevision } = await detail(workflowId);
  await save(workflowId, drawing(5));
  const { status } = await call("workflows.restoreVersion", { workflowId, ref: "1", draftRevision });
  expect(status).toBe(409);
  expect((await detail(workflowId)).draft.nodes).toHaveLength(6);
});

test("a version that another workflow has, or nobody, is not found", async () => {
  const [mine, other] = [await workflowWithTwoVersions(), await workflowWithTwoVersions()];
  const { undo } = Restored.parse((await restore(other, "1")).body);
  for (const ref of ["9", undo]) {
    expect((await call("workflows.getVersion", { workflowId: mine, ref })).status).toBe(404);
    expect((await restore(mine, ref)).status).toBe(404);
  }
});

test("the draft is compared with what is published", async () => {
  const workflowId = await workflowWithTwoVersions();
  const { body } = await call("workflows.compareVersions", { workflowId, from: "2", to: "draft" });
  expect(body).toMatchObject({ before: { number: 2, isCurrent: true }, after: { ref: "draft" } });
  const { nodes } = z.object({ nodes: z.array(z.object({ nodeId: z.string(), change: z.string() })) }).parse(body);
  expect(nodes.filter(({ change }) => change !== "same")).toEqual([{ nodeId: "step_3", change: "added" }]);
});
