import { z } from "zod";
import { Locale } from "../identity/profile.ts";
import { operation } from "../shared/operation.ts";
import { Id } from "../shared/primitives.ts";
import { NodeId } from "./definition.ts";

export const FormInputKind = z.enum(["text", "long_text", "email", "number", "date", "choice", "checkbox"]);
export type FormInputKind = z.infer<typeof FormInputKind>;

/** One question of a form that a workflow asks. `name` is its name in expressions: `trigger.values.name`. */
export const FormInput = z.strictObject({
  name: NodeId,
  label: z.string().trim().min(1).max(200),
  kind: FormInputKind,
  required: z.boolean().default(false),
  help: z.string().trim().max(500).default(""),
  /** What can be chosen. */
  options: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
});
export type FormInput = z.infer<typeof FormInput>;

/** What everybody with the address sees; nothing else of the organization. Texts left open are the page's own. */
export const PublicForm = z.object({
  title: z.string(),
  description: z.string(),
  submitLabel: z.string(),
  fields: z.array(FormInput),
});
export type PublicForm = z.infer<typeof PublicForm>;

/** Names its organization and its form, and can't be guessed. */
export const FormAddress = z.string().regex(/^[\w-]{43}$/, "This is no form's address.");

export const WorkflowForm = z.object({ nodeId: NodeId, url: z.string() });

export const viewForm = operation({
  method: "GET",
  path: "/v1/forms/{address}",
  summary: "A workflow's public form; `form` is null while it takes nothing",
  tag: "Forms",
  can: "public",
  effect: "read",
  input: z.strictObject({ address: FormAddress }),
  output: z.object({ form: PublicForm.nullable() }),
});
/** Stored before it is answered. An equal `submissionId` starts one run, however often it is sent. */
export const submitForm = operation({
  method: "POST",
  path: "/v1/forms/{address}/submissions",
  summary: "Send a workflow's public form",
  tag: "Forms",
  can: "public",
  effect: "write",
  audit: "form.submit",
  input: z.strictObject({
    address: FormAddress,
    submissionId: Id,
    values: z.record(z.string().max(40), z.union([z.string().max(10_000), z.boolean()])),
    /** People never see this field, so only a program fills it in. */
    website: z.string().max(1000).default(""),
    /** In which language to say what is wrong. */
    locale: Locale.default("en"),
  }),
  output: z.object({ thanks: z.string() }),
});
/** The old address leads nowhere from then on. */
export const rotateFormAddress = operation({
  method: "POST",
  path: "/v1/workflows/{workflowId}/forms/{nodeId}/rotate",
  summary: "Give a form another address",
  tag: "Workflows",
  can: "workflows:write",
  effect: "write",
  audit: "form.rotate_address",
  input: z.strictObject({ workflowId: Id, nodeId: NodeId }),
  output: WorkflowForm,
});

export const formsContract = { view: viewForm, submit: submitForm };
