import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { makeRun } from "../../testing/make-run.ts";
import { escalateApproval, openApproval } from "./index.ts";

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
  const { id: approvalId } = await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.approval.findFirstOrThrow({ where: { tenantId, runId } }),
  );
  const escalation = { at: new Date().toISOString(), roles: ["admin" as const], userIds: [] };
  await escalateApproval(gateway.services, { tenantId, runId }, { nodeId: "ask", path: "", escalation });
  const token = await people.owner.token();
  const given = { approvalId, toUserId: people.admin.userId, reason: "Yours." };
  expect((await callOperation(gateway, "approvals.handOver", given, { token })).status).toBe(200);
  const toAdmin = await callOperation(gateway, "notifications.list", {}, { token: await people.admin.token() });
  const opens = "Update a post's excerpt (Write it)";
  expect(toAdmin.body).toMatchObject({
    items: [
      { kind: "approval.handed_over", detail: `${opens} · Yours. · The old one is stale.` },
      { kind: "approval.escalated", detail: `${opens} · The old one is stale.` },
      { kind: "approval.opened" },
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

test("a deal's stage is asked about by the name that its tool has for it, wherever the yes is given", async () => {
  const { tenantId, people } = gateway.tenant;
  const runId = await makeRun(gateway.services.db, gateway.tenant);
  const facts = { connectorId: "hubspot", name: "CRM" };
  const connectionId = await makeConnection(gateway.services.db, gateway.tenant, facts);
  const statusLabels = { "1034561": "Contract sent", won: "Won" };
  await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.syncState.create({ data: { tenantId, connectionId, kind: "crm.deal", statusLabels } }),
  );
  const write = { nodeId: "move", stepName: "Move it", connectorId: "hubspot", actionId: "move_deal", connectionId };
  await openApproval(
    gateway.services,
    { tenantId, runId },
    {
      ...{ nodeId: "ask", path: "" },
      request: {
        ...{ title: "Move it?", message: "", details: {}, whenExpired: "rejected" as const },
        ...{ holdsForMs: 60_000, expiresAt: new Date(Date.now() + 60_000).toISOString() },
      },
      writes: [{ ...write, input: { dealId: "7", stage: "1034561" } }],
    },
  );
  const { body } = await callOperation(gateway, "approvals.list", {}, { token: await people.member.token() });
  const stage = {
    ...{ name: "stage", control: "select" },
    options: [
      { value: "1034561", label: "Contract sent" },
      { value: "won", label: "Won" },
    ],
  };
  expect(body).toMatchObject({
    items: [
      { title: "Move it?", grants: [{ fields: [{ name: "dealId" }, stage], arguments: { stage: "1034561" } }] },
      {},
    ],
  });
});
