import { randomUUID } from "node:crypto";
import { type SlackServer, startSlack } from "@bizosaas/connectors/fixtures";
import type { JsonObject, ResourceKind, RunDetail } from "@bizosaas/contracts";
import { WorkflowDetail, WorkflowTemplate } from "@bizosaas/contracts";
import { listTemplates } from "@bizosaas/workflows";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation } from "../../testing/index.ts";
import { type Listener, startListener } from "../../testing/start-listener.ts";
import { startVendors, type Vendors } from "../../testing/start-vendors.ts";
import { drawn, pendingOf, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { recordEvents } from "../resources/record-events.ts";
import { fireSchedules } from "../triggers/index.ts";

let vendors: Vendors;
let bench: WorkflowBench;
let slack: SlackServer;
let elsewhere: Listener;
const chosen: JsonObject = { timeZone: "Europe/Amsterdam" };

beforeAll(async () => {
  [vendors, slack, elsewhere] = await Promise.all([startVendors(), startSlack(), startListener()]);
  const hosts = `${vendors.env["EGRESS_ALLOWED_HOSTS"]},${elsewhere.host},${slack.host}`;
  const urls = JSON.stringify({ slack: slack.url });
  bench = await startWorkflowBench({ ...vendors.env, EGRESS_ALLOWED_HOSTS: hosts, CONNECTOR_URLS: urls });
  const { gateway, call } = bench;
  const key = await call("aiKeys.create", { provider: "openai", name: "Key", form: { apiKey: "sk-valid" } });
  chosen["site"] = await connectWordPress(gateway, gateway.tenant, vendors.site);
  const workspace = await call("connections.create", { connectorId: "slack", form: { botToken: slack.botToken } });
  chosen["slack"] = z.object({ id: z.string() }).parse(workspace).id;
  chosen["slackChannel"] = `#${slack.workspace.addChannel("news").name}`;
  chosen["model"] = { keyId: z.object({ id: z.string() }).parse(key).id, model: "gpt-4o-mini" };
  chosen["people"] = [gateway.tenant.people.member.userId];
}, 120_000);
afterAll(async () => {
  await bench?.close();
  elsewhere?.close();
  await Promise.all([vendors?.close(), slack?.stop()]);
});

const wordPress = async (method: string, route: string, body: JsonObject) => {
  const { url, username, applicationPassword } = vendors.site;
  const authorization = `Basic ${Buffer.from(`${username}:${applicationPassword}`).toString("base64")}`;
  const headers = { authorization, "content-type": "application/json" };
  const answer = await fetch(`${url}/?rest_route=/wp/v2/${route}`, { method, headers, body: JSON.stringify(body) });
  return z.looseObject({ id: z.int().default(0) }).parse(await answer.json());
};
const story = "Bees make honey. They live in hives. Every hive has one queen.";
/** The first two sentences of a prompt's subject, which is title and content. */
const summary = "Bees Bees make honey. They live in hives.";
const newPost = async (more: JsonObject = {}): Promise<number> =>
  (await wordPress("POST", "posts", { title: "Bees", content: story, status: "publish", ...more })).id;

/** As a sync tells it. */
const happens = (
  kind: ResourceKind,
  externalId: number | string,
  data: JsonObject,
  change: "created" | "updated" = "created",
) => {
  const { gateway } = bench;
  const { tenantId } = gateway.tenant;
  return gateway.services.db.withTenant(tenantId, (tx) =>
    recordEvents({ tx, tenantId }, [
      {
        ...{ kind, change, data, connectionId: String(chosen["site"]), externalId: String(externalId) },
        ...{ resourceId: randomUUID(), causedByRunId: null, receiptId: null },
      },
    ]),
  );
};
const postHappens = async (status: string): Promise<number> => {
  const id = await newPost({ status });
  const data = { title: "Bees", content: story, status, author: "Ada", url: `${vendors.site.url}/?p=${id}` };
  await happens("cms.post", id, data);
  return id;
};
const clockStrikes = async ({ id }: WorkflowDetail) => {
  const due = "update workflow_trigger set next_fire_at = now() - interval '1 second' where workflow_id = $1";
  await bench.gateway.database.asAdmin(due, [id]);
  await fireSchedules(bench.gateway.services);
};
const sendForm = async ({ forms }: WorkflowDetail, values: JsonObject) => {
  const address = forms[0]?.url.split("/").at(-1) ?? "";
  await callOperation(bench.gateway, "forms.submit", { address, submissionId: randomUUID(), values });
};
const callHook = async ({ id: workflowId }: WorkflowDetail, body: JsonObject) => {
  const rotated = await bench.call("workflows.rotateWebhookSecret", { workflowId, nodeId: "hook" });
  const { url, secret } = z.object({ url: z.url(), secret: z.string() }).parse(rotated);
  const headers = { authorization: `Bearer ${secret}`, "webhook-id": randomUUID() };
  const address = `${bench.gateway.url}${new URL(url).pathname}`;
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as unknown };
};

