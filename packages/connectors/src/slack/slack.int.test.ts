import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { createThrottle, movedEgress, throttledEgress } from "../kit/index.ts";
import { replyInThread } from "./actions/reply-in-thread.ts";
import { sendDirectMessage } from "./actions/send-direct-message.ts";
import { sendMessage } from "./actions/send-message.ts";
import { updateMessage } from "./actions/update-message.ts";
import { type ScopeName, SlackForm, scopeNames } from "./config.ts";
import { type SlackServer, startSlack } from "./fixtures/index.ts";
import { slack } from "./index.ts";
import { createSlackClient, type SlackClient } from "./slack-client.ts";
import { validateSlack } from "./validate-slack.ts";

let server: SlackServer;
let egress: ReturnType<typeof createEgress>;

beforeAll(async () => {
  server = await startSlack({ channels: 9, members: 30 });
  egress = createEgress({ allowedPrivateHosts: [server.host] });
});
afterAll(async () => {
  await egress?.close();
  await server?.stop();
});

beforeEach(() => server.calm());

const moved = () => movedEgress(egress, server.url);
const client = (botToken = server.botToken) => createSlackClient({ botToken }, moved());
const without = (...missing: ScopeName[]) => server.grantToken(scopeNames.filter((name) => !missing.includes(name)));
const channelAt = (index: number) => server.workspace.channels[index] ?? server.workspace.addChannel("one-more");
const postedIn = (channelId: string) => server.workspace.messagesIn(channelId);
let step = 0;
const newStep = () => ({ idempotencyKey: `run:node:${(step += 1)}` });

/** Sends as a run does: what was there is kept, then it is written. */
const send = async (input: Record<string, unknown>, by: SlackClient = client()) => {
  const context = newStep();
  const asked = sendMessage.input.parse(input);
  const before = await sendMessage.before(by, asked, context);
  const result = await sendMessage.run(by, asked, { ...context, before });
  const undo = () => sendMessage.undo?.(by, before, asked, { ...context, output: result.output });
  const isThere = () => sendMessage.isApplied(by, asked, before, { ...context, output: result.output });
  return { ...result, asked, before, context, undo, isThere };
};

