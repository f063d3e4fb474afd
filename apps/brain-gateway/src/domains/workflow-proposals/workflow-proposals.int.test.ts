import { WorkflowDetail, WorkflowProposal, WorkflowSettingsDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type AiServer, startAiServer } from "../../platform/ai/fixtures/index.ts";
import { callOperation } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { executeProposal } from "./execute-proposal.ts";

let ai: AiServer;
let bench: WorkflowBench;
let aiKeyId: string;

beforeAll(async () => {
  ai = await startAiServer();
  bench = await startWorkflowBench({
    EGRESS_ALLOWED_HOSTS: new URL(ai.url).host,
    OPENAI_BASE_URL: ai.baseUrls.openai,
  });
  const key = await bench.call("aiKeys.create", { provider: "openai", name: "Key", form: { apiKey: "sk-valid" } });
  aiKeyId = z.object({ id: z.string() }).parse(key).id;
});
afterAll(async () => {
  await bench?.close();
  await ai?.close();
});

type Target = { workflowId: string; draftRevision: number };
const start = async (sentence: string, model = "gpt-4o-mini", target?: Target) => {
  const asked = await bench.call("workflowProposals.start", { sentence, aiKeyId, model, ...(target && { target }) });
  return z.object({ proposalId: z.string() }).parse(asked).proposalId;
};
/** The first event of the stream says how it stands. */
const read = async (proposalId: string) => {
  const text = z.string().parse(await bench.call("workflowProposals.watch", { proposalId }));
  return WorkflowProposal.parse(JSON.parse(/data: (.+)/.exec(text)?.[1] ?? "null"));
};
const isOver = ({ status }: WorkflowProposal) => status !== "queued" && status !== "working";
const propose = async (sentence: string, model?: string, target?: Target) => {
  const proposalId = await start(sentence, model, target);
  await expect.poll(async () => isOver(await read(proposalId)), { timeout: 20_000, interval: 50 }).toBe(true);
  return read(proposalId);
};
const saying = (answer: object) => `Please reply with exactly: ${JSON.stringify(answer)}`;
const chatBodies = () =>
  ai.requests.flatMap(({ path, body }) => (path.endsWith("/chat/completions") ? [JSON.stringify(body)] : []));

