import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { companies } from "../capabilities.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import type { FluentCompany } from "../resources/companies.ts";
import {
  CompanyOutput,
  companyChanged,
  companyFields,
  companyInput,
  companyOutputSample,
  companyResult,
  heldOf,
  holds,
  requireCompany,
  writtenCompany,
} from "./company-record.ts";
import { countFields, type Fields, requiredText } from "./written-text.ts";

const Input = z
  .strictObject({
    companyId: z.coerce
      .string()
      .trim()
      .regex(/^\d{1,18}$/, "A company's number in FluentCRM, such as 7.")
      .meta({ title: "Company", description: "The company's number in FluentCRM.", control: "template" }),
    name: requiredText("A company needs a name.").optional().meta({ title: "Name", control: "template" }),
    ...companyInput,
  })
  .refine(({ companyId: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: "Fill in at least one field to change.",
  });

/** FluentCRM asks for the name with every change; without its number it would make a company of a new name. */
const save = async (client: FluentClient, { id, name }: FluentCompany, fields: Fields, { signal }: ActionContext) =>
  void (await client.call("PUT", `companies/${id}`, z.unknown(), { body: { id, name, ...fields }, signal }));

export const updateCompany = defineAction<FluentClient>()({
  id: "update_company",
  title: "Update a company",
  description: "Changes the fields that are filled in and leaves the others as they are.",
  effect: "write",
  idempotent: true,
  capability: companies.id,
  input: Input,
  output: CompanyOutput,
  sample: companyOutputSample,
  target: ({ companyId }) => ({ kind: "crm.company", externalId: companyId }),
  before: async (client, input, context) =>
    heldOf(await requireCompany(client, input.companyId, context), Object.keys(companyFields(input))),
  isApplied: async (client, input, _before, context) =>
    holds(await requireCompany(client, input.companyId, context), companyFields(input)),
  run: async (client, input, context) => {
    const current = await requireCompany(client, input.companyId, context);
    const change = companyFields(input);
    if (holds(current, change)) return companyResult(client, current, false, context);
    await save(client, current, change, context);
    return writtenCompany(client, { ...current, ...change }, context);
  },
  undo: async (client, before, input, context) => {
    const current = await requireCompany(client, input.companyId, context);
    if (holds(current, before)) return;
    if (!holds(current, companyFields(input))) throw companyChanged(current);
    await save(client, current, before, context);
  },
  describe: (input, { name }) => `Changed ${countFields(companyFields(input))} of the company “${name}”.`,
});
