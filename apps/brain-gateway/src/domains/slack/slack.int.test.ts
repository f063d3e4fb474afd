import { type SlackServer, startSlack } from "@bizosaas/connectors/fixtures";
import { Connection, Problem, SlackInteractivity } from "@bizosaas/contracts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, type Input } from "../../testing/call-operation.ts";
import { makePerson, type TestPerson, type TestTenant } from "../../testing/people.ts";
import { startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { draftWithApproval } from "../../testing/workflow-drafts.ts";

let slack: SlackServer;
let bench: WorkflowBench;
let tenant: TestTenant;
let connectionId: string;
let requestPath: string;
let workflowId: string;

beforeAll(async () => {
  slack = await startSlack();
  bench = await startWorkflowBench({
    EGRESS_ALLOWED_HOSTS: slack.host,
    CONNECTOR_URLS: JSON.stringify({ slack: slack.url }),
    RATE_LIMIT_ADDRESS_PER_MINUTE: "1000",
  });
  ({ tenant } = bench.gateway);
  ({ connectionId, requestPath } = await connect(tenant, { signingSecret: "" }));
  ({ id: workflowId } = await bench.publish(draftWithApproval, "Offers"));
}, 60_000);
afterAll(async () => {
  await bench?.close();
  await slack?.stop();
});
beforeEach(() => slack.calm());
// Slack has each person looked up by itself, a call a second: nobody waits for the people of the test before.
afterEach(() => sql("delete from notification_preference"));

const poll = { timeout: 20_000, interval: 50 };
const callAs = async (person: TestPerson, name: string, input: Input = {}): Promise<unknown> => {
  const { body, problem } = await callOperation(bench.gateway, name, input, { token: await person.token() });
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};
const connect = async ({ people }: TestTenant, form: object = {}) => {
  const { botToken, signingSecret } = slack;
  const asked = { connectorId: "slack", form: { botToken, signingSecret, ...form } };
  const { id } = Connection.parse(await callAs(people.owner, "connections.create", asked));
  const shown = await callAs(people.owner, "slack.getInteractivity", { connectionId: id });
  const { requestUrl, hasSecret } = SlackInteractivity.parse(shown);
  return { connectionId: id, requestPath: new URL(requestUrl).pathname, hasSecret };
};
const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  bench.gateway.database.asAdmin<Row>(text, values);

/** A member who is in Slack by the same address, and wants to be asked there. */
const makeAsked = async (role: "admin" | "member" = "member") => {
  const person = await makePerson(bench.gateway.services.db, bench.gateway.mint, { tenantId: tenant.tenantId, role });
  const inSlack = slack.workspace.addMember(`Person ${role}`, person.email);
  const items = [{ kind: "approval.opened", isSlack: true }];
  await callAs(person, "notifications.savePreferences", { items });
  return { person, slackUserId: inSlack.id };
};
const ask = async () => {
  const runId = await bench.start(workflowId);
  const { approvals } = await bench.runIs(runId, "waiting");
  return { runId, approvalId: approvals[0]?.id ?? "" };
};
type Row = { id: string; state: string; channel_id: string | null; ts: string | null };
const rowOf = async (person: TestPerson, approvalId: string): Promise<Row | undefined> =>
  (
    await sql<Row>("select id, state, channel_id, ts from slack_message where user_id = $1 and subject_id = $2", [
      ...[person.userId, approvalId],
    ])
  )[0];
const comesTo = async (person: TestPerson, approvalId: string, state: string) => {
  await expect.poll(async () => (await rowOf(person, approvalId))?.state, poll).toBe(state);
  return rowOf(person, approvalId);
};
const isSent = async (person: TestPerson, approvalId: string) => {
  const row = await comesTo(person, approvalId, "sent");
  return { channelId: row?.channel_id ?? "", ts: row?.ts ?? "" };
};
const shownAt = ({ channelId, ts }: { channelId: string; ts: string }) => {
  const { blocks = [] } = slack.workspace.find(channelId, ts);
  return {
    text: blocks.flatMap(({ text }) => text?.text ?? []).join("\n"),
    buttons: blocks.flatMap(({ elements = [] }) => elements.map((each) => each.action_id)),
  };
};
const says = (place: { channelId: string; ts: string }, words: string) =>
  expect.poll(() => shownAt(place), poll).toEqual({ text: expect.stringContaining(words), buttons: [] });
const deliver = async ({ body, headers }: { body: string; headers: Record<string, string> }, path = requestPath) => {
  const response = await fetch(`${bench.gateway.url}${path}`, { method: "POST", body, headers });
  const text = await response.text();
  return { status: response.status, code: response.ok ? null : Problem.parse(JSON.parse(text)).code };
};
const taken = { status: 200, code: null };
const statusOf = async (approvalId: string) =>
  z.object({ status: z.string() }).parse(await bench.call("approvals.get", { approvalId })).status;
const decisionsOf = (approvalId: string) =>
  sql<{ actor: string; action: string; after: unknown }>(
    "select actor, action, after from audit_entry where object_id = $1 and action like 'approval.%'",
    [approvalId],
  );

const reconnect = async (form: object) => {
  await callAs(tenant.people.owner, "connections.reconnect", {
    connectionId,
    form: { botToken: slack.botToken, ...form },
  });
  const shown = await callAs(tenant.people.owner, "slack.getInteractivity", { connectionId });
  return SlackInteractivity.parse(shown).hasSecret;
};

test("without a signing secret a message only leads to the portal; with one it has buttons, also after a new token", async () => {
  const { person } = await makeAsked();
  const { approvalId } = await ask();
  const place = await isSent(person, approvalId);
  expect(shownAt(place)).toEqual({ text: expect.stringContaining("|Look and decide>"), buttons: [] });
  const press = slack.press({ ...place, buttonId: "approve", value: await idAt(place) });
  expect(await deliver(press)).toEqual({ status: 401, code: "unauthenticated" });
  expect(await reconnect({ signingSecret: slack.signingSecret })).toBe(true);
  expect(await reconnect({})).toBe(true);
  const next = await ask();
  expect(shownAt(await isSent(person, next.approvalId)).buttons).toEqual(["approve", "reject"]);
});

describe("an approval in Slack", () => {
  test("is decided by a button: the run goes on, the log says by whom and how, and every message says so", async () => {
    const [{ person }, { person: colleague }] = [await makeAsked(), await makeAsked("admin")];
    const { runId, approvalId } = await ask();
    const place = await isSent(person, approvalId);
    const other = await isSent(colleague, approvalId);
    expect(shownAt(place)).toEqual({
      text: expect.stringMatching(/waits until somebody decides: May I\?\n<http.+approvals.+\|Look and decide>/),
      buttons: ["approve", "reject"],
    });
    expect(await deliver(slack.press({ ...place, buttonId: "approve" }))).toEqual(taken);
    const run = await bench.runIs(runId, "succeeded");
    expect(run.steps.find(({ nodeId }) => nodeId === "after")?.output).toEqual({ answer: "approved" });
    expect(await decisionsOf(approvalId)).toEqual([
      {
        ...{ actor: `user:${person.userId}`, action: "approval.approve" },
        after: { status: "approved", comment: null, via: "slack" },
      },
    ]);
    await says(place, "Approved by");
    await says(other, "Approved by");
  });

  test("is rejected by the other button, and pressed twice it is decided once", async () => {
    const { person } = await makeAsked();
    const { runId, approvalId } = await ask();
    const place = await isSent(person, approvalId);
    const press = slack.press({ ...place, buttonId: "reject" });
    expect(await Promise.all([deliver(press), deliver(press)])).toEqual([taken, taken]);
    expect(await deliver(slack.press({ ...place, buttonId: "approve", value: await idAt(place) }))).toEqual(taken);
    await bench.runIs(runId, "succeeded");
    expect((await decisionsOf(approvalId)).map(({ action }) => action)).toEqual(["approval.reject"]);
    await says(place, "Rejected by");
  });

  test("that was decided in the portal loses its buttons, and a late press changes nothing", async () => {
    const { person } = await makeAsked();
    const { approvalId } = await ask();
    const place = await isSent(person, approvalId);
    const late = slack.press({ ...place, buttonId: "reject" });
    await bench.call("approvals.approve", { approvalId });
    await says(place, "Approved by");
    expect(await deliver(late)).toEqual(taken);
    expect(await statusOf(approvalId)).toBe("approved");
  });

  test("that expired says so once it is pressed", async () => {
    const { person } = await makeAsked();
    const { approvalId } = await ask();
    const place = await isSent(person, approvalId);
    await sql("update approval set expires_at = now() - interval '1 second' where id = $1", [approvalId]);
    expect(await deliver(slack.press({ ...place, buttonId: "approve" }))).toEqual(taken);
    await says(place, "Nobody decided in time");
    expect(await decisionsOf(approvalId)).toEqual([]);
  });
});

const idAt = async ({ channelId, ts }: { channelId: string; ts: string }) =>
  (await sql<{ id: string }>("select id from slack_message where channel_id = $1 and ts = $2", [channelId, ts]))[0]
    ?.id ?? "";

describe("a press that isn't its member's own, or isn't Slack's", () => {
  test("is refused, and decides nothing", async () => {
    const [{ person }, stranger] = [await makeAsked(), await makeAsked()];
    const { approvalId } = await ask();
    const place = await isSent(person, approvalId);
    const press = { ...place, buttonId: "approve" };
    const unsigned = { status: 401, code: "unauthenticated" };
    const notTheirs = { status: 403, code: "forbidden" };
    expect(await deliver(slack.press(press, { secret: "0123456789abcdef0123456789abcdef" }))).toEqual(unsigned);
    expect(await deliver(slack.press(press, { atMs: Date.now() - 301_000 }))).toEqual(unsigned);
    expect(await deliver({ ...slack.press(press), body: `${slack.press(press).body}&more=1` })).toEqual(unsigned);
    expect(await deliver(slack.press({ ...press, userId: stranger.slackUserId }))).toEqual(notTheirs);
    expect(await deliver(slack.press({ ...press, teamId: "T099ZZ9Z9" }))).toEqual(notTheirs);
    const elsewhere = await isSent(stranger.person, approvalId);
    expect(await deliver(slack.press({ ...elsewhere, buttonId: "approve", value: await idAt(place) }))).toEqual(
      notTheirs,
    );
    expect(await deliver(slack.press({ ...press, value: "no-id" }))).toEqual(notTheirs);
    expect(await deliver(slack.press({ ...press, buttonId: "hand_over", value: await idAt(place) }))).toEqual(
      notTheirs,
    );
    expect([await statusOf(approvalId), await decisionsOf(approvalId)]).toEqual(["pending", []]);
  });

  test("is refused at another organization's address, though its workspace and app are the same", async () => {
    const { person } = await makeAsked();
    const { approvalId } = await ask();
    const place = await isSent(person, approvalId);
    const foreign = await connect(bench.gateway.otherTenant);
    const press = slack.press({ ...place, buttonId: "approve" });
    expect(await deliver(press, foreign.requestPath)).toEqual({ status: 403, code: "forbidden" });
    const nowhere = { status: 404, code: "not_found" };
    const mixed = requestPath.replace(connectionId, foreign.connectionId);
    for (const path of [mixed, requestPath.slice(0, -1), "/v1/slack/interactions/x"])
      expect(await deliver(press, path)).toEqual(nowhere);
    expect(await statusOf(approvalId)).toBe("pending");
  });

  test("that Slack sends of something else is acknowledged", async () => {
    expect(await deliver(slack.sign("payload=%7B%22type%22%3A%22view_closed%22%7D"))).toEqual(taken);
  });
});

describe("rights are those of the moment", () => {
  test.each([
    ["left", "delete from membership where user_id = $1", "You can no longer decide"],
    ["lost the right", "update membership set role = 'viewer' where user_id = $1", "Your role"],
    ["was locked", "update user_account set locked_at = now() where id = $1", "You can no longer decide"],
  ])("a member who %s decides nothing, and is told why", async (_why, text, words) => {
    const { person } = await makeAsked();
    const { approvalId } = await ask();
    const place = await isSent(person, approvalId);
    await sql(text, [person.userId]);
    expect(await deliver(slack.press({ ...place, buttonId: "approve" }))).toEqual(taken);
    await says(place, words);
    expect([await statusOf(approvalId), await decisionsOf(approvalId)]).toEqual(["pending", []]);
  });

  test("where a second factor is asked for, Slack can't give it: the portal is named instead", async () => {
    const { person } = await makeAsked();
    const require = (isOn: boolean) =>
      sql("update tenant set requires_second_factor = $2 where id = $1", [tenant.tenantId, isOn]);
    const before = await ask();
    const place = await isSent(person, before.approvalId);
    await require(true);
    expect(await deliver(slack.press({ ...place, buttonId: "approve" }))).toEqual(taken);
    await says(place, "Open the portal");
    const after = await bench.start(workflowId);
    await bench.runIs(after, "waiting");
    const { approvals } = await bench.getRun(after);
    await says(await isSent(person, approvals[0]?.id ?? ""), "Open the portal");
    await require(false);
    expect(await statusOf(before.approvalId)).toBe("pending");
  });
});

describe("sending", () => {
  test("a message that was cut off, or that Slack had no time for, comes once", async () => {
    const [{ person }, { person: colleague }] = [await makeAsked(), await makeAsked()];
    const before = slack.countWrites();
    slack.limits.cutsOffNextWrite = true;
    slack.limits.limitsNext = "conversations.open";
    const { approvalId } = await ask();
    for (const each of [person, colleague]) {
      const { channelId } = await isSent(each, approvalId);
      expect(slack.workspace.messagesIn(channelId)).toHaveLength(1);
    }
    expect(slack.countWrites()).toBeGreaterThan(before);
  });

  test("whom Slack doesn't know gets no message, and still finds the approval under the bell", async () => {
    const person = await makePerson(bench.gateway.services.db, bench.gateway.mint, {
      ...{ tenantId: tenant.tenantId, role: "member" },
    });
    await callAs(person, "notifications.savePreferences", { items: [{ kind: "approval.opened", isSlack: true }] });
    expect(await callAs(person, "slack.getAccount")).toMatchObject({ state: "not_found", email: person.email });
    const { approvalId } = await ask();
    await comesTo(person, approvalId, "failed");
    expect(await callAs(person, "notifications.count")).toEqual({ unread: 1 });
  });
});

test("a person is told under which name Slack knows them, and whether they can decide there", async () => {
  const { person } = await makeAsked();
  const [name = ""] = person.email.split("@");
  expect(await callAs(person, "slack.getAccount")).toEqual({
    ...{ state: "found", handle: `@${name}`, email: person.email, reason: null, hasButtons: true },
  });
  expect(await callAs(person, "notifications.listPreferences")).toMatchObject({ hasSlack: true });
});

test("a token that was revoked breaks the connection, and then nobody is told by Slack", async () => {
  const { person } = await makeAsked();
  slack.revoke(slack.botToken);
  const { approvalId } = await ask();
  await comesTo(person, approvalId, "failed");
  const { status } = Connection.parse(await bench.call("connections.get", { connectionId }));
  expect(status).toBe("broken");
  expect(await callAs(person, "slack.getAccount")).toMatchObject({ state: "not_connected" });
  expect(await callAs(person, "notifications.listPreferences")).toMatchObject({ hasSlack: false });
  const next = await ask();
  await expect
    .poll(async () => (await sql("select from outbox_message where topic = 'notification.slack'")).length, poll)
    .toBe(0);
  expect(await rowOf(person, next.approvalId)).toBeUndefined();
});
