import { createServer, type Server } from "node:http";
import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { TestBench, type WorkflowDefinition } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation, type TestGateway } from "../../testing/index.ts";
import { drawn, type Line, type Step, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let site: WordPressSite;
let hanging: Server;
let workflows: WorkflowBench;
let gateway: TestGateway;
let connectionId: string;
let hangingUrl: string;

beforeAll(async () => {
  site = await startWordPress();
  hanging = createServer(() => undefined);
  await new Promise<void>((resolve) => void hanging.listen(0, "127.0.0.1", resolve));
  const address = hanging.address();
  const port = typeof address === "object" ? address?.port : 0;
  hangingUrl = `http://127.0.0.1:${port}`;
  workflows = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: `${site.host},127.0.0.1:${port}` });
  ({ gateway } = workflows);
  connectionId = await connectWordPress(gateway, gateway.tenant, site);
}, 120_000);
afterAll(async () => {
  await workflows?.close();
  hanging?.closeAllConnections();
  hanging?.close();
  await site?.stop();
});

const Draft = z.object({ id: z.string(), draftRevision: z.int() });
type Draft = z.infer<typeof Draft>;

const ask = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.admin.token() });
const call = async (name: string, input: Record<string, unknown>) => {
  const { body, problem } = await ask(name, input);
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};

/** Something is computed, somebody is asked, a post is changed. */
const journey = (postId: string, isAsking: boolean): WorkflowDefinition => {
  const input = { connectionId, postId, excerpt: "{{ steps.words.text }}" };
  const steps: Step[] = [
    ["start", "trigger.manual", { sampleInput: { title: "Bees" } }],
    ["words", "data.transform", { fields: { text: "trigger.title + ' make honey.'" } }],
    ["write", "action.wordpress.update_post_excerpt", input],
  ];
  const begin: Line = ["start", "out", "words"];
  if (!isAsking) return drawn(steps, [begin, ["words", "out", "write"]]);
  const lines: Line[] = [begin, ["words", "out", "ask"], ["ask", "approved", "write"]];
  return drawn([...steps, ["ask", "human.approval", { title: "May I?" }]], lines);
};

const create = async (draft: WorkflowDefinition): Promise<Draft> =>
  Draft.parse(await call("workflows.create", { name: "Tried", draft }));
const newPost = async () =>
  String((await site.createPost({ title: "Bees", content: "<p>Honey.</p>", excerpt: "Old.", status: "publish" })).id);

const excerptOf = async (postId: string) => JSON.stringify((await site.getPost(Number(postId))).excerpt);

const bench = async (workflowId: string): Promise<TestBench> => {
  const text = z.string().parse(await call("workflowTests.watch", { workflowId }));
  const json = /data: (.*)/.exec(text)?.[1] ?? "null";
  return TestBench.parse((JSON.parse(json) as { json?: unknown }).json ?? JSON.parse(json));
};

const start = ({ id: workflowId, draftRevision }: Draft, nodeId: string, more: Record<string, unknown> = {}) =>
  ask("workflowTests.start", { workflowId, draftRevision, nodeId, scope: "to_here", ...more });

/** Starts a test and answers the bench once it is over. */
const test = async (draft: Draft, nodeId: string, more: Record<string, unknown> = {}): Promise<TestBench> => {
  const { problem } = await start(draft, nodeId, more);
  if (problem) throw new Error(problem.detail);
  await expect
    .poll(async () => (await bench(draft.id)).test?.status, { timeout: 20_000, interval: 50 })
    .toMatch(/succeeded|failed|cancelled/);
  return bench(draft.id);
};

