import { WorkflowDetail, WorkflowSummary } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
const Page = z.object({ items: z.array(WorkflowSummary), nextCursor: z.string().nullable() });
const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });

const long = "x".repeat(119);
beforeAll(async () => {
  gateway = await startTestGateway();
  for (const name of ["beta", "Alpha", `${long}1`, "alpha", `${long}2`]) {
    await call("workflows.create", { name, draft: draftStartedBy("trigger.manual") });
  }
});
afterAll(() => gateway?.close());

const walk = async (sort: string) => {
  const seen: WorkflowSummary[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await call("workflows.list", { sort, limit: 1, ...(cursor && { cursor }) });
    const page = Page.parse(body);
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return seen.map(({ name }) => name);
};

test("workflows are paged by name, without regard to capitals, also where names begin alike", async () => {
  const up = await walk("name");
  expect(up.map((name) => name.toLowerCase())).toEqual(["alpha", "alpha", "beta", `${long}1`, `${long}2`]);
  expect(await walk("-name")).toEqual(up.toReversed());
});

test("those that never ran come after those that did, whichever way they are ordered", async () => {
  const { body } = await call("workflows.list", { search: "beta" });
  const [{ id: workflowId } = { id: "" }] = Page.parse(body).items;
  WorkflowDetail.parse((await call("workflows.publish", { workflowId, draftRevision: 1 })).body);
  await call("workflows.run", { workflowId, input: {} });
  for (const sort of ["lastRun", "-lastRun"]) {
    const names = await walk(sort);
    expect(names[0]).toBe("beta");
    expect(names).toHaveLength(5);
  }
});
