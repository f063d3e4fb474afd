import { type SlackServer, startSlack } from "@bizosaas/connectors/fixtures";
import { Connection, Receipt } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { runSync } from "../sync/index.ts";

let slack: SlackServer;
let gateway: TestGateway;

beforeAll(async () => {
  slack = await startSlack({ channels: 3, members: 3 });
  const env = { EGRESS_ALLOWED_HOSTS: slack.host, CONNECTOR_URLS: JSON.stringify({ slack: slack.url }) };
  gateway = await startTestGateway({ env });
});
afterAll(async () => {
  await gateway?.close();
  await slack?.stop();
});

const call = async (name: string, input: Record<string, unknown>, headers: Record<string, string> = {}) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token(), headers });
const connect = async (): Promise<Connection> => {
  const { body, problem } = await call("connections.create", {
    ...{ connectorId: "slack", form: { botToken: slack.botToken } },
  });
  expect(problem).toBeUndefined();
  return Connection.parse(body);
};
const Performed = z.object({ receipt: Receipt });

test("a workspace is connected by a token alone, has nothing to sync, and offers its channels", async () => {
  const { id, name, account, config, sync, status } = await connect();
  expect({ name, account, config, sync, status }).toEqual({
    ...{ name: "Harbour", config: {}, sync: [], status: "connected" },
    account: { name: "Harbour", url: "https://harbour.slack.com/", detail: "bizosaas" },
  });
  await runSync(gateway.services, { tenantId: gateway.tenant.tenantId, connectionId: id }, AbortSignal.timeout(10_000));
  const { body } = await call("connections.listChoices", {
    ...{ connectionId: id, actionId: "send_message", field: "channel" },
  });
  const channels = slack.workspace.channels.map((each) => ({ value: each.id, label: `#${each.name}` }));
  expect(body).toEqual({ items: channels });
});

test("a message that is sent by hand leaves a receipt, and its undo deletes it", async () => {
  const { id: connectionId } = await connect();
  const [channel] = slack.workspace.channels;
  const input = { channel: channel?.name, text: "Hello <!channel>" };
  const asked = { connectionId, actionId: "send_message", input };
  const { receipt } = Performed.parse((await call("actions.perform", asked, { "idempotency-key": "hello" })).body);
  expect(receipt).toMatchObject({ summary: "Sent a message to #team-1.", cannotUndoReason: null });
  const there = () => slack.workspace.messagesIn(channel?.id ?? "").map(({ text }) => text);
  expect(there()).toEqual(["Hello &lt;!channel&gt;"]);
  await call("actions.perform", asked, { "idempotency-key": "hello" });
  expect(there()).toHaveLength(1);
  const undone = await call("receipts.undo", { receiptId: receipt.id });
  expect(undone.problem).toBeUndefined();
  expect(there()).toEqual([]);
});

test("another workspace's token is not taken for a new one of this", async () => {
  const { id: connectionId } = await connect();
  const form = { botToken: slack.botToken };
  slack.workspace.id = "T099ZZ9Z9";
  const { problem } = await call("connections.reconnect", { connectionId, form });
  slack.workspace.id = "T012AB3C4";
  expect(problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("T099ZZ9Z9") });
  const again = await call("connections.reconnect", { connectionId, form });
  expect(again.problem).toBeUndefined();
});

test("a token that was revoked breaks its connection as soon as it is used", async () => {
  const { id: connectionId } = await connect();
  slack.revoke(slack.botToken);
  const [channel] = slack.workspace.channels;
  const input = { channel: channel?.id, text: "Anybody?" };
  const { problem } = await call("actions.perform", { connectionId, actionId: "send_message", input });
  expect(problem).toMatchObject({ code: "credential_rejected" });
  const { status, statusReason } = Connection.parse((await call("connections.get", { connectionId })).body);
  expect([status, statusReason]).toEqual(["broken", expect.stringContaining("reconnect")]);
});
