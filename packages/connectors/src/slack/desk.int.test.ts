import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { movedEgress } from "../kit/index.ts";
import { scopeNames } from "./config.ts";
import { openSlackDesk } from "./desk.ts";
import { type SlackServer, startSlack } from "./fixtures/index.ts";
import type { Notice } from "./notice.ts";
import { readSlackPress } from "./press.ts";
import { validateSlack } from "./validate-slack.ts";
import { verifySlackSignature } from "./verify-signature.ts";

let server: SlackServer;
let egress: ReturnType<typeof createEgress>;

beforeAll(async () => {
  server = await startSlack({ members: 7 });
  egress = createEgress({ allowedPrivateHosts: [server.host] });
});
afterAll(async () => {
  await egress?.close();
  await server?.stop();
});
beforeEach(() => server.calm());

const moved = () => movedEgress(egress, server.url);
const desk = (botToken = server.botToken, signingSecret = server.signingSecret) =>
  openSlackDesk({ config: { botToken, signingSecret }, egress: moved() });
const ada = () => ({ slackUserId: "U000000001", email: "person-1@example.com" });
const notice = (summary: string): Notice => ({
  ...{ summary, lines: [summary] },
  buttons: [{ id: "approve", label: "Approve", value: "m-1", look: "primary" }],
});
let made = 0;
const newKey = () => `message-${(made += 1)}`;
const sentTo = async (summary: string) => {
  const channelId = await desk().openDirect(ada().slackUserId, {});
  const ts = await desk().send({ channelId, notice: notice(summary), key: newKey(), beganAt: null }, {});
  return { channelId, ts };
};

describe("a person of an organization in Slack", () => {
  test("is found by their e-mail address, by the name that colleagues see", async () => {
    expect(await desk().findPerson(ada().email.toUpperCase(), {})).toEqual({ id: "U000000001", handle: "@person-1" });
  });

  test.each([
    ["nobody has the address", "nobody@example.com", "not_found"],
    ["the account was switched off", "person-5@example.com", "not_found"],
    ["it is an app", "person-7@example.com", "not_found"],
  ])("is not found where %s", async (_, email, code) => {
    await expect(desk().findPerson(email, {})).rejects.toMatchObject({ code });
  });

  test("is not looked for without the scope, which is named", async () => {
    const token = server.grantToken(scopeNames.filter((name) => name !== "users:read.email"));
    await expect(desk(token).findPerson(ada().email, {})).rejects.toMatchObject({
      ...{ code: "forbidden", message: expect.stringContaining("users:read.email") },
    });
  });
});

describe("a notice", () => {
  test("whose answer was cut off is found by the next attempt, and isn't sent twice", async () => {
    const channelId = await desk().openDirect(ada().slackUserId, {});
    const due = { channelId, notice: notice("Once"), key: newKey() };
    const before = server.workspace.messagesIn(channelId).length;
    server.limits.cutsOffNextWrite = true;
    await expect(desk().send({ ...due, beganAt: null }, {})).rejects.toThrow();
    const ts = await desk().send({ ...due, beganAt: new Date() }, {});
    const there = server.workspace.messagesIn(channelId).slice(before);
    expect(there.map((each) => [each.ts, each.text])).toEqual([[ts, "Once"]]);
    expect(there[0]?.blocks?.map(({ type }) => type)).toEqual(["section", "actions"]);
  });

  test("that Slack has no time for says when to come back", async () => {
    server.limits.limitsNext = "chat.postMessage";
    await expect(sentTo("Later")).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 1 });
  });

  test("is replaced by its outcome, and loses its buttons", async () => {
    const sent = await sentTo("May I?");
    await desk().update(sent, { summary: "Approved", lines: ["Approved"], buttons: [] }, {});
    expect(server.workspace.find(sent.channelId, sent.ts)).toMatchObject({
      ...{ text: "Approved", blocks: [{ type: "section", text: { text: "Approved" } }] },
    });
  });

  test("that is gone, or was never ours, is told from one that can be changed", async () => {
    const sent = await sentTo("Gone");
    server.workspace.remove(sent.channelId, sent.ts);
    await expect(desk().update(sent, notice("x"), {})).rejects.toMatchObject({ code: "not_found" });
    const { ts } = server.workspace.post(sent.channelId, { text: "Mine", user: "U000000001" });
    await expect(desk().update({ ...sent, ts }, notice("x"), {})).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a pressed button", () => {
  test("is read from what Slack signed: who, where, which", async () => {
    const sent = await sentTo("May I?");
    const { body, headers } = server.press({ ...sent, buttonId: "approve" });
    expect(() =>
      verifySlackSignature(server.signingSecret, headers, Buffer.from(body), Date.now() / 1000),
    ).not.toThrow();
    expect(readSlackPress(Buffer.from(body))).toEqual({
      ...{ teamId: "T012AB3C4", slackUserId: "U000000001", ...sent, buttonId: "approve", value: "m-1" },
    });
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "payload=%7Bx"],
    ["another kind of interaction", `payload=${encodeURIComponent('{"type":"view_submission"}')}`],
    ["a message without buttons", `payload=${encodeURIComponent('{"type":"block_actions","actions":[]}')}`],
  ])("is not read from %s", (_, body) => {
    expect(readSlackPress(Buffer.from(body))).toBeNull();
  });

  test("needs a signing secret, without which the connection says so and stays as good as it was", async () => {
    const judge = (signingSecret: string) => validateSlack({ botToken: server.botToken, signingSecret }, moved());
    const decisions = async (signingSecret: string) => {
      const { outcome, capabilities } = await judge(signingSecret);
      return [outcome, capabilities.find(({ id }) => id === "decisions")?.allowed];
    };
    expect([await decisions(server.signingSecret), await decisions("")]).toEqual([
      ["valid", true],
      ["valid", false],
    ]);
    expect([desk().hasButtons, desk(server.botToken, "").hasButtons]).toEqual([true, false]);
  });
});
