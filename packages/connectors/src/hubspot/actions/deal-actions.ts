import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { findDealStage, listStageChoices } from "../deal-stages.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { dealMapping } from "../resources/deals.ts";
import { changesOf, writesOf } from "./change-record.ts";
import { findMade, isThere, removeMade } from "./made-record.ts";
import {
  changesFields,
  countFields,
  isWritten,
  orEmpty,
  type Properties,
  propertiesBefore,
  propertiesOf,
  RecordId,
  restoreRecord,
} from "./record-write.ts";

const names = { name: "dealname", amount: "amount", closesOn: "closedate" };

/** HubSpot keeps a moment, and shows its day by the account's own clock: noon is the same day nearly everywhere. */
const valuesOf = (input: { [Field in keyof typeof names]?: string | undefined }): Properties => {
  const { name, amount, closesOn } = input;
  return propertiesOf(names, { name, amount, closesOn: closesOn && `${closesOn}T12:00:00.000Z` });
};

const fields = {
  amount: z
    .string()
    .trim()
    .regex(orEmpty(/^-?\d{1,15}(\.\d{1,6})?$/), "A number such as 1500 or 1500.50.")
    .optional()
    .meta({
      title: "Amount",
      description: "In the deal's currency, such as 1500.50.",
      control: "template",
      canClear: true,
    }),
  closesOn: z
    .string()
    .trim()
    .regex(orEmpty(z.regexes.date), "A date such as 2026-12-31.")
    .optional()
    .meta({ title: "Close date", description: "Such as 2026-12-31.", control: "template", canClear: true }),
};
const stage = z.string().trim().min(1).max(200).meta({
  title: "Stage",
  description: "Its name in HubSpot, or its id where two pipelines have a stage of that name.",
  control: "template",
  hasChoices: true,
  statusOf: "crm.deal",
});
const dealId = RecordId.meta({ title: "Deal", description: "The deal's number in HubSpot.", control: "template" });

const DealOutput = z.object({
  dealId: z.string(),
  name: z.string(),
  stage: z.string(),
  pipeline: z.string(),
  amount: z.string(),
  url: z.string(),
});
type DealOutput = z.output<typeof DealOutput>;
const sample: DealOutput = {
  ...{ dealId: "301", name: dealMapping.sample.name, stage: dealMapping.sample.status },
  ...{ pipeline: dealMapping.sample.pipeline, amount: "1500", url: dealMapping.sample.url },
};

/** The amount as HubSpot writes it: it may be larger than micro-units hold. */
const { make, write } = writesOf(dealMapping, ({ externalId, data }, read): DealOutput => {
  const { name, status, pipeline, url } = data;
  return { dealId: externalId, name, stage: status, pipeline, amount: read("amount"), url };
});

/** What HubSpot wants for a stage: its own id, and of which pipeline it is. */
const placeOf = async (client: HubSpotClient, wanted: string, { signal }: ActionContext): Promise<Properties> => {
  const { id, pipelineId } = await findDealStage(client, wanted, signal);
  return { dealstage: id, pipeline: pipelineId };
};

const NewDeal = z.strictObject({
  name: z.string().trim().min(1).max(500).meta({ title: "Name", control: "template" }),
  stage,
  ...fields,
  contactId: RecordId.optional().meta({
    title: "Contact",
    description: "The number of the contact in HubSpot that it is with.",
    control: "template",
    recordOf: "crm.contact",
  }),
  companyId: RecordId.optional().meta({
    title: "Company",
    description: "The number of the company in HubSpot that it is with.",
    control: "template",
    recordOf: "crm.company",
  }),
});
type NewDeal = z.output<typeof NewDeal>;

/** HubSpot's numbers for "a deal with this contact" and "a deal with this company". */
const associationTypes = { contactId: 3, companyId: 341 };

const associationsOf = (input: NewDeal) =>
  (["contactId", "companyId"] as const).flatMap((field) => {
    const id = input[field];
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: associationTypes[field] }];
    return id === undefined ? [] : [{ to: { id }, types }];
  });

const propertiesOfNew = async (client: HubSpotClient, input: NewDeal, context: ActionContext): Promise<Properties> => ({
  ...valuesOf(input),
  ...(await placeOf(client, input.stage, context)),
});

