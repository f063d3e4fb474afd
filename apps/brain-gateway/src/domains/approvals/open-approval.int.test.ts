import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { openApproval } from "./index.ts";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

test("people are told in plain words which write a yes opens, and a replay tells nobody twice", async () => {
  const { tenantId, people } = gateway.tenant;
  const runId = await makeRun(gateway.services.db, gateway.tenant);
  const write = { nodeId: "write", stepName: "Write it", connectorId: "wordpress", actionId: "update_post_excerpt" };
  const asked = {
    ...{ nodeId: "ask", path: "" },
    request: {
      ...{ title: "May I?", message: "The old one is stale.", details: {}, whenExpired: "rejected" as const },
      ...{ holdsForMs: 60_000, expiresAt: new Date(Date.now() + 60_000).toISOString() },
    },
    writes: [{ ...write, connectionId: uuidv7(), input: { postId: "7", excerpt: "Bees." } }],
  };
  await openApproval(gateway.services, { tenantId, runId }, asked);
  await openApproval(gateway.services, { tenantId, runId }, asked);
  const { body } = await callOperation(gateway, "notifications.list", {}, { token: await people.member.token() });
  expect(body).toMatchObject({
    items: [
      {
        kind: "approval.opened",
        detail: "Update a post's excerpt (Write it) · The old one is stale.",
        subject: { kind: "approval", name: "May I?" },
      },
    ],
  });
  const approvals = await callOperation(gateway, "approvals.list", {}, { token: await people.member.token() });
  expect(approvals.body).toMatchObject({
    items: [
      {
        grants: [
          {
            fields: [
              { name: "postId", control: "text" },
              { name: "excerpt", control: "textarea" },
            ],
          },
        ],
      },
    ],
  });
});
