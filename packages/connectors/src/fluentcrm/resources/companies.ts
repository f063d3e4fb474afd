import { z } from "zod";
import { orNull } from "../../wordpress-rest/or-null.ts";
import { companies as right } from "../capabilities.ts";
import { Count, FluentId, pageOf, Text, Time } from "../fluent-page.ts";
import { type FluentClient, screenUrl } from "../fluentcrm-client.ts";
import { type FluentList, fluentResource } from "./fluent-resource.ts";

export const FluentCompany = z.object({
  id: FluentId,
  name: z.string(),
  email: Text,
  phone: Text,
  website: Text,
  industry: Text,
  type: Text,
  city: Text,
  country: Text,
  description: Text,
  contacts_count: Count,
  created_at: Time,
  updated_at: Time,
});

export type FluentCompany = z.output<typeof FluentCompany>;

/** `https://www.example.com/about` is at `example.com`. */
export const domainOf = (website: string): string => {
  if (website === "") return "";
  const url = URL.parse(/^https?:\/\//i.test(website) ? website : `https://${website}`);
  return url?.hostname.replace(/^www\./, "") ?? "";
};

export const findCompany = async (
  client: FluentClient,
  id: string,
  signal?: AbortSignal,
): Promise<FluentCompany | null> => {
  const one = z.object({ company: FluentCompany });
  return (await orNull(client.call("GET", `companies/${id}`, one, { signal })))?.data.company ?? null;
};

/** The company of a name, of which FluentCRM has one; without regard to capitals, as it compares them. */
export const findCompanyByName = async (
  client: FluentClient,
  name: string,
  signal?: AbortSignal,
): Promise<FluentCompany | null> => {
  const query = { search: name, per_page: 100, page: 1, sort_by: "id", sort_order: "ASC" };
  const { data } = await client.call("GET", "companies", pageOf("companies", FluentCompany), { query, signal });
  return data.rows.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? null;
};

export const companyList: FluentList<"crm.company", FluentCompany> = {
  kind: "crm.company",
  label: "Companies",
  capability: right.id,
  sample: {
    name: "Analytical Engines",
    domain: "engines.example.com",
    phone: "+44 20 7946 0000",
    industry: "Computer Hardware",
    city: "London",
    country: "GB",
    url: "https://example.com/wp-admin/admin.php?page=fluentcrm-admin#/companies/7",
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: { email: "office@engines.example.com", type: "Customer", description: "" },
  },
  route: "companies",
  name: "companies",
  row: FluentCompany,
  isReadByChanges: true,
  toData: (company, site) => {
    const { id, name, phone, industry, city, country, email, type, description } = company;
    return {
      ...{ name, phone, industry, city, country },
      domain: domainOf(company.website),
      url: screenUrl(site, `companies/${id}`),
      createdAt: site.toUtc(company.created_at),
      extra: { email, type, description },
    };
  },
  find: (client, id, signal) => findCompany(client, id, signal),
};

export const companies = fluentResource(companyList);