const stepOf = ({ steps }: TestBench, id: string) => steps.find(({ nodeId }) => nodeId === id);
const countOf = async (table: string): Promise<number> => {
  const [row] = await gateway.database.asAdmin<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

describe("a test of a workflow that masks fields", () => {
  it("keeps nothing of their values, while its steps work with them", async () => {
    const person = { email: "zoe@hive.example", iban: "NL91ABNA0417164300" };
    const fields = { to: "trigger.person.email", length: "size(trigger.person.iban)", n: "trigger.n" };
    const draft = await create(
      drawn(
        [
          ["start", "trigger.manual", { sampleInput: { person, n: 4 } }],
          ["words", "data.transform", { fields }],
        ],
        [["start", "out", "words"]],
      ),
    );
    const maskedFields = ["email", "trigger.person.iban"];
    await call("workflowSettings.change", { workflowId: draft.id, maskedFields });
    const done = await test(draft, "words");
    expect(stepOf(done, "words")?.output).toEqual({ to: "[redacted]", length: 18, n: 4 });
    const rows = await gateway.database.asAdmin<{ text: string }>(
      "select t::text as text from workflow_test_step t where workflow_id = $1::uuid",
      [draft.id],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toMatch(/zoe@hive|NL91ABNA/);
  });
});

describe("a test up to a write", () => {
  it("says what would be sent and where to, sends nothing, asks nobody and is no run", async () => {
    const postId = await newPost();
    const counts = () => Promise.all(["run", "approval", "receipt", "notification"].map(countOf));
    const before = await counts();
    const done = await test(await create(journey(postId, true)), "write");
    expect(done.test).toMatchObject({ status: "succeeded", receipts: [], error: null });
    expect(stepOf(done, "ask")).toMatchObject({ mark: "assumed", port: "approved", isLatest: true });
    expect(stepOf(done, "write")).toMatchObject({
      mark: "simulated",
      output: { simulated: { target: { externalId: postId }, arguments: { excerpt: "Bees make honey." } } },
    });
    expect(await counts()).toEqual(before);
    expect(await excerptOf(postId)).toContain("Old.");
  });

  it("really writes if asked to, with a receipt that can be undone, but never behind a yes that nobody gave", async () => {
    const postId = await newPost();
    const done = await test(await create(journey(postId, false)), "write", { isSending: true });
    expect(stepOf(done, "write")).toMatchObject({ mark: null, status: "succeeded" });
    expect(await excerptOf(postId)).toContain("Bees make honey.");
    const [receipt] = done.test?.receipts ?? [];
    expect(receipt).toMatchObject({ runId: null, nodeId: "write", canUndo: true });
    await call("receipts.undo", { receiptId: receipt?.id });
    expect(await excerptOf(postId)).toContain("Old.");
    const guarded = await test(await create(journey(postId, true)), "write", { isSending: true });
    expect(stepOf(guarded, "write")?.mark).toBe("simulated");
    expect(await excerptOf(postId)).toContain("Old.");
  });

  it("is refused for a broken draft that lies on its way, and for one that somebody changed meanwhile", async () => {
    const { nodes, edges } = journey("1", false);
    const [write] = drawn([["write", "http.request", { url: "{{ steps. }}" }]], []).nodes;
    const broken = await create({ schemaVersion: 1, nodes: [...nodes.slice(0, 2), ...(write ? [write] : [])], edges });
    expect((await start(broken, "write")).problem).toMatchObject({ code: "workflow_invalid" });
    expect((await start({ ...broken, draftRevision: 0 }, "words")).problem).toMatchObject({ code: "conflict" });
    expect((await test(broken, "words")).test?.status).toBe("succeeded");
  });
});

describe("one step alone", () => {
  it("works on what was pinned or came out last, and says which steps it knows nothing of", async () => {
    const draft = await create(journey(await newPost(), false));
    const alone = { scope: "step" };
    const { problem } = await start(draft, "write", alone);
    expect(problem?.detail).toContain("“words”");
    await test(draft, "words");
    expect(stepOf(await test(draft, "write", alone), "write")?.input).toMatchObject({ excerpt: "Bees make honey." });
    await call("workflowTests.pin", { workflowId: draft.id, nodeId: "words", output: { text: "Pinned." } });
    const pinned = await test(draft, "write", alone);
    expect(stepOf(pinned, "write")?.input).toMatchObject({ excerpt: "Pinned." });
    expect(stepOf(pinned, "words")?.isLatest).toBe(false);
    expect(pinned.known.find(({ nodeId }) => nodeId === "words")).toMatchObject({ source: "pin" });
  });
});

describe("a pin", () => {
  it("stands in for its step in a test up to another, and is ignored by real runs", async () => {
    const draft = await create(journey(await newPost(), false));
    const { id: workflowId, draftRevision } = draft;
    await call("workflowTests.pin", { workflowId, nodeId: "words", output: { text: "Pinned." } });
    const done = await test(draft, "write");
    expect(stepOf(done, "words")).toMatchObject({ mark: "pinned", output: { text: "Pinned." } });
    expect(stepOf(done, "write")?.input).toMatchObject({ excerpt: "Pinned." });
    await call("workflows.publish", { workflowId, draftRevision });
    const input = { title: "Wasps" };
    const { runId } = z.object({ runId: z.string() }).parse(await call("workflows.run", { workflowId, input }));
    const Run = z.object({ status: z.string(), steps: z.array(z.object({ nodeId: z.string(), output: z.unknown() })) });
    const read = async () => Run.parse(await call("runs.get", { runId }));
    await expect.poll(async () => (await read()).status, { timeout: 20_000 }).toBe("succeeded");
    expect((await read()).steps.find(({ nodeId }) => nodeId === "words")?.output).toEqual({
      text: "Wasps make honey.",
    });
    expect(await call("workflowTests.unpin", { workflowId, nodeId: "words" })).toEqual({ unpinned: true });
    const after = await bench(workflowId);
    expect(after.known.find(({ nodeId }) => nodeId === "words")).toMatchObject({
      source: "run",
      output: { text: "Wasps make honey." },
    });
    const { items } = z
      .object({ items: z.array(z.object({ source: z.string(), id: z.string().nullable() })) })
      .parse(await call("workflowTests.listSamples", { workflowId, nodeId: "words" }));
    expect(items[0]).toEqual({ source: "run", id: runId });
  });

  it("is refused when it is too large", async () => {
    const { id: workflowId } = await create(journey("1", false));
    const { problem } = await ask("workflowTests.pin", { workflowId, nodeId: "words", output: "x".repeat(300_000) });
    expect(problem?.code).toBe("invalid_input");
  });
});

describe("a test that hangs", () => {
  it("can be stopped at once, and is the only one of its person meanwhile", async () => {
    const steps: Step[] = [
      ["start", "trigger.manual"],
      ["get", "http.request", { url: hangingUrl }],
    ];
    const draft = await create(drawn(steps, [["start", "out", "get"]]));
    const { body } = await start(draft, "get");
    const { testId } = z.object({ testId: z.string() }).parse(body);
    await expect.poll(async () => stepOf(await bench(draft.id), "get")?.status, { timeout: 20_000 }).toBe("running");
    expect((await start(draft, "get")).problem).toMatchObject({ code: "conflict" });
    expect(await call("workflowTests.cancel", { workflowId: draft.id, testId })).toEqual({ cancelled: true });
    await expect.poll(async () => stepOf(await bench(draft.id), "get")?.status, { timeout: 10_000 }).toBe("cancelled");
    expect((await bench(draft.id)).test?.status).toBe("cancelled");
    expect((await test(draft, "start")).test?.status).toBe("succeeded");
  });
});

describe("the preview of a field", () => {
  it("is what the field comes to on known data, or what is wrong and which step is unknown", async () => {
    const draft = await create(journey(await newPost(), false));
    const field = {
      ...{ workflowId: draft.id, nodeId: "write", kind: "action.wordpress.update_post_excerpt", field: "excerpt" },
      config: { excerpt: "{{ steps.words.text }} ({{ trigger.title }})" },
    };
    expect(await call("workflowTests.preview", field)).toMatchObject({
      ok: false,
      unknown: [{ nodeId: "words", name: "words" }],
    });
    await test(draft, "words");
    expect(await call("workflowTests.preview", field)).toEqual({
      ok: true,
      value: "Bees make honey. (Bees)",
      isCut: false,
    });
    const broken = { ...field, config: { excerpt: "{{ 1 + }}" } };
    expect(await call("workflowTests.preview", broken)).toMatchObject({ ok: false, unknown: [] });
  });
});
