import { randomUUID } from "node:crypto";
import type { WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation } from "../../testing/index.ts";
import { startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { draftWithForm } from "../../testing/workflow-drafts.ts";

let bench: WorkflowBench;
beforeAll(async () => {
  bench = await startWorkflowBench();
}, 60_000);
afterAll(() => bench?.close());

const addressOf = ({ forms }: Pick<WorkflowDetail, "forms">) => forms[0]?.url.split("/").at(-1) ?? "";
const view = (address: string) => callOperation(bench.gateway, "forms.view", { address });
const submit = (address: string, values: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  callOperation(bench.gateway, "forms.submit", { address, submissionId: randomUUID(), values, ...more });
const runsOf = async (workflowId: string) =>
  ((await bench.call("runs.list", { workflowId })) as { items: { id: string; triggerSummary: string }[] }).items;

describe("a workflow's form", () => {
  it("is seen by anybody with its address, and shows nothing but what it asks", async () => {
    const { body } = await view(addressOf(await bench.publish(draftWithForm)));
    const field = { required: false, help: "", options: [] };
    expect(body).toEqual({
      form: {
        ...{ title: "Ask for a quote", description: "", submitLabel: "" },
        fields: [
          { ...field, name: "name", label: "Your name", kind: "text", required: true },
          { ...field, name: "email", label: "Your e-mail", kind: "email" },
        ],
      },
    });
  });

  it("starts one run however often one submission is sent, and thanks for each", async () => {
    const workflow = await bench.publish(draftWithForm);
    const once = { submissionId: randomUUID() };
    const send = () => submit(addressOf(workflow), { name: "Anna", email: "anna@example.org" }, once);
    const answers = [...(await Promise.all(Array.from({ length: 8 }, send))), await send()];
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ thanks: "We will write to you." })));
    const runs = await runsOf(workflow.id);
    expect(runs).toMatchObject([{ triggerSummary: "Somebody sent its form" }]);
    const { trigger } = await bench.runIs(runs[0]?.id ?? "", "succeeded");
    expect(trigger).toMatchObject({ values: { name: "Anna", email: "anna@example.org" } });
  });

  it("names each field that is not right, and starts nothing", async () => {
    const workflow = await bench.publish(draftWithForm);
    const { status, problem } = await submit(addressOf(workflow), { email: "anna" }, { locale: "nl" });
    expect(status).toBe(400);
    expect(problem?.fields).toEqual([
      { path: "values.name", message: "Vul dit in." },
      { path: "values.email", message: "Schrijf een e-mailadres, zoals naam@voorbeeld.nl." },
    ]);
    expect(await runsOf(workflow.id)).toEqual([]);
  });

  it("thanks a program that fills in what people never see, and starts nothing", async () => {
    const workflow = await bench.publish(draftWithForm);
    expect((await submit(addressOf(workflow), { name: "Bot" }, { website: "http://spam.example" })).status).toBe(200);
    expect(await runsOf(workflow.id)).toEqual([]);
  });

  it("says that it takes nothing while its workflow is paused, or its form is taken out", async () => {
    const workflow = await bench.publish(draftWithForm);
    const address = addressOf(workflow);
    await bench.call("workflows.pause", { workflowId: workflow.id });
    expect((await view(address)).body).toEqual({ form: null });
    expect((await submit(address, { name: "Anna" })).problem?.code).toBe("conflict");
    await bench.call("workflows.resume", { workflowId: workflow.id });
    expect((await submit(address, { name: "Anna" })).status).toBe(200);
    await bench.call("workflows.delete", { workflowId: workflow.id });
    expect((await view(address)).problem?.code).toBe("not_found");
  });

  it("has an address that is kept across versions, and leads nowhere once it is given another", async () => {
    const workflow = await bench.publish(draftWithForm);
    const input = { workflowId: workflow.id, nodeId: "start" };
    const rotated = addressOf({ forms: [(await bench.call("workflows.rotateFormAddress", input)) as never] });
    expect((await view(addressOf(workflow))).problem?.code).toBe("not_found");
    expect((await view(rotated)).status).toBe(200);
    const made = [rotated.replace(/^.{4}/, "AAAA"), `${rotated.slice(0, -4)}AAAA`, "x"];
    const answers = await Promise.all(made.map(view));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400]);
  });

  it("is refused without fields, with two of one name, and with a choice between nothing", async () => {
    const withFields = (fields: unknown) => ({
      ...draftWithForm,
      nodes: draftWithForm.nodes.map((node) => ({ ...node, config: { ...node.config, fields: fields as never } })),
    });
    await expect(bench.publish(withFields([]))).rejects.toThrow(/at least one field/);
    const name = { name: "a", label: "A", kind: "text" };
    await expect(bench.publish(withFields([name, name]))).rejects.toThrow(/Two fields of the form are called/);
    await expect(bench.publish(withFields([{ ...name, kind: "choice" }]))).rejects.toThrow(/at least two choices/);
  });
});
