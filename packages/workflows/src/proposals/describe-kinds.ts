import { type FormField, FormInputKind, type NodeKind, type WorkflowDefinition } from "@bizosaas/contracts";
import type { NodeRegistry } from "../node-registry.ts";

/** Examples are to show names and shapes, not to fill a model's window. */
const sampleLength = 400;

const shapes: Partial<Record<FormField["control"], string>> = {
  template: "text with {{ expressions }}",
  expression: "expression",
  key_values: "object of texts",
  cases: '[{"id":"snake_case","label":"…","when":"expression"}], each id an exit',
  form_fields: `[{"name":"snake_case","label":"…","kind":"${FormInputKind.options.join("|")}","required":true,"options":["for choice"]}]`,
  agent_tools: '[{"connectionId":"id","action":"action.…","mode":"allow|ask"}], ask for all that changes something',
  cron: "cron of five fields",
  duration: "such as 30s, 15m, 4h, 7d",
  members: "leave out",
  connection: "id of a connection, or leave out",
  workflow: "id of a workflow, or leave out",
  ai_model: "leave out",
};

/** Which states there are, only the tool knows. */
const watchedStatus = "the tool's own word, such as publish, processing, subscribed";

const describeField = ({
  name,
  label,
  help,
  control,
  required,
  options,
  watched,
  default: usual,
}: FormField): string => {
  const allowed = control !== "connection" && options?.map(({ value }) => value).join("|");
  const fitting =
    control === "connection" && options?.length ? ` (of ${options.map(({ value }) => value).join("|")})` : "";
  const shape = watched === "status" ? watchedStatus : `${allowed || (shapes[control] ?? control)}${fitting}`;
  const facts = [
    required ? "required" : "optional",
    ...(usual === undefined ? [] : [`default ${JSON.stringify(usual)}`]),
  ];
  return `    ${name} [${shape}; ${control === "code" ? "required" : facts.join(", ")}] ${label}.${help ? ` ${help}` : ""}`;
};

/** The fields of records are told once, by kind; an example would show those of one kind only. */
const exampleOf = ({ sample, samplesBy }: NodeKind): string => {
  const told = samplesBy
    ? (name: string, value: unknown) => (name === "data" ? "fields of its kind" : value)
    : undefined;
  return (JSON.stringify(sample, told) ?? "null").slice(0, sampleLength);
};

const describeKind = (described: NodeKind) => {
  const { kind, title, description, effect, hasInput, outputs, portsFrom, fields } = described;
  const exits = outputs.map(({ id, label }) => `${id} (${label})`);
  const named = portsFrom === null ? [] : [`each id of ${portsFrom}`];
  return [
    `- ${kind}: ${title}. ${description}`,
    `    ${hasInput ? "" : "starts a workflow; "}${effect === "read" ? "" : "changes something; "}exits: ${[...named, ...exits].join(", ") || "none"}`,
    ...fields.map(describeField),
    `    puts out e.g. ${exampleOf(described)}`,
  ].join("\n");
};

/** Every kind of step there is, as short as a model can still use it. */
export const describeKinds = (registry: NodeRegistry): string => registry.describe().map(describeKind).join("\n");

/** A definition in the shape that sketches have. */
export const sketchOf = (name: string, summary: string, { nodes, edges }: WorkflowDefinition) => ({
  ...{ name, summary, assumptions: [] },
  steps: nodes.map(({ id, kind, name: called, config, policy }) => ({
    ...{ id, kind, name: called, config },
    ...(policy && { policy }),
  })),
  lines: edges.map(({ source, sourcePort, target }) => ({ from: source, port: sourcePort, to: target })),
});
