import { listConnectors } from "@bizosaas/connectors";
import type { FieldControl, FormField, JsonValue, NodeKind, WorkflowDefinition } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { callOperation } from "./call-operation.ts";
import { makeConnection } from "./make-connection.ts";
import type { TestTenant } from "./people.ts";
import type { TestGateway } from "./start-test-gateway.ts";
import { draftStartedBy } from "./workflow-drafts.ts";

/** What the settings of a workflow's steps name of an organization's. */
export type NamedRecords = {
  connectionTo: (connectorId: string) => string;
  aiKeyId: string;
  callableId: string;
  userId: string;
};

type Naming = (records: NamedRecords, field: Pick<FormField, "options">) => JsonValue;

const connectorOf = ({ options }: Pick<FormField, "options">): string => options?.[0]?.value ?? "wordpress";

/** How a field of each kind names records; null where it names none. A new control has to say which. */
const namings: Record<FieldControl, Naming | null> = {
  ...{ text: null, textarea: null, password: null, url: null, number: null, checkbox: null, select: null },
  ...{ multiselect: null, template: null, expression: null, cron: null, duration: null, key_values: null },
  ...{ json: null, code: null, form_fields: null, cases: null },
  connection: ({ connectionTo }, field) => connectionTo(connectorOf(field)),
  ai_model: ({ aiKeyId: keyId }) => ({ keyId, model: "gpt-4o-mini" }),
  workflow: ({ callableId }) => callableId,
  members: ({ userId }) => [userId],
  agent_tools: ({ connectionTo }) => [
    { connectionId: connectionTo("wordpress"), action: "action.wordpress.update_post_excerpt", mode: "ask" },
  ],
};

/** What these fields name, by their names. */
export const settingsNaming = (
  fields: readonly Pick<FormField, "name" | "control" | "options">[],
  records: NamedRecords,
): Record<string, JsonValue> =>
  Object.fromEntries(
    fields.flatMap((field): [string, JsonValue][] => {
      const naming = namings[field.control];
      return naming ? [[field.name, naming(records, field)]] : [];
    }),
  );

const nodeIdOf = (index: number) => `step_${index}`;

/** Kinds that name records, each by itself and a connector's together: what is known for one must not help another. */
export const kindsApart = (kinds: readonly NodeKind[]): NodeKind[][] => [
  ...Map.groupBy(
    kinds.filter(({ fields }) => fields.some(({ control }) => namings[control])),
    ({ connectorId, kind }) => connectorId ?? kind,
  ).values(),
];

/** Where steps of these kinds name records, as `step_0.connectionId`. */
export const namedFields = (kinds: readonly NodeKind[]): string[] =>
  kinds.flatMap(({ fields }, index) =>
    fields.filter(({ control }) => namings[control]).map(({ name }) => `${nodeIdOf(index)}.${name}`),
  );

/** A step of each kind, naming these records wherever one can be named. */
export const draftNamingAll = (kinds: readonly NodeKind[], records: NamedRecords): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: kinds.map(({ kind, fields }, index) => ({
    ...{ id: nodeIdOf(index), kind, name: nodeIdOf(index), position: { x: index, y: 0 } },
    config: settingsNaming(fields, records),
  })),
  edges: [],
});

const makeAiKey = ({ services }: TestGateway, { tenantId, people }: TestTenant): Promise<string> =>
  services.db.withTenant(tenantId, async (tx) => {
    const facts = { provider: "openai", name: "Writing", lastFour: "test", status: "valid", checkedAt: new Date() };
    return (await tx.aiKey.create({ data: { tenantId, ...facts, createdById: people.owner.userId } })).id;
  });

const Saved = z.object({ id: z.string(), draftRevision: z.number() });

const publishCallable = async (gateway: TestGateway, { people }: TestTenant): Promise<string> => {
  const token = await people.owner.token();
  const draft = draftStartedBy("trigger.call");
  const made = await callOperation(gateway, "workflows.create", { name: "Called", draft }, { token });
  const { id: workflowId, draftRevision } = Saved.parse(made.body);
  await callOperation(gateway, "workflows.publish", { workflowId, draftRevision }, { token });
  return workflowId;
};

/** One of each, of this organization's. */
export const makeNamedRecords = async (gateway: TestGateway, tenant: TestTenant): Promise<NamedRecords> => {
  const ids = new Map<string, string>();
  for (const { id: connectorId } of listConnectors())
    ids.set(connectorId, await makeConnection(gateway.services.db, tenant, { connectorId }));
  return {
    connectionTo: (connectorId) => ids.get(connectorId) ?? "",
    aiKeyId: await makeAiKey(gateway, tenant),
    callableId: await publishCallable(gateway, tenant),
    userId: tenant.people.member.userId,
  };
};

/** Ids that nothing has. */
export const nobodysRecords = (): NamedRecords => ({
  ...{ connectionTo: () => uuidv7(), aiKeyId: uuidv7(), callableId: uuidv7(), userId: uuidv7() },
});
