import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type AiServer, startAiServer } from "../../platform/ai/fixtures/index.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let ai: AiServer;
let bench: WorkflowBench;
let model: { keyId: string; model: string };

beforeAll(async () => {
  ai = await startAiServer();
  bench = await startWorkflowBench({
    EGRESS_ALLOWED_HOSTS: new URL(ai.url).host,
    OPENAI_BASE_URL: ai.baseUrls.openai,
  });
  const key = await bench.call("aiKeys.create", { provider: "openai", name: "Key", form: { apiKey: "sk-valid" } });
  model = { keyId: z.object({ id: z.string() }).parse(key).id, model: "gpt-4o-mini" };
}, 60_000);
afterAll(async () => {
  await bench?.close();
  await ai?.close();
});

const asked = () => ai.requests.filter(({ path }) => path.endsWith("/chat/completions")).length;

test("a run's next question is refused at the bound that holds now, and asked once that was raised", async () => {
  const { id: workflowId } = await bench.publish(
    drawn(
      [
        ["start", "trigger.manual"],
        ["first", "ai.prompt", { model, prompt: "Reply with exactly: one" }],
        ["second", "ai.prompt", { model, prompt: "Reply with exactly: two" }],
      ],
      [
        ["start", "out", "first"],
        ["first", "out", "second"],
      ],
    ),
  );
  const configure = (runBudgetMicros: number | null) =>
    bench.call("workflowSettings.change", { workflowId, runBudgetMicros });
  await configure(1);
  const before = asked();
  const runId = await bench.start(workflowId);
  const { error, failedSteps } = await bench.runIs(runId, "failed");
  expect(error?.code).toBe("budget_exceeded");
  expect(failedSteps.map(({ nodeId }) => nodeId)).toEqual(["second"]);
  expect(asked() - before).toBe(1);
  await configure(1_000_000);
  await bench.call("runs.retry", { runId });
  await bench.runIs(runId, "succeeded");
  expect(asked() - before).toBe(2);
});
