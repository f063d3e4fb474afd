import type { JsonObject } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "../../testing/start-server.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let bench: WorkflowBench;
let server: TestServer;
type Received = { path: string; body: string; key: string | undefined; authorization?: string };
const received: Received[] = [];
let failures = 0;

beforeAll(async () => {
  server = await startServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      const key = request.headers["idempotency-key"];
      const { authorization } = request.headers;
      received.push({
        ...{ path: request.url ?? "", body, key: Array.isArray(key) ? key[0] : key },
        ...(authorization !== undefined && { authorization }),
      });
      response.writeHead(failures-- > 0 ? 503 : 200, { "content-type": "application/json" });
      response.end("{}");
    });
  });
  bench = await startWorkflowBench({
    EGRESS_ALLOWED_HOSTS: `${server.host},${server.host.replace("127.0.0.1", "localhost")}`,
  });
}, 60_000);
afterAll(async () => {
  await bench?.close();
  server?.close();
});

const asking = (request: JsonObject) =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["ask", "human.approval", { title: "Order now?" }],
      ["sum", "data.transform", { fields: { total: "trigger.total * 2" } }],
      ["order", "http.request", { method: "POST", ...request }],
    ],
    [
      ["start", "out", "ask"],
      ["ask", "approved", "sum"],
      ["sum", "out", "order"],
    ],
  );

const approvedRun = async (request: JsonObject) => {
  const runId = await bench.start((await bench.publish(asking(request))).id, { total: 21 });
  const { approvals } = await bench.runIs(runId, "waiting");
  await bench.call("approvals.approve", { approvalId: approvals[0]?.id });
  return { runId, grants: approvals[0]?.grants };
};

describe("a request behind an approval", () => {
  it("is shown with its values, without its secrets, and made as it was approved", async () => {
    const headers = { authorization: "Bearer not-for-everybody", "x-order": "7" };
    const { runId, grants } = await approvedRun({
      url: server.url("/a"),
      headers,
      body: { total: "{{ trigger.total }}" },
    });
    expect(grants).toMatchObject([
      { tool: "http.request", toolTitle: "Call a web address", arguments: { method: "POST", body: { total: 21 } } },
    ]);
    expect(JSON.stringify(grants)).not.toContain("not-for-everybody");
    const { definition } = await bench.runIs(runId, "succeeded");
    expect(JSON.stringify(definition)).not.toContain("not-for-everybody");
    expect(received.filter(({ path }) => path === "/a")).toEqual([
      {
        ...{ path: "/a", body: '{"total":21}', key: `${runId}:order:0` },
        authorization: "Bearer not-for-everybody",
      },
    ]);
  });

  it("is made as its approver edited it, with the secret they never saw, and shows both", async () => {
    failures = 1;
    const headers = { authorization: "Bearer not-for-everybody", "x-order": "7" };
    const draft = asking({ url: server.url("/e"), headers, body: { total: "{{ trigger.total }}" } });
    const runId = await bench.start((await bench.publish(draft)).id, { total: 21 });
    const [approval] = (await bench.runIs(runId, "waiting")).approvals;
    const [grant] = approval?.grants ?? [];
    const edited = { ...grant?.arguments, url: server.url("/edited"), body: { total: 20 } };
    const given = { approvalId: approval?.id, edits: [{ grantId: grant?.id, arguments: edited }] };
    await expect(
      bench.call("approvals.approve", {
        ...given,
        edits: [{ grantId: grant?.id, arguments: { ...edited, url: "https://elsewhere.example/" } }],
      }),
    ).rejects.toThrow(/own address alone/);
    await bench.call("approvals.approve", given);
    const { approvals } = await bench.runIs(runId, "succeeded");
    expect(received.filter(({ path }) => ["/e", "/edited"].includes(path))).toEqual(
      [1, 2].map(() => ({
        ...{ path: "/edited", body: '{"total":20}', key: `${runId}:order:0` },
        authorization: "Bearer not-for-everybody",
      })),
    );
    expect(approvals[0]?.grants).toMatchObject([
      { arguments: { body: { total: 20 } }, originalArguments: { body: { total: 21 } }, usedAt: expect.any(String) },
    ]);
    expect(JSON.stringify(approvals)).not.toContain("not-for-everybody");
  });

  it("leaves without the body that its approver removed, at the address they gave it", async () => {
    const body = { total: 21, token: "not-for-everybody" };
    const runId = await bench.start((await bench.publish(asking({ url: server.url("/f"), body }))).id, { total: 21 });
    const [approval] = (await bench.runIs(runId, "waiting")).approvals;
    const [grant] = approval?.grants ?? [];
    const url = server.url("/bare").replace("127.0.0.1", "localhost");
    const edits = [{ grantId: grant?.id, arguments: { method: "POST", url, headers: {} } }];
    await bench.call("approvals.approve", { approvalId: approval?.id, edits });
    await bench.runIs(runId, "succeeded");
    expect(received.filter(({ path }) => ["/f", "/bare"].includes(path))).toEqual([
      { path: "/bare", body: "", key: `${runId}:order:0` },
    ]);
  });

  it("is tried again under the same yes when the other side fails for a moment", async () => {
    failures = 1;
    const { runId } = await approvedRun({ url: server.url("/b") });
    await bench.runIs(runId, "succeeded");
    expect(received.filter(({ path }) => path === "/b")).toHaveLength(2);
  });

  it("is refused when its values were not known yet, and nothing leaves", async () => {
    const { runId } = await approvedRun({ url: server.url("/c"), body: { total: "{{ steps.sum.total }}" } });
    const { error } = await bench.runIs(runId, "failed");
    expect(error?.message).toContain("Ask for approval directly before it");
    expect(received.filter(({ path }) => path === "/c")).toEqual([]);
  });
});

describe("a step of a loop that fails for a moment", () => {
  it("is tried again for its own item alone, under its own key", async () => {
    failures = 1;
    const draft = drawn(
      [
        ["start", "trigger.manual"],
        ["each", "flow.loop", { items: "trigger.items", concurrency: 1 }],
        ["send", "http.request", { method: "POST", url: `${server.url("/loop")}?item={{ item }}` }],
      ],
      [
        ["start", "out", "each"],
        ["each", "item", "send"],
      ],
    );
    const runId = await bench.start((await bench.publish(draft)).id, { items: ["x", "y"] });
    const run = await bench.runIs(runId, "succeeded");
    const sent = received.filter(({ path }) => path.startsWith("/loop"));
    expect(sent.map(({ path, key }) => [path.slice(-1), key])).toEqual([
      ["x", `${runId}:send:each.0`],
      ["x", `${runId}:send:each.0`],
      ["y", `${runId}:send:each.1`],
    ]);
    expect(run.tallies).toContainEqual(expect.objectContaining({ nodeId: "send", total: 2, succeeded: 2 }));
  });
});
