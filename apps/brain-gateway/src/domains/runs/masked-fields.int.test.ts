import { JsonObject, type RunDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, type TestGateway } from "../../testing/index.ts";
import { type SilentServer, startSilentServer } from "../../testing/start-silent-server.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let bench: WorkflowBench;
let gateway: TestGateway;
let call: WorkflowBench["call"];
let server: SilentServer;

beforeAll(async () => {
  server = await startSilentServer();
  bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  ({ gateway, call } = bench);
}, 60_000);
afterAll(async () => {
  await bench?.close();
  server?.close();
});

const configure = (workflowId: string, given: Record<string, unknown>) =>
  call("workflowSettings.change", { workflowId, ...given });

describe("fields that a workflow masks", () => {
  const person = { email: "zoe@hive.example", iban: "NL91ABNA0417164300" };
  /** Every row of every table of the organization that says anything of a run, as text. */
  const stored = async (runId: string): Promise<string> => {
    const texts: string[] = [];
    for (const table of ["run", "run_step", "run_wait", "run_execution", "run_search_value", "run_original"]) {
      const key = table === "run" ? "id" : "run_id";
      const rows = await gateway.database.asAdmin<{ text: string }>(
        `select t::text as text from ${table} t where ${key} = $1::uuid`,
        [runId],
      );
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join("\n");
  };
  const masking = async (url: string) => {
    const drawing = drawn(
      [
        ["start", "trigger.manual"],
        ["greet", "data.transform", { fields: { to: "trigger.person.email", text: "'Dear ' + trigger.person.email" } }],
        ["ask", "http.request", { method: "GET", url: server.url(`${url}?to={{ steps.greet.to }}`) }],
        [
          "check",
          "data.transform",
          { fields: { isWhole: "steps.greet.to == trigger.person.email", n: "trigger.n / 2" } },
        ],
      ],
      [
        ["start", "out", "greet"],
        ["greet", "out", "ask"],
        ["ask", "out", "check"],
      ],
    );
    const { id } = await bench.publish(drawing);
    const searchFields = [{ name: "Mail", expression: "trigger.person.email" }];
    await configure(id, { maskedFields: ["email", "trigger.person.iban"], searchFields, stepRetries: 0 });
    return id;
  };
  const outputOf = (run: RunDetail, id: string) => run.steps.findLast(({ nodeId }) => nodeId === id)?.output;

  it("are nowhere in what is stored of its runs, while the steps themselves work with them", async () => {
    const runId = await bench.start(await masking("/masked"), { person, n: 4 });
    await server.asked(`/masked?to=${person.email}`);
    expect(await stored(runId)).not.toMatch(/zoe@hive|NL91ABNA/);
    server.answer(200);
    const run = await bench.runIs(runId, "succeeded");
    expect(outputOf(run, "check")).toEqual({ isWhole: true, n: 2 });
    expect(run.trigger).toMatchObject({ person: { email: "[redacted]", iban: "[redacted]" }, n: 4 });
    expect(outputOf(run, "greet")).toEqual({ to: "[redacted]", text: "Dear [redacted]" });
    expect(await stored(runId)).not.toMatch(/zoe@hive|NL91ABNA/);
    await expect
      .poll(() => gateway.database.asAdmin("select 1 from run_original where run_id = $1::uuid", [runId]), {
        timeout: 10_000,
      })
      .toEqual([]);
  });

  it("are there again for a failed run that is retried, in its errors never", async () => {
    const runId = await bench.start(await masking("/again"), { person, n: 4 });
    await server.asked(`/again?to=${person.email}`);
    server.answer(404);
    await bench.runIs(runId, "failed");
    expect(await stored(runId)).not.toMatch(/zoe@hive|NL91ABNA/);
    await call("runs.retry", { runId });
    await server.asked(`/again?to=${person.email}`);
    server.answer(200);
    expect(outputOf(await bench.runIs(runId, "succeeded"), "check")).toEqual({ isWhole: true, n: 2 });
    expect(await stored(runId)).not.toMatch(/zoe@hive|NL91ABNA/);
  });

  it("go to the vendor as they are where a retry changes another part of the input, and stay so until it is done", async () => {
    const runId = await bench.start(await masking("/changed"), { person, n: 4 });
    await server.asked(`/changed?to=${person.email}`);
    server.answer(404);
    const { steps } = await bench.runIs(runId, "failed");
    const input = JsonObject.parse(steps.findLast(({ nodeId }) => nodeId === "ask")?.input);
    expect(input["url"]).toBe(server.url("/changed?to=[redacted]"));
    const retry = (given: JsonObject) => ({ runId, change: { nodeId: "ask", input: given } });
    const token = await gateway.tenant.people.owner.token();
    const moved = retry({ ...input, url: server.url("/other?to=[redacted]") });
    const { problem } = await callOperation(gateway, "runs.retry", moved, { token });
    expect(problem).toMatchObject({ code: "invalid_input", fields: [{ path: "change.input.url" }] });
    await call("runs.retry", retry({ ...input, method: "POST", body: { iban: person.iban, phone: "0031" } }));
    await server.asked(`/changed?to=${person.email}`);
    server.answer(404);
    await bench.runIs(runId, "failed");
    expect(await stored(runId)).not.toMatch(/zoe@hive|NL91ABNA/);
    await call("runs.retry", { runId });
    await server.asked(`/changed?to=${person.email}`);
    server.answer(200);
    const run = await bench.runIs(runId, "succeeded");
    const tried = run.steps.filter(({ nodeId }) => nodeId === "ask").map((step) => step.input);
    expect(tried).toMatchObject([{ method: "GET" }, ...Array(2).fill({ method: "POST", body: { phone: "0031" } })]);
    expect(await stored(runId)).not.toMatch(/zoe@hive|NL91ABNA/);
  });
});