describe("a workflow from a sentence", () => {
  it("is mended once, shown, and becomes a draft that says where it came from and is not published", async () => {
    const sentence = "Stumble, then tell the owners when I press a button";
    const asked = chatBodies().length;
    const shown = await propose(sentence);
    expect(shown).toMatchObject({ status: "ready", round: 2, rounds: 3, error: null, faults: [] });
    expect(shown.costMicros).toBeGreaterThan(0);
    expect(shown.proposed).toMatchObject({ choices: [], assumptions: ["The owners are the people to tell."] });
    const [first, second] = chatBodies().slice(asked);
    expect(first).toContain('"response_format":{"type":"json_object"}');
    expect(second).toContain("trigger.telepathy");
    const accepted = await bench.call("workflowProposals.accept", { proposalId: shown.id, name: "Mine" });
    const workflow = WorkflowDetail.parse(accepted);
    expect(workflow).toMatchObject({ name: "Mine", state: "draft", publishedVersion: null, problems: [] });
    expect(workflow.draft).toEqual(shown.proposed?.definition);
    const settings = await bench.call("workflowSettings.get", { workflowId: workflow.id });
    const { description } = WorkflowSettingsDetail.parse(settings).settings;
    expect(description).toBe(`Drafted from: ${sentence}`);
    await expect(bench.call("workflowProposals.accept", { proposalId: shown.id })).rejects.toThrow("no such proposal");
  });

  it("is told the connections by name, with the records that each has and those records' fields", async () => {
    const { tenantId } = bench.gateway.tenant;
    const { db } = bench.gateway.services;
    const id = await makeConnection(db, bench.gateway.tenant, { connectorId: "woocommerce", name: "Harbour shop" });
    const asked = chatBodies().length;
    const watch = { resourceKind: "shop.order", change: "created", status: "wc-processing" };
    const { proposed } = await propose(
      saying({ name: "Orders", steps: [{ id: "order", kind: "trigger.resource", name: "New order", config: watch }] }),
    );
    expect(proposed?.definition.nodes[0]?.config).toEqual({ ...watch, connectionId: id });
    expect(proposed?.warnings).toMatchObject([
      { field: "status", message: expect.stringContaining("nothing seen at “Harbour shop” is so far") },
    ]);
    const [told] = chatBodies().slice(asked);
    expect(told).toMatch(new RegExp(`- ${id} woocommerce .*Harbour shop.* shop.product.shop.order.shop.customer`));
    expect(told).toContain("- shop.order: name, number, state");
    expect(told).toContain("- action.woocommerce.");
    await db.withTenant(tenantId, (tx) => tx.connection.deleteMany({ where: { tenantId, id } }));
  });

  it("leaves open what the organization does not have, and counts what the model cost", async () => {
    const { proposed } = await propose("Summarize every new post for us");
    expect(proposed?.choices).toMatchObject([{ nodeId: "post", field: "connectionId" }]);
    const { tenantId } = bench.gateway.tenant;
    const used = await bench.gateway.services.db.withTenant(tenantId, (tx) =>
      tx.aiUsage.findFirst({ where: { tenantId, aiKeyId }, orderBy: { at: "desc" } }),
    );
    expect(used).toMatchObject({ runId: null, nodeId: null, model: "gpt-4o-mini" });
  });

  it("is its asker's alone, and one at a time", async () => {
    const proposalId = await start("Wait for the model that never answers", "hang-model");
    await expect(start("And another one at once")).rejects.toThrow("still being made");
    const admin = { token: await bench.gateway.tenant.people.admin.token() };
    for (const verb of ["watch", "cancel", "accept"]) {
      const { status } = await callOperation(bench.gateway, `workflowProposals.${verb}`, { proposalId }, admin);
      expect(status).toBe(404);
    }
    await expect(bench.call("workflowProposals.accept", { proposalId })).rejects.toThrow("nothing to make a draft of");
    await expect.poll(async () => (await read(proposalId)).round).toBe(1);
    const hanging = () => ai.requests.find(({ body }) => JSON.stringify(body)?.includes("hang-model"));
    await expect.poll(() => hanging() !== undefined).toBe(true);
    expect(await bench.call("workflowProposals.cancel", { proposalId })).toEqual({ cancelled: true });
    await expect.poll(() => hanging()?.outcome).toBe("client_left");
    expect(await read(proposalId)).toMatchObject({ status: "cancelled", proposed: null });
  });
});

describe("a model that does not do what it is asked", () => {
  it.each([
    ["answers something else", "Reply with exactly: I would rather not.", 3, "drew no workflow that works"],
    [
      "names a connection of somebody else's",
      saying({
        name: "Spy",
        steps: [
          {
            id: "p",
            kind: "trigger.resource",
            name: "P",
            config: { resourceKind: "cms.post", connectionId: "0199a3f0-0000-7000-8000-00000000dead" },
          },
        ],
      }),
      3,
      "drew no workflow that works",
    ],
    ["says that it can't be done", saying({ impossible: "No step opens a door." }), 1, "No step opens a door."],
  ])("%s, and the person is told so", async (_, sentence, round, message) => {
    const { status, error, proposed, ...rest } = await propose(sentence);
    expect({ status, proposed, round: rest.round, sentence: rest.sentence }).toEqual({
      ...{ status: "failed", proposed: null },
      ...{ round, sentence },
    });
    expect(error?.message).toContain(message);
    expect(rest.faults.length).toBe(round === 3 ? 1 : 0);
  });

  it.each(["html-model", "cut-model", "cut-clean-model", "overloaded-model", "no-such-model"])(
    "is asked once where it is %s",
    async (model) => {
      const asked = chatBodies().length;
      const { status, round, error } = await propose("Tell the owners when I press a button", model);
      expect({ status, round, code: error?.code }).toEqual({ status: "failed", round: 1, code: "upstream_failed" });
      expect(chatBodies()).toHaveLength(asked + 1);
    },
  );
});

