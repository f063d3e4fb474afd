import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { expect, it } from "vitest";

import { memoryDriver } from "../fixtures/memory-driver.ts";
import { noPorts } from "../fixtures/no-ports.ts";
import { interpretRun } from "../interpret-run.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { WebhookResponse } from "./flow-respond.ts";

const answering = (config: JsonObject): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    { id: "hook", kind: "trigger.webhook", name: "Hook", position: { x: 0, y: 0 }, config: { answer: "response" } },
    { id: "reply", kind: "flow.respond", name: "Reply", position: { x: 1, y: 0 }, config },
  ],
  edges: [{ id: "e", source: "hook", sourcePort: "out", target: "reply" }],
});

const run = async (config: JsonObject) => {
  const { driver } = memoryDriver();
  return interpretRun(
    {
      definition: answering(config),
      registry: createNodeRegistry([]),
      run: { id: "run-1", workflow: { id: "workflow-1", name: "Answering" } },
      trigger: { nodeId: "hook", data: { body: { id: 7, code: 201 } } },
      ports: noPorts,
    },
    driver,
  );
};

it("hands on status, headers and body as the expressions come out", async () => {
  const { outputs } = await run({
    status: "{{ trigger.body.code }}",
    headers: { ETag: "v{{ trigger.body.id }}" },
    body: { id: "{{ trigger.body.id }}" },
  });
  const expected = { status: 201, contentType: "application/json", headers: { etag: "v7" }, body: { id: 7 } };
  expect(WebhookResponse.parse(outputs["reply"])).toEqual(expected);
});

it("fails, naming the field, when a value would break out of its header or the status means a redirect", async () => {
  const broken = await run({ headers: { etag: "{{ 'a\\r\\nset-cookie: b=c' }}" } });
  expect(broken).toMatchObject({ status: "failed", error: { message: expect.stringContaining("Headers: ") } });
  const elsewhere = await run({ status: "{{ 302 }}" });
  expect(elsewhere).toMatchObject({ status: "failed", error: { message: expect.stringContaining("Status: ") } });
});
