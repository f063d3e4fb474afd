import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { companies } from "../capabilities.ts";
import { type FluentClient, screenUrl } from "../fluentcrm-client.ts";
import { FluentCompany, findCompany, findCompanyByName } from "../resources/companies.ts";
import { isAsCreated } from "./as-made.ts";
import {
  CompanyOutput,
  companyChanged,
  companyFields,
  companyInput,
  companyOutputSample,
  companyResult,
  emptyCompany,
  holds,
  writtenCompany,
} from "./company-record.ts";
import { requiredText } from "./written-text.ts";

const Input = z.strictObject({
  name: requiredText("A company needs a name.").meta({ title: "Name", control: "template" }),
  ...companyInput,
});
type Input = z.output<typeof Input>;

/** What this step has made by now: the company of this name, where it holds what this step writes. */
const findMade = async (client: FluentClient, input: Input, { signal }: ActionContext) => {
  const known = await findCompanyByName(client, input.name, signal);
  if (known === null || holds(known, companyFields(input))) return known;
  throw new AppError("conflict", `FluentCRM has another company named “${input.name}”. Nothing was written.`);
};

const Made = z.object({ company: FluentCompany });
const Notes = z.object({ notes: z.object({ total: z.coerce.number() }) });

/** Whether nobody has done anything with it: FluentCRM has no bin, what is removed there is gone. */
const isAsMade = async (client: FluentClient, company: FluentCompany, input: Input, { signal }: ActionContext) => {
  const asMade = { ...emptyCompany, ...companyFields(input) };
  const isPlain = [company.email, company.industry, company.type, company.description].every((text) => text === "");
  if (!isPlain || (company.contacts_count ?? 0) > 0 || !isAsCreated(company) || !holds(company, asMade)) return false;
  return (await client.call("GET", `companies/${company.id}/notes`, Notes, { signal })).data.notes.total === 0;
};

/** FluentCRM has one company of a name: by it a second attempt finds what the first one made. */
export const createCompany = defineAction<FluentClient>()({
  id: "create_company",
  title: "Create a company",
  description: "Adds a company. It fails when FluentCRM has one of this name already.",
  effect: "write",
  idempotent: true,
  capability: companies.id,
  input: Input,
  output: CompanyOutput,
  sample: companyOutputSample,
  creates: "crm.company",
  target: () => null,
  before: async (client, { name }, { signal }) => {
    const known = await findCompanyByName(client, name, signal);
    if (!known) return {};
    const url = screenUrl(client, `companies/${known.id}`);
    throw new AppError("conflict", `FluentCRM has a company of this name already: ${url}.`);
  },
  isApplied: async (client, input, _before, context) => {
    const made = CompanyOutput.safeParse(context.output).data;
    if (made) return (await findCompany(client, made.companyId, context.signal)) !== null;
    return (await findMade(client, input, context)) !== null;
  },
  run: async (client, input, context) => {
    const known = await findMade(client, input, context);
    if (known) return companyResult(client, known, false, context);
    const options = { body: companyFields(input), signal: context.signal };
    const { data } = await client.call("POST", "companies", Made, options);
    return writtenCompany(client, data.company, context);
  },
  undo: async (client, _before, input, context) => {
    const { companyId } = CompanyOutput.parse(context.output);
    const company = await findCompany(client, companyId, context.signal);
    if (!company) return;
    if (!(await isAsMade(client, company, input, context))) throw companyChanged(company);
    await client.call("DELETE", `companies/${companyId}`, z.unknown(), { signal: context.signal });
  },
  describe: (_input, { name }) => `Added the company “${name}”.`,
});
