import type { JsonObject } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, type Line, type Step, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let bench: WorkflowBench;
beforeAll(async () => {
  bench = await startWorkflowBench();
}, 60_000);
afterAll(() => bench?.close());

const hook = (waitFor = "30s"): Step => ["hook", "trigger.webhook", { answer: "response", waitFor }];
const reply = (config: JsonObject): Step => ["reply", "flow.respond", config];
const straight = (...steps: Step[]) => {
  const lines = steps.slice(1).map(([target], index): Line => [steps[index]?.[0] ?? "", "out", target]);
  return drawn(steps, lines);
};
const runOf = (answer: Response) => answer.headers.get("x-run-id") ?? "";

describe("a webhook whose caller waits", () => {
  it("answers with the workflow's status, headers and body, and the run goes on", async () => {
    const { deliver } = await bench.publishHook(
      straight(
        hook(),
        ["set", "data.transform", { fields: { total: "trigger.body.price * 2" } }],
        reply({ status: 201, headers: { ETag: "v1" }, body: { total: "{{ steps.set.total }}" } }),
        ["ask", "human.approval", { title: "Ship it?" }],
      ),
    );
    const answer = await deliver({ price: 21 });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("etag")).toBe("v1");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(await answer.json()).toEqual({ total: 42 });
    expect((await bench.runIs(runOf(answer), "waiting")).waitingFor).toBe("ask");
  });

  it("answers a repeated message as the first one, in flight and afterwards, and starts one run", async () => {
    const body = { at: "{{ run.id }}" };
    const { workflowId, deliver } = await bench.publishHook(straight(hook(), reply({ body })));
    const together = await Promise.all([deliver({ n: 1 }, "m-1"), deliver({ n: 1 }, "m-1")]);
    const answers = [...together, await deliver({ n: 1 }, "m-1")];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts)).toEqual(new Set([JSON.stringify({ at: runOf(answers[0] ?? Response.error()) })]));
    expect(await bench.call("runs.list", { workflowId })).toMatchObject({
      items: [{ triggerKind: "trigger.webhook" }],
    });
  });

  it("tells a caller who has waited long enough so, goes on, and answers when the message is sent again", async () => {
    const { deliver } = await bench.publishHook(
      drawn(
        [hook("1s"), ["ask", "human.approval", { title: "Now?" }], reply({ contentType: "text/plain", body: "Done" })],
        [
          ["hook", "out", "ask"],
          ["ask", "approved", "reply"],
        ],
      ),
    );
    const late = await deliver({}, "m-2");
    expect(late.status).toBe(504);
    expect(await late.json()).toMatchObject({ code: "upstream_timeout" });
    const { approvals } = await bench.runIs(runOf(late), "waiting");
    await bench.call("approvals.approve", { approvalId: approvals[0]?.id });
    await bench.runIs(runOf(late), "succeeded");
    const again = await deliver({}, "m-2");
    expect([again.status, await again.text(), again.headers.get("content-type")]).toEqual([
      200,
      "Done",
      "text/plain; charset=utf-8",
    ]);
  });

  it("answers when the run ends without an answer: that it is done, failed or was cancelled", async () => {
    const fields = { fields: { n: "1 / trigger.body.by" } };
    const { deliver } = await bench.publishHook(straight(hook(), ["set", "data.transform", fields]));
    const done = await deliver({ by: 2 });
    expect([done.status, await done.json()]).toEqual([200, { runId: runOf(done), status: "succeeded" }]);
    const failed = await deliver({ by: "x" });
    expect([failed.status, await failed.json()]).toEqual([502, expect.objectContaining({ code: "upstream_failed" })]);
    const waiting = await bench.publishHook(straight(hook(), ["ask", "human.approval", { title: "May I?" }]));
    const answer = waiting.deliver({});
    await expect.poll(async () => listed(waiting.workflowId), { timeout: 15_000 }).toHaveLength(1);
    const [run] = await listed(waiting.workflowId);
    await bench.call("runs.cancel", { runId: run?.id });
    expect((await answer).status).toBe(409);
  });

  it("is answered once: the first answer of several counts", async () => {
    const steps: Step[] = [hook(), reply({ body: 1 }), ["later", "flow.respond", { body: 2 }]];
    const { deliver } = await bench.publishHook(straight(...steps));
    expect(await (await deliver({}, "m-3")).text()).toBe("1");
    expect(await (await deliver({}, "m-3")).text()).toBe("1");
  });
});

const listed = async (workflowId: string) =>
  ((await bench.call("runs.list", { workflowId, status: "waiting" })) as { items: { id: string }[] }).items;