const Runs = z.object({ items: z.array(z.object({ id: z.string() })) });
const runOf = async ({ id: workflowId }: WorkflowDetail): Promise<string> => {
  const first = async () => Runs.parse(await bench.call("runs.list", { workflowId })).items[0]?.id;
  await expect.poll(first, { timeout: 10_000, interval: 30 }).toBeDefined();
  return (await first()) ?? "";
};
/** Says yes, or no, to everything that is asked. */
const decide = async (workflow: WorkflowDetail, verb = "approvals.approve"): Promise<RunDetail> => {
  const runId = await runOf(workflow);
  await expect
    .poll(async () => pendingOf(await bench.getRun(runId)).length, { timeout: 10_000, interval: 30 })
    .not.toBe(0);
  const asked = await bench.runIs(runId, "waiting");
  for (const { id } of pendingOf(asked)) await bench.call(verb, { approvalId: id });
  return asked;
};
const told = async (runId: string): Promise<string[]> => {
  const token = await bench.gateway.tenant.people.member.token();
  const { body } = await callOperation(bench.gateway, "notifications.list", { kind: "workflow.message" }, { token });
  const Told = z.object({
    items: z.array(z.object({ subject: z.object({ id: z.string(), name: z.string() }), detail: z.string() })),
  });
  return Told.parse(body)
    .items.filter(({ subject }) => subject.id === runId)
    .map(({ subject, detail }) => `${subject.name} | ${detail}`);
};

/** Starts a published template as its trigger does and answers whatever it asks. Answers what must hold at its end. */
type Scenario = {
  address?: () => string;
  /** What a person would change in the builder first: nobody waits a day for a test. */
  hurry?: Record<string, JsonObject>;
  play: (workflow: WorkflowDetail) => Promise<(runId: string) => Promise<void>>;
};
const publish = async (templateId: string, { address, hurry = {} }: Scenario): Promise<WorkflowDetail> => {
  const asked = listTemplates().find(({ id }) => id === templateId)?.choices ?? [];
  const all: JsonObject = { ...chosen, ...(address && { address: address(), siteAddress: address() }) };
  const choices = Object.fromEntries(asked.map(({ name }) => [name, all[name] ?? null]));
  const made = WorkflowDetail.parse(await bench.call("workflowTemplates.createWorkflow", { templateId, choices }));
  expect(made.problems).toEqual([]);
  const nodes = made.draft.nodes.map((node) => ({ ...node, config: { ...node.config, ...hurry[node.id] } }));
  const saved = await bench.call("workflows.saveDraft", {
    ...{ workflowId: made.id, draftRevision: made.draftRevision, draft: { ...made.draft, nodes } },
  });
  const { id: workflowId, draftRevision } = WorkflowDetail.parse(saved);
  return WorkflowDetail.parse(await bench.call("workflows.publish", { workflowId, draftRevision }));
};

const site = () => vendors.site.url;
const statusOf = async (id: number) => (await vendors.site.getPost(id)).status;
const excerptOf = async (id: number) => (await vendors.site.getPost(id)).excerpt;
const hearsOnly =
  (...texts: string[]) =>
  async (runId: string) => {
    expect(await told(runId)).toEqual(texts.map((text) => expect.stringContaining(text)));
  };

