import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { companyMapping } from "../resources/companies.ts";
import { changesOf, writesOf } from "./change-record.ts";
import { findMade, isThere, removeMade, searchRecords } from "./made-record.ts";
import { changesFields, countFields, orEmpty, type Properties, propertiesOf, RecordId, text } from "./record-write.ts";

const names = { name: "name", domain: "domain", phone: "phone", city: "city", country: "country" };
const fields = {
  // As HubSpot keeps it: it takes off the rest by itself.
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(orEmpty(/^(?!www\.)[^\s/:@]+\.[^\s/:@]+$/), "A domain without https:// and www, such as example.com.")
    .optional()
    .meta({ title: "Website domain", description: "Such as example.com.", control: "template", canClear: true }),
  phone: text("Phone"),
  city: text("City"),
  country: text("Country"),
};

const CompanyOutput = z.object({ companyId: z.string(), name: z.string(), domain: z.string(), url: z.string() });
type CompanyOutput = z.output<typeof CompanyOutput>;
const { name, domain, url } = companyMapping.sample;
const sample: CompanyOutput = { companyId: "201", name, domain, url };

const { make, write } = writesOf(companyMapping, ({ externalId, data }): CompanyOutput => {
  const { name, domain, url } = data;
  return { companyId: externalId, name, domain, url };
});

const NewCompany = z.strictObject({
  name: z.string().trim().min(1).max(500).meta({ title: "Name", control: "template" }),
  ...fields,
});

/** HubSpot takes a second company of the same domain without a word; people don't want one. */
export const createCompany = defineAction<HubSpotClient>()({
  id: "create_company",
  title: "Create a company",
  description: "Adds a company. It fails when HubSpot has one with its website domain already.",
  effect: "write",
  idempotent: false,
  capability: "crm.objects.companies.write",
  input: NewCompany,
  output: CompanyOutput,
  sample,
  creates: "crm.company",
  target: () => null,
  before: async (client, input, context) => {
    if (input.domain) {
      const [known] = await searchRecords(client, "companies", { holding: { domain: input.domain } }, context);
      if (known !== undefined)
        throw new AppError(
          "conflict",
          `HubSpot has a company with the domain ${input.domain} already: number ${known}.`,
        );
    }
    return { since: new Date().toISOString() };
  },
  isApplied: async (client, input, { since }, context) => {
    const made = CompanyOutput.safeParse(context.output).data;
    if (made) return isThere(client, { type: "companies", id: made.companyId }, context);
    const wrote = propertiesOf(names, input);
    return (await findMade(client, "companies", { wrote, by: "name", since }, context)) !== null;
  },
  run: (client, input, context) => make(client, { properties: propertiesOf(names, input) }, context),
  undo: async (client, _before, input, context) => {
    const { companyId } = CompanyOutput.parse(context.output);
    const made = { type: "companies", id: companyId, wrote: propertiesOf(names, input), fields: Object.values(names) };
    await removeMade(client, made, context);
  },
  describe: (_input, output) => `Added the company “${output.name}”.`,
});

const CompanyChange = z
  .strictObject({
    companyId: RecordId.meta({
      title: "Company",
      description: "The company's number in HubSpot.",
      control: "template",
    }),
    name: z
      .string()
      .trim()
      .min(1, "A company needs a name.")
      .max(500)
      .optional()
      .meta({ title: "Name", control: "template" }),
    ...fields,
  })
  .refine(({ companyId: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: "Fill in at least one field to change.",
  });

type CompanyChange = z.output<typeof CompanyChange>;
const refOf = ({ companyId }: CompanyChange) => ({ type: "companies", id: companyId });
const changeOf = (input: CompanyChange): Properties => propertiesOf(names, input);

export const updateCompany = defineAction<HubSpotClient>()({
  id: "update_company",
  title: "Update a company",
  description: changesFields,
  effect: "write",
  idempotent: true,
  capability: "crm.objects.companies.write",
  input: CompanyChange,
  output: CompanyOutput,
  sample,
  target: ({ companyId }) => ({ kind: "crm.company", externalId: companyId }),
  ...changesOf({ refOf, changeOf, write }),
  describe: (input, output) => `Changed ${countFields(changeOf(input))} of the company “${output.name}”.`,
});