describe("a message to a channel", () => {
  test("is text alone, whatever came into it, and alerts whom the step says", async () => {
    const { id, name } = channelAt(0);
    const text = "<!channel> *New order* by Tom & <@U000000001>, see https://example.com/a?b=1&c=2";
    const { output, url, wrote } = await send({ channel: `#${name}`, text, mention: "here" });
    const [kept] = postedIn(id).slice(-1);
    const escaped = "&lt;!channel&gt; *New order* by Tom &amp; &lt;@U000000001&gt;";
    expect(kept?.text).toBe(`<!here> ${escaped}, see <https://example.com/a?b=1&amp;c=2>`);
    expect(output).toMatchObject({ channelId: id, channelName: name, text: kept?.text, messageTs: kept?.ts });
    expect([wrote, url]).toEqual([true, `https://harbour.slack.com/archives/${id}/p${kept?.ts.replace(".", "")}`]);
    const [{ args } = { args: {} }] = server.calls.filter(({ method }) => method === "chat.postMessage").slice(-1);
    expect(args).toMatchObject({ parse: "none", link_names: false, unfurl_links: false, unfurl_media: false });
  });

  test("that was cut off after Slack took it is found by what it carries, among all that came since", async () => {
    const { id } = channelAt(1);
    const asked = sendMessage.input.parse({ channel: id, text: "Once" });
    const context = newStep();
    const before = await sendMessage.before(client(), asked, context);
    server.limits.cutsOffNextWrite = true;
    await expect(sendMessage.run(client(), asked, { ...context, before })).rejects.toThrow();
    for (let count = 0; count < 20; count += 1)
      server.workspace.post(id, {
        text: "Once",
        user: "U000000001",
        metadata: { event_type: "other", event_payload: {} },
      });
    channelAt(1).name = "renamed-meanwhile";
    expect(await sendMessage.isApplied(client(), asked, before, context)).toBe(true);
    const again = await sendMessage.run(client(), { ...asked, channel: "#team-2" }, { ...context, before });
    expect([again.wrote, postedIn(id).filter(({ bot_id }) => bot_id !== undefined).length]).toEqual([false, 1]);
  });

  test("that the workspace's earlier app has sent is found as well, and isn't sent once more by the next", async () => {
    const { id } = channelAt(2);
    const { output, asked, before, context, undo } = await send({ channel: id, text: "Before the app was made anew" });
    Object.assign(server.workspace.find(id, output.messageTs), { user: "U0EARLIER1", bot_id: "B0EARLIER1" });
    expect(await sendMessage.isApplied(client(), asked, before, context)).toBe(true);
    const again = await sendMessage.run(client(), asked, { ...context, before });
    expect([again.wrote, again.output]).toEqual([false, output]);
    await expect(undo()).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("its own") });
  });

  test("is sent again by another step, though it has the same words", async () => {
    const { id } = channelAt(0);
    const [one, other] = [await send({ channel: id, text: "Twice" }), await send({ channel: id, text: "Twice" })];
    expect([one.wrote, other.wrote]).toEqual([true, true]);
    expect(one.output.messageTs).not.toBe(other.output.messageTs);
  });

  test("is taken back, and stays taken back", async () => {
    const { undo, isThere } = await send({ channel: channelAt(0).id, text: "A mistake" });
    expect(await isThere()).toBe(true);
    await undo();
    expect(await isThere()).toBe(false);
    await undo();
  });

  test("stays where somebody changed it or replied to it since", async () => {
    const { id } = channelAt(0);
    const changed = await send({ channel: id, text: "To be changed" });
    server.workspace.change(id, changed.output.messageTs, "Changed");
    await expect(changed.undo()).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("changed"),
    });
    const answered = await send({ channel: id, text: "To be answered" });
    const reply = { text: "Thanks", user: "U000000001", thread_ts: answered.output.messageTs };
    server.workspace.post(id, reply);
    await expect(answered.undo()).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("replied"),
    });
    expect(await answered.isThere()).toBe(true);
  });

  test("one a second leaves for a channel, and others don't wait for it", async () => {
    server.limits.isLimited = true;
    const { rateLimit } = slack;
    if (!rateLimit) throw new Error("Slack has limits.");
    const throttle = createThrottle(rateLimit);
    const by = createSlackClient({ botToken: server.botToken }, throttledEgress(moved(), throttle, "Slack"));
    const [one, other] = [channelAt(3).id, channelAt(4).id];
    const began = Date.now();
    const all = [one, other, one, other].map((channel) => send({ channel, text: "Soon" }, by));
    expect((await Promise.all(all)).every(({ wrote }) => wrote)).toBe(true);
    expect(Date.now() - began).toBeLessThan(6000);
    server.limits.isLimited = true;
    await send({ channel: one, text: "Later" }, by);
    await expect(send({ channel: one, text: "Too soon" })).rejects.toMatchObject({
      ...{ code: "rate_limited", retryAfterSeconds: 1 },
    });
  });
});

describe("a thread", () => {
  const reply = async (input: Record<string, unknown>) => {
    const context = newStep();
    const asked = replyInThread.input.parse(input);
    const before = await replyInThread.before(client(), asked, context);
    const result = await replyInThread.run(client(), asked, { ...context, before });
    return { ...result, asked, before, context };
  };

  test("gets one reply of a step, whichever of its messages is named, and gives it back", async () => {
    const { id } = channelAt(0);
    const { output: first, url } = await send({ channel: id, text: "First" });
    const { output: second } = await reply({ channel: id, message: url, text: "Second" });
    const third = await reply({ channel: id, message: second.messageTs, text: "Third <!here>", alsoInChannel: true });
    const kept = server.workspace.repliesTo(id, first.messageTs).map(({ text }) => text);
    expect(kept).toEqual(["Second", "Third &lt;!here&gt;"]);
    expect(third.url).toBe(`${third.url?.split("?")[0]}?thread_ts=${first.messageTs}&cid=${id}`);
    const again = await replyInThread.run(client(), third.asked, { ...third.context, before: third.before });
    expect([again.wrote, again.output]).toEqual([false, third.output]);
    const undone = { ...third.context, output: third.output };
    await replyInThread.undo?.(client(), third.before, third.asked, undone);
    expect(await replyInThread.isApplied(client(), third.asked, third.before, undone)).toBe(false);
    expect(server.workspace.repliesTo(id, first.messageTs)).toHaveLength(1);
  });

  test("whose message is gone takes none, and says so", async () => {
    const { id, name } = channelAt(0);
    const asking = reply({ channel: id, message: "1600000000.000100", text: "Anybody?" });
    await expect(asking).rejects.toMatchObject({ code: "not_found", message: expect.stringContaining(`#${name}`) });
    expect(replyInThread.input.safeParse({ channel: id, message: "yesterday", text: "Hi" }).success).toBe(false);
  });
});

