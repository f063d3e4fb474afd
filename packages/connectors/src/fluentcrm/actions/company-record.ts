import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import { readBack } from "../../kit/read-back.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import { companyList, domainOf, type FluentCompany, findCompany } from "../resources/companies.ts";
import { siteOf, toItem } from "../resources/fluent-resource.ts";
import { type Fields, fieldsOf, text } from "./written-text.ts";

const names = { name: "name", domain: "website", phone: "phone", city: "city", country: "country" } as const;

export const companyInput = {
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(190)
    .regex(/^$|^(?!www\.)[^\s/:@<>]+\.[^\s/:@<>]+$/, "A domain without https:// and www, such as example.com.")
    .optional()
    .meta({ title: "Website domain", description: "Such as example.com.", control: "template", canClear: true }),
  phone: text("Phone"),
  city: text("City"),
  country: text("Country", "Its code of two letters, such as NL."),
};

export const CompanyOutput = z.object({ companyId: z.string(), name: z.string(), domain: z.string(), url: z.string() });
export type CompanyOutput = z.output<typeof CompanyOutput>;
const { name, domain, url } = companyList.sample;
export const companyOutputSample: CompanyOutput = { companyId: "7", name, domain, url };

/** What was filled in, under FluentCRM's names. */
export const companyFields = (input: Readonly<Record<string, unknown>>): Fields => {
  const fields = fieldsOf(names, input);
  return fields["website"] ? { ...fields, website: `https://${fields["website"]}` } : fields;
};
export const emptyCompany: Fields = Object.fromEntries(Object.values(names).map((field) => [field, ""]));

type Held = (typeof names)[keyof typeof names];
const isHeld = (field: string): field is Held => Object.values<string>(names).includes(field);

export const heldOf = (company: FluentCompany, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.filter(isHeld).map((field) => [field, company[field]]));

/** A website is as good as another of the same domain: people write them in many ways. */
const isSame = (field: string, one: string, other: string): boolean =>
  field === "website" ? domainOf(one) === domainOf(other) : one.trim() === other.trim();

export const holds = (company: FluentCompany, wanted: Fields): boolean => {
  const held = heldOf(company, Object.keys(wanted));
  return Object.entries(wanted).every(([field, value]) => isSame(field, held[field] ?? "", value));
};

export const requireCompany = async (client: FluentClient, companyId: string, { signal }: ActionContext) => {
  const company = await findCompany(client, companyId, signal);
  if (company) return company;
  throw new AppError("not_found", `FluentCRM has no company ${companyId}.`);
};

export const companyResult = async (
  client: FluentClient,
  company: FluentCompany,
  wrote: boolean,
  { signal }: ActionContext,
): Promise<ActionResult<CompanyOutput>> => {
  const item = toItem<"crm.company", FluentCompany>(companyList, company, await siteOf(client, signal));
  const { name, domain, url } = item.data;
  const output = { companyId: item.externalId, name, domain, url };
  return { output, resource: { ...item, kind: "crm.company" }, url, wrote };
};

/** The company as FluentCRM holds it once it was written, or as it was written where that can't be read back. */
export const writtenCompany = async (client: FluentClient, asWritten: FluentCompany, context: ActionContext) => {
  const read = () => findCompany(client, String(asWritten.id), context.signal);
  const shown = await readBack(read, { signal: context.signal, mayBeCutOff: true });
  const result = await companyResult(client, shown ?? asWritten, true, context);
  return shown ? result : { ...result, isAssumed: true };
};

export const companyChanged = ({ name }: FluentCompany): AppError =>
  new AppError("conflict", `The company “${name}” was changed since, so it isn't put back by itself.`);
