import type { JsonObject } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callOperation } from "../../testing/index.ts";
import type { TestPerson } from "../../testing/people.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { maxMessages } from "./notify-port.ts";

let bench: WorkflowBench;
beforeAll(async () => {
  bench = await startWorkflowBench();
}, 60_000);
afterAll(() => bench?.close());

const telling = (config: JsonObject) =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["tell", "human.notify", config],
    ],
    [["start", "out", "tell"]],
  );
const heardBy = async (person: TestPerson) => {
  const token = await person.token();
  const { body } = await callOperation(bench.gateway, "notifications.list", { kind: "workflow.message" }, { token });
  return (body as { items: { subject: { id: string; name: string }; detail: string }[] }).items;
};

it("tells whom a step names by role and by name, once each, and leads to its run", async () => {
  const { people } = bench.gateway.tenant;
  const config = {
    title: "Order {{ trigger.id }}",
    message: "It is paid.",
    roles: ["admin"],
    people: [people.member.userId],
  };
  const runId = await bench.start((await bench.publish(telling(config))).id, { id: 7 });
  const { steps } = await bench.runIs(runId, "succeeded");
  expect(steps.find(({ nodeId }) => nodeId === "tell")?.output).toEqual({ told: 2 });
  for (const person of [people.admin, people.member]) {
    expect(await heardBy(person)).toMatchObject([{ subject: { id: runId, name: "Order 7" }, detail: "It is paid." }]);
  }
  expect(await heardBy(people.viewer)).toEqual([]);
});

it("tells nobody who is not of the organization, and says so before it is published", async () => {
  const stranger = bench.gateway.otherTenant.people.owner;
  const publishing = bench.publish(telling({ title: "Psst", people: [stranger.userId] }));
  await expect(publishing).rejects.toThrow(/does not belong to this organization/);
  await expect(bench.publish(telling({ title: "Psst" }))).rejects.toThrow(/choose at least one role/);
});

it("stops a loop that would fill everybody's bell", async () => {
  const draft = drawn(
    [
      ["start", "trigger.manual"],
      ["each", "flow.loop", { items: "trigger.items", concurrency: 10 }],
      ["tell", "human.notify", { title: "{{ item }}", roles: ["viewer"] }],
    ],
    [
      ["start", "out", "each"],
      ["each", "item", "tell"],
    ],
  );
  const items = Array.from({ length: maxMessages + 5 }, (_, index) => `message ${index}`);
  const runId = await bench.start((await bench.publish(draft)).id, { items });
  const { error } = await bench.runIs(runId, "failed");
  expect(error?.message).toContain(`at most ${maxMessages} times`);
  const [row] = await bench.gateway.database.asAdmin<{ n: number }>(
    "select count(*)::int as n from notification where subject_id = $1 and kind = 'workflow.message'",
    [runId],
  );
  expect(row?.n).toBe(maxMessages);
});
