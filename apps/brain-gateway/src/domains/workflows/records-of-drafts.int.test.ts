import {
  type JsonObject,
  TemplateId,
  type WorkflowDefinition,
  WorkflowDetail,
  WorkflowTemplate,
} from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { readRows } from "../../testing/fill-tables.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeNamedRecords, type NamedRecords, nobodysRecords, settingsNaming } from "../../testing/named-records.ts";
import { drawn } from "../../testing/workflow-bench.ts";

let gateway: TestGateway;
let own: NamedRecords;
let theirs: NamedRecords;
beforeAll(async () => {
  gateway = await startTestGateway();
  own = await makeNamedRecords(gateway, gateway.tenant);
  theirs = await makeNamedRecords(gateway, gateway.otherTenant);
});
afterAll(() => gateway?.close());

const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const create = async (draft: WorkflowDefinition) =>
  WorkflowDetail.parse((await call("workflows.create", { name: "Naming", draft })).body);

const started = (kind: string, config: JsonObject) =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["step", kind, config],
    ],
    [["start", "out", "step"]],
  );

/** What else each of them needs to be published. */
const drafts: Record<string, [kind: string, rest: JsonObject]> = {
  connection: ["flow.wait_event", { resourceKind: "cms.post" }],
  "a model": ["ai.prompt", { prompt: "Say hello." }],
  "an agent's tools": ["ai.agent", { task: "Shorten it." }],
  "a workflow": ["flow.call", {}],
  "people told": ["human.notify", { title: "Look" }],
  "people asked later": ["human.approval", { title: "May I?", escalateAfter: "1h" }],
};

it.for(Object.entries(drafts))(
  "publishes nothing that names another organization's records: %s",
  async ([, [kind, rest]]) => {
    const fields = gateway.services.nodes.describe().find((each) => each.kind === kind)?.fields ?? [];
    const publish = async (records: NamedRecords) => {
      const config = { ...rest, ...settingsNaming(fields, records) };
      const { id: workflowId, draftRevision } = await create(started(kind, config));
      const rows = () => Promise.all([gateway.tenant, gateway.otherTenant].map(rowsOf));
      const before = await rows();
      const answer = await call("workflows.publish", { workflowId, draftRevision });
      if (answer.status !== 200) expect(await rows()).toEqual(before);
      return answer;
    };
    const foreign = await publish(theirs);
    expect(foreign.problem?.code).toBe("workflow_invalid");
    const absent = await publish(nobodysRecords());
    expect({ ...foreign.problem, correlationId: "" }).toEqual({ ...absent.problem, correlationId: "" });
    const published = await publish(own);
    expect(published.status, JSON.stringify(published.problem)).toBe(200);
  },
);

const rowsOf = ({ tenantId }: { tenantId: string }) => readRows(gateway.database, tenantId);

it("finds what is wrong with every choice of every template that names another organization's records", async () => {
  const { items } = z
    .object({ items: z.array(WorkflowTemplate) })
    .parse((await call("workflowTemplates.list", {})).body);
  const wrongWith = async ({ id, choices }: WorkflowTemplate, records: NamedRecords) => {
    const input = { templateId: TemplateId.parse(id), choices: settingsNaming(choices, records) };
    const { problems, draft } = WorkflowDetail.parse((await call("workflowTemplates.createWorkflow", input)).body);
    const values = Object.values(input.choices).map((value) => JSON.stringify(value));
    const filled = draft.nodes.flatMap(({ id: nodeId, config }) =>
      Object.keys(config).flatMap((field) =>
        values.includes(JSON.stringify(config[field])) ? [`${nodeId}.${field}`] : [],
      ),
    );
    const found = problems.map(({ nodeId, field }) => `${nodeId}.${field}`);
    return { filled, wrong: filled.filter((field) => found.includes(field)) };
  };
  const before = await rowsOf(gateway.otherTenant);
  for (const template of items) {
    const foreign = await wrongWith(template, theirs);
    expect(foreign.wrong, template.id).toEqual(foreign.filled);
    expect((await wrongWith(template, own)).wrong, template.id).toEqual([]);
  }
  expect(await rowsOf(gateway.otherTenant)).toEqual(before);
});