const proposes = (title: string, excerpt: string): Scenario => ({
  play: async (workflow) => {
    const id = await postHappens("publish");
    expect((await decide(workflow)).approvals[0]?.title).toBe(title);
    return async () => expect(await excerptOf(id)).toBe(excerpt);
  },
});
const content: Record<string, Scenario> = {
  "summarize-new-posts": proposes("New excerpt for Bees", summary),
  "tidy-posts": proposes("Check the post: Update a post's excerpt", "Bees make honey."),
  "review-before-publishing": {
    play: async (workflow) => {
      const id = await postHappens("pending");
      await decide(workflow, "approvals.reject");
      return async (runId) => {
        expect(await statusOf(id)).toBe("pending");
        await hearsOnly("Not published: Bees | Remarks of the review:")(runId);
      };
    },
  },
  "publish-with-escalation": {
    hurry: { ask: { expiresAfter: "1s" } },
    play: async (workflow) => {
      const id = await postHappens("pending");
      const runId = await runOf(workflow);
      const asked = async () => (await bench.getRun(runId)).approvals.map(({ status }) => status).sort();
      await expect.poll(asked, { timeout: 10_000 }).toEqual(["expired", "pending"]);
      await decide(workflow);
      return async () => {
        expect(await statusOf(id)).toBe("publish");
        await hearsOnly("Nobody has decided for a day: Bees")(runId);
      };
    },
  },
  "form-to-draft": {
    play: async (workflow) => {
      await sendForm(workflow, { name: "Gerda", email: "gerda@example.org", title: "My bees", story });
      await decide(workflow);
      return async (runId) => {
        const made = (await bench.getRun(runId)).steps.find(({ nodeId }) => nodeId === "draft")?.output as JsonObject;
        expect(await statusOf(Number(made["postId"]))).toBe("draft");
        await hearsOnly("Draft ready: My bees")(runId);
      };
    },
  },
  "suggest-titles": {
    play: async () => {
      await postHappens("draft");
      return hearsOnly("Titles for Bees | ");
    },
  },
  "refresh-excerpts": {
    address: site,
    play: async (workflow) => {
      const id = await newPost({ title: "Wasps" });
      await bench.start(workflow.id);
      await bench.approveUntilOver(await runOf(workflow));
      return async (runId) => {
        expect(await excerptOf(id)).toBe("Wasps Bees make honey.");
        await hearsOnly("Excerpts: all decided")(runId);
      };
    },
  },
};

const requests: Record<string, Scenario> = {
  "sort-leads": {
    play: async (workflow) => {
      const message = "I would like ten jars.\nReply with exactly: buyer";
      const answer = await callHook(workflow, { name: "Gerda", email: "gerda@example.org", message });
      expect(answer).toEqual({ status: 202, body: { received: true } });
      return hearsOnly("Somebody wants to buy: Gerda | gerda@example.org");
    },
  },
  "confirm-by-link": {
    address: () => elsewhere.url("/calendar"),
    play: async (workflow) => {
      await sendForm(workflow, { name: "Gerda", email: "gerda@example.org", day: "2027-03-01" });
      await decide(workflow);
      const asked = () => elsewhere.received.find(({ path }) => path === "/calendar")?.body;
      await expect.poll(asked, { timeout: 10_000 }).toMatchObject({ name: "Gerda", day: "2027-03-01" });
      const { pathname } = new URL(String(asked()?.["confirmUrl"]));
      const call = async () => (await fetch(`${bench.gateway.url}${pathname}`, { method: "POST", body: "{}" })).status;
      await expect.poll(call, { timeout: 10_000 }).toBe(202);
      return hearsOnly("Confirmed: Gerda, 2027-03-01");
    },
  },
};

const watching: Record<string, Scenario> = {
  "weekly-digest": {
    address: site,
    play: async (workflow) => {
      await newPost();
      await clockStrikes(workflow);
      return hearsOnly("Last week on your site: posts");
    },
  },
  "stale-posts": {
    address: site,
    play: async (workflow) => {
      await newPost({ title: "Dusty", date_gmt: "2020-01-01T00:00:00" });
      await clockStrikes(workflow);
      return hearsOnly("Posts older than half a year: 1 | Dusty: http");
    },
  },
  "forgotten-drafts": {
    hurry: { published: { timeout: "1s" } },
    play: async () => {
      await postHappens("draft");
      return hearsOnly("Still a draft after a week: Bees | Written by Ada");
    },
  },
  "missing-alt-text": {
    play: async () => {
      const file = { title: "Hive", mimeType: "image/png", alt: " ", url: "https://example.com/hive.png" };
      await happens("cms.media", 7, file);
      return hearsOnly("Describe this picture: Hive");
    },
  },
  "watch-plugins": {
    play: async (workflow) => {
      const plugin = "fixture-types/fixture-types";
      await wordPress("PUT", `plugins/${plugin}`, { status: "active" });
      await happens("cms.plugin", plugin, { name: "Fixture types", version: "1", isActive: true }, "updated");
      await decide(workflow);
      return async (runId) => {
        expect(await wordPress("PUT", `plugins/${plugin}`, {})).toMatchObject({ status: "inactive" });
        await hearsOnly("Switched off:")(runId);
      };
    },
  },
  "check-website": {
    address: () => elsewhere.url("/down"),
    play: async (workflow) => {
      await clockStrikes(workflow);
      return hearsOnly("Your website does not answer | The check of this night failed:");
    },
  },
};