describe("a change of a draft by a sentence", () => {
  const headers = { Authorization: "Bearer the-shop-knows-me" };
  const draft = drawn(
    [
      ["start", "trigger.manual"],
      ["call", "http.request", { method: "GET", url: "https://shop.example/orders", headers }],
    ],
    [["start", "out", "call"]],
  );
  const createDraft = async () => {
    const { id, draftRevision } = WorkflowDetail.parse(await bench.call("workflows.create", { name: "Orders", draft }));
    return { workflowId: id, draftRevision };
  };

  it("is mended, compared with the draft, and saved as any other change: unpublished, its secrets kept from the model", async () => {
    const target = await createDraft();
    const asked = chatBodies().length;
    const shown = await propose("Stumble, then tell the owners as well", undefined, target);
    expect(shown).toMatchObject({ status: "ready", round: 2, error: null, target });
    const { definition, difference } = shown.proposed ?? {};
    expect(difference?.nodes.map(({ nodeId, change }) => [nodeId, change])).toEqual([
      ["start", "same"],
      ["call", "same"],
      ["told", "added"],
    ]);
    expect(definition?.nodes.slice(0, 2)).toEqual(draft.nodes);
    expect(JSON.stringify(difference)).not.toContain("the-shop-knows-me");
    expect(chatBodies().slice(asked).join()).toContain("https://shop.example/orders");
    expect(chatBodies().slice(asked).join()).not.toContain("the-shop-knows-me");
    const saved = WorkflowDetail.parse(await bench.call("workflows.saveDraft", { ...target, draft: definition }));
    expect(saved).toMatchObject({ state: "draft", publishedVersion: null, draft: definition });
    await expect(bench.call("workflowProposals.accept", { proposalId: shown.id })).rejects.toThrow(
      "changes a workflow",
    );
    await expect(start("Tell them once more", undefined, target)).rejects.toThrow("Somebody else saved");
  });

  it("says that nothing would change where the model answers the same", async () => {
    const { status, proposed } = await propose("Change nothing at all", undefined, await createDraft());
    expect(status).toBe("ready");
    expect(proposed?.definition).toEqual(draft);
    expect([...(proposed?.difference?.nodes ?? []), ...(proposed?.difference?.edges ?? [])]).not.toContainEqual(
      expect.objectContaining({ change: expect.stringMatching(/added|removed|changed/) }),
    );
  });

  it("is refused for another organization's workflow, for a deleted one, and for one too large to repeat", async () => {
    const token = await bench.gateway.otherTenant.people.owner.token();
    const foreign = await callOperation(bench.gateway, "workflows.create", { name: "Theirs", draft }, { token });
    const { id } = WorkflowDetail.parse(foreign.body);
    const change = "Tell the owners as well";
    await expect(start(change, undefined, { workflowId: id, draftRevision: 1 })).rejects.toThrow("no such workflow");
    const gone = await createDraft();
    await bench.call("workflows.delete", { workflowId: gone.workflowId });
    await expect(start(change, undefined, gone)).rejects.toThrow("no such workflow");
    const { workflowId, draftRevision } = await createDraft();
    const code = "x".repeat(30_000);
    const large = drawn(
      [
        ["start", "trigger.manual"],
        ["code", "data.code", { code }],
      ],
      [["start", "out", "code"]],
    );
    const saved = await bench.call("workflows.saveDraft", { workflowId, draftRevision, draft: large });
    const target = { workflowId, draftRevision: WorkflowDetail.parse(saved).draftRevision };
    await expect(start(change, undefined, target)).rejects.toThrow("too large for a change");
  });

  it("is given up where the draft was saved before the model was asked", async () => {
    const target = await createDraft();
    const { id } = await propose("Change nothing at all", undefined, target);
    const { tenantId } = bench.gateway.tenant;
    const { services } = bench.gateway;
    await services.db.withTenant(tenantId, (tx) =>
      tx.workflowProposal.updateMany({
        where: { tenantId, id },
        data: { status: "queued", finishedAt: null, draftRevision: target.draftRevision + 1 },
      }),
    );
    const asked = chatBodies().length;
    await executeProposal(services, tenantId, id);
    await expect.poll(async () => isOver(await read(id))).toBe(true);
    expect(await read(id)).toMatchObject({ status: "failed", error: { code: "conflict" } });
    expect(chatBodies()).toHaveLength(asked);
  });
});