/** HubSpot takes any number of deals alike: one that was cut off is looked for, and never sent twice. */
export const createDeal = defineAction<HubSpotClient>()({
  id: "create_deal",
  title: "Create a deal",
  description: "Adds a deal in a stage of one of your pipelines.",
  effect: "write",
  idempotent: false,
  capability: "crm.objects.deals.write",
  input: NewDeal,
  output: DealOutput,
  sample,
  creates: "crm.deal",
  listChoices: (client, _field, signal) => listStageChoices(client, signal),
  target: () => null,
  before: async () => ({ since: new Date().toISOString() }),
  isApplied: async (client, input, { since }, context) => {
    const made = DealOutput.safeParse(context.output).data;
    if (made) return isThere(client, { type: "deals", id: made.dealId }, context);
    const wrote = await propertiesOfNew(client, input, context);
    return (await findMade(client, "deals", { wrote, by: "dealname", since }, context)) !== null;
  },
  run: async (client, input, context) => {
    const properties = await propertiesOfNew(client, input, context);
    return make(client, { properties, associations: associationsOf(input) }, context);
  },
  undo: async (client, _before, input, context) => {
    const { dealId: id, stage: dealstage, pipeline } = DealOutput.parse(context.output);
    const wrote = { ...valuesOf(input), dealstage, pipeline };
    await removeMade(client, { type: "deals", id, wrote, fields: Object.values(names) }, context);
  },
  describe: (_input, { name }) => `Added the deal “${name}”.`,
});

const DealChange = z
  .strictObject({
    dealId,
    name: z
      .string()
      .trim()
      .min(1, "A deal needs a name.")
      .max(500)
      .optional()
      .meta({ title: "Name", control: "template" }),
    ...fields,
  })
  .refine(({ dealId: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: "Fill in at least one field to change.",
  });
type DealChange = z.output<typeof DealChange>;
const refOf = ({ dealId: id }: { dealId: string }) => ({ type: "deals", id });
const changeOf = (input: DealChange): Properties => valuesOf(input);

export const updateDeal = defineAction<HubSpotClient>()({
  id: "update_deal",
  title: "Update a deal",
  description: changesFields,
  effect: "write",
  idempotent: true,
  capability: "crm.objects.deals.write",
  input: DealChange,
  output: DealOutput,
  sample,
  target: ({ dealId: externalId }) => ({ kind: "crm.deal", externalId }),
  ...changesOf({ refOf, changeOf, write }),
  describe: (input, { name }) => `Changed ${countFields(changeOf(input))} of the deal “${name}”.`,
});

/** Where a move led, by the ids in its receipt: names change at HubSpot, and may come to stand for another stage. */
const placeMovedTo = (output: unknown): Properties | null => {
  const { data: moved } = DealOutput.safeParse(output);
  return moved ? { dealstage: moved.stage, pipeline: moved.pipeline } : null;
};

export const moveDeal = defineAction<HubSpotClient>()({
  id: "move_deal",
  title: "Move a deal to a stage",
  description: "Puts a deal in another stage, of its own pipeline or another one.",
  effect: "write",
  idempotent: true,
  capability: "crm.objects.deals.write",
  input: z.strictObject({ dealId, stage }),
  output: DealOutput.extend({ stageName: z.string() }),
  sample: { ...sample, stageName: "Contract sent" },
  listChoices: (client, _field, signal) => listStageChoices(client, signal),
  target: ({ dealId: externalId }) => ({ kind: "crm.deal", externalId }),
  before: (client, input, context) => propertiesBefore(client, refOf(input), { dealstage: "", pipeline: "" }, context),
  isApplied: async (client, input, _before, context) => {
    const place = placeMovedTo(context.output) ?? (await placeOf(client, input.stage, context));
    return isWritten(client, refOf(input), place, context);
  },
  run: async (client, input, context) => {
    const { id, pipelineId, name: stageName } = await findDealStage(client, input.stage, context.signal);
    const result = await write(client, input.dealId, { dealstage: id, pipeline: pipelineId }, context);
    return { ...result, output: { ...result.output, stageName } };
  },
  undo: async (client, before, input, context) => {
    const { stage: dealstage, pipeline } = DealOutput.parse(context.output);
    await restoreRecord(client, refOf(input), { before, change: { dealstage, pipeline } }, context);
  },
  describe: (_input, { name, stageName }) => `Moved the deal “${name}” to “${stageName}”.`,
});