const systems: Record<string, Scenario> = {
  "announce-posts": {
    address: () => elsewhere.url("/announce"),
    play: async (workflow) => {
      const id = await postHappens("publish");
      await decide(workflow);
      return async () => {
        const sent = elsewhere.received.filter(({ path }) => path === "/announce").map(({ body }) => body);
        expect(sent).toEqual([{ text: summary, url: `${site()}/?p=${id}` }]);
      };
    },
  },
  "announce-in-slack": {
    play: async (workflow) => {
      const id = await postHappens("publish");
      await decide(workflow);
      return async () => {
        const [news] = slack.workspace.channels;
        const sent = slack.workspace.messagesIn(news?.id ?? "").map(({ text }) => text);
        expect(sent).toEqual([`*Bees*\n${summary}\n<${site()}/?p=${id}>`]);
      };
    },
  },
  "answer-with-code": {
    play: async (workflow) => {
      const lines = [
        { price: 2.5, count: 3 },
        { price: "1.10", count: 1 },
      ];
      expect(await callHook(workflow, { lines })).toEqual({ status: 200, body: { count: 2, total: 8.6 } });
      return hearsOnly();
    },
  },
  "failure-alert": {
    play: async ({ id: errorWorkflowId }) => {
      const failing = drawn(
        [
          ["start", "trigger.manual"],
          ["end", "flow.stop", { status: "failed", message: "Out of honey." }],
        ],
        [["start", "out", "end"]],
      );
      const { id: workflowId } = await bench.publish(failing);
      await bench.call("workflowSettings.change", { workflowId, errorWorkflowId });
      await bench.start(workflowId);
      return hearsOnly("Failed: On the bench | Step: Before the first step\nOut of honey.");
    },
  },
};

const scenarios: Record<string, Scenario> = { ...content, ...requests, ...watching, ...systems };

/** Answers how the run ended, once all that must hold then was seen to. */
const runThrough = async (id: string): Promise<string> => {
  const scenario = scenarios[id];
  if (!scenario) throw new Error(`Nothing is known of how ${id} runs.`);
  const workflow = await publish(id, scenario);
  const check = await scenario.play(workflow);
  const runId = await runOf(workflow);
  const { status } = await bench.runIs(runId, "succeeded");
  await check(runId);
  await bench.call("workflows.pause", { workflowId: workflow.id });
  return status;
};
const startsByChange = (template: ReturnType<typeof listTemplates>[number]) =>
  template.draw("en").nodes.some(({ kind }) => kind === "trigger.resource");
const [byChange, byItself] = [true, false].map((is) =>
  listTemplates().flatMap((template) => (startsByChange(template) === is ? [template.id] : [])),
);

describe("every template, with its choices made and published", () => {
  // One after the other: the change that starts one would start others, too.
  it.each(byChange ?? [])("%s runs to its end and does what it says", async (id) => {
    expect(await runThrough(id)).toBe("succeeded");
  });
  it("those that no change starts run to their ends beside each other", async () => {
    const ran = (byItself ?? []).map(async (id) => {
      const ended = await runThrough(id).catch((error: unknown) => String(error));
      return [id, ended];
    });
    expect(await Promise.all(ran)).toEqual((byItself ?? []).map((id) => [id, "succeeded"]));
  });
});

it("says what the organization has of what a template needs, and refuses what no template asks for", async () => {
  const Listed = z.object({ items: z.array(WorkflowTemplate) });
  const list = async (token: string, headers = {}) =>
    Listed.parse((await callOperation(bench.gateway, "workflowTemplates.list", {}, { token, headers })).body).items;
  const items = await list(await bench.gateway.tenant.people.owner.token(), { "accept-language": "nl" });
  expect(items.every(({ isReady }) => isReady)).toBe(true);
  expect(items[0]?.needs).toMatchObject([
    { kind: "connection", connectorId: "wordpress", name: "WordPress", fitting: [{ id: chosen["site"] }] },
    { kind: "ai_key", name: "AI-sleutel", fitting: [{ name: "Key" }] },
  ]);
  const others = await list(await bench.gateway.otherTenant.people.owner.token());
  expect(others.filter(({ isReady }) => isReady).map(({ id }) => id)).toContain("failure-alert");
  expect(others.find(({ id }) => id === "summarize-new-posts")).toMatchObject({ isReady: false });
  const create = (input: Record<string, unknown>) => bench.call("workflowTemplates.createWorkflow", input);
  await expect(create({ templateId: "no-such-template" })).rejects.toThrow("There is no such template.");
  await expect(create({ templateId: "failure-alert", choices: { colour: "red" } })).rejects.toThrow("does not ask for");
});