describe("changing a message", () => {
  const change = async (input: Record<string, unknown>) => {
    const context = newStep();
    const asked = updateMessage.input.parse(input);
    const before = await updateMessage.before(client(), asked, context);
    const result = await updateMessage.run(client(), asked, context);
    const undo = () => updateMessage.undo?.(client(), before, asked, { ...context, output: result.output });
    return { ...result, undo };
  };

  test("writes once, and puts the earlier text back with its links and alerts", async () => {
    const { id } = channelAt(0);
    const { output } = await send({ channel: id, text: "See https://example.com & wait", mention: "here" });
    const asked = { channel: id, message: output.messageTs, text: "Done, see https://example.com/done" };
    const first = await change(asked);
    expect([first.wrote, (await change(asked)).wrote]).toEqual([true, false]);
    expect(server.workspace.find(id, output.messageTs).text).toBe("Done, see <https://example.com/done>");
    await first.undo();
    expect(server.workspace.find(id, output.messageTs).text).toBe(output.text);
  });

  test("leaves a message that was changed since as it is", async () => {
    const { id } = channelAt(0);
    const { output } = await send({ channel: id, text: "One" });
    const { undo } = await change({ channel: id, message: output.messageTs, text: "Two" });
    server.workspace.change(id, output.messageTs, "Three");
    await expect(undo()).rejects.toMatchObject({ code: "conflict" });
  });

  test("touches no message of somebody else, nor one with more than a text", async () => {
    const { id } = channelAt(0);
    const theirs = server.workspace.post(id, { text: "Mine", user: "U000000001" });
    const asked = { channel: id, message: theirs.ts, text: "Yours" };
    await expect(change(asked)).rejects.toMatchObject({ code: "forbidden" });
    const { output } = await send({ channel: id, text: "With buttons" });
    server.workspace.find(id, output.messageTs).blocks = [{ type: "actions" }];
    await expect(change({ ...asked, message: output.messageTs })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a message to a person", () => {
  const sendTo = async (person: string) => {
    const context = newStep();
    const asked = sendDirectMessage.input.parse({ person, text: "Hello" });
    const before = await sendDirectMessage.before(client(), asked, context);
    const result = await sendDirectMessage.run(client(), asked, { ...context, before });
    return { ...result, asked, before, context };
  };

  test.each(["U000000001", "Person-1@example.com", "Grace Number 1", "@person-1"])(
    "reaches whom %j stands for, once, and is taken back",
    async (person) => {
      const { output, asked, before, context } = await sendTo(person);
      expect(output).toMatchObject({ channelId: "D000000001", personName: "Grace Number 1" });
      const again = await sendDirectMessage.run(client(), asked, { ...context, before });
      expect([again.wrote, again.output]).toEqual([false, output]);
      await sendDirectMessage.undo?.(client(), before, asked, { ...context, output });
      expect(postedIn("D000000001").some(({ ts }) => ts === output.messageTs)).toBe(false);
      expect(sendDirectMessage.describe(asked, output, before)).toBe("Sent a message to Grace Number 1.");
    },
  );

  test("goes to nobody whose account was switched off, to no app, and to none of two people of one name", async () => {
    server.workspace.addMember("Same Name", "same-1@example.com");
    server.workspace.addMember("same name", "same-2@example.com");
    await expect(sendTo("Same Name")).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("2"),
    });
    for (const person of ["U000000005", "U000000007", "nobody@example.com", "Nobody"])
      await expect(sendTo(person)).rejects.toMatchObject({ code: "not_found" });
  });

  test("may be chosen among the people there are, each as they are called", async () => {
    const offered = await sendDirectMessage.listChoices?.(client(), "person");
    const there = server.workspace.members.filter(({ isBot, deleted }) => !isBot && !deleted);
    expect(offered?.map(({ value }) => value).sort()).toEqual(there.map(({ id }) => id).sort());
    expect(offered).toContainEqual({ value: "U000000001", label: "Grace Number 1 (person-1)" });
  });
});

describe("refusals", () => {
  test("a token that lacks scopes is limited, and says which; one that can send nothing is invalid", async () => {
    const judge = (botToken: string) => validateSlack({ botToken, signingSecret: "" }, moved());
    const narrow = await judge(without("groups:read", "groups:history"));
    expect(narrow).toMatchObject({
      outcome: "limited",
      reason: expect.stringContaining("groups:read, groups:history."),
    });
    const allowed = narrow.capabilities.filter((each) => each.allowed).map(({ id }) => id);
    expect(allowed).toEqual(["channels", "people", "people_by_email"]);
    expect(await judge(without("chat:write"))).toMatchObject({ outcome: "invalid" });
    expect(await judge(server.botToken)).toMatchObject({
      outcome: "valid",
      account: { id: "T012AB3C4", name: "Harbour", url: "https://harbour.slack.com/", detail: "bizosaas" },
    });
    server.limits.saysNoScopes = true;
    expect(await judge(server.botToken)).toMatchObject({ outcome: "unknown" });
  });

  test("an app of private channels alone may send there, and is offered them", async () => {
    const token = server.grantToken(["chat:write", "groups:read", "groups:history"]);
    const verdict = await validateSlack({ botToken: token, signingSecret: "" }, moved());
    expect(verdict.outcome).toBe("limited");
    expect(verdict.capabilities.filter((each) => each.allowed).map(({ id }) => id)).toEqual([sendMessage.capability]);
    const hidden = server.workspace.channels.filter((each) => each.isPrivate && each.isMember);
    const offered = await sendMessage.listChoices?.(client(token), "channel");
    expect(offered?.map(({ value }) => value).sort()).toEqual(hidden.map(({ id }) => id).sort());
    const { wrote, isThere } = await send({ channel: `#${hidden[0]?.name}`, text: "Among us" }, client(token));
    expect([wrote, await isThere()]).toEqual([true, true]);
  });

  test("an app that may read no channel is told which scope that needs", async () => {
    const token = without("channels:read", "groups:read");
    const { capabilities } = await validateSlack({ botToken: token, signingSecret: "" }, moved());
    expect(capabilities.find(({ id }) => id === sendMessage.capability)).toMatchObject({ allowed: false });
    await expect(sendMessage.listChoices?.(client(token), "channel")).rejects.toMatchObject({
      ...{ code: "forbidden", message: expect.stringContaining("channels:read") },
    });
  });

  test("an app without private channels offers the public ones, and says what it lacks where that is needed", async () => {
    const token = without("groups:read", "im:write");
    const offered = await sendMessage.listChoices?.(client(token), "channel");
    expect(offered).toHaveLength(server.workspace.channels.filter(({ isPrivate }) => !isPrivate).length);
    const asked = sendDirectMessage.input.parse({ person: "U000000001", text: "Hi" });
    await expect(sendDirectMessage.before(client(token), asked, newStep())).rejects.toMatchObject({
      ...{ code: "forbidden", message: expect.stringMatching(/im:write.*reinstall/) },
    });
  });

  test("a token that was revoked ends the connection, and says what to do", async () => {
    const token = server.grantToken(scopeNames);
    server.revoke(token);
    const failed = { code: "credential_rejected", message: expect.stringContaining("reconnect") };
    await expect(send({ channel: channelAt(0).id, text: "Hi" }, client(token))).rejects.toMatchObject(failed);
    expect(await validateSlack({ botToken: token, signingSecret: "" }, moved())).toMatchObject({ outcome: "invalid" });
  });

  test.each([
    ["isn't in", { isMember: false }, "not_found", "/invite @bizosaas"],
    ["can't see", { isMember: false, isPrivate: true }, "not_found", "/invite"],
    ["finds archived", { isArchived: true }, "conflict", "archived"],
  ])("a channel that the app %s is refused with what to do", async (_, more, code, words) => {
    const { id, name } = server.workspace.addChannel(`elsewhere-${code}-${words.length}`, more);
    const failed = { code, message: expect.stringContaining(words) };
    await expect(send({ channel: id, text: "Hi" })).rejects.toMatchObject(failed);
    await expect(send({ channel: name, text: "Hi" })).rejects.toMatchObject({ code: "not_found" });
    expect(postedIn(id)).toEqual([]);
  });

  test.each([
    ["xoxp-1234", "a person's"],
    ["", "Paste"],
    ["xoxb-12 34\n", null],
  ])("what was pasted as %j is judged before it leaves", (botToken, words) => {
    const parsed = SlackForm.safeParse({ botToken });
    expect(parsed.error?.issues[0]?.message ?? null).toEqual(words === null ? null : expect.stringContaining(words));
  });
});
