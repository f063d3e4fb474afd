import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ResourceItem } from "../../kit/resource.ts";
import { Count, FluentId, pageOf, Text, Time } from "../fluent-page.ts";
import { type FluentClient, screenUrl } from "../fluentcrm-client.ts";
import { type FluentList, fluentResource, siteOf, toItem } from "./fluent-resource.ts";

const Group = z.object({ id: FluentId, title: z.string() });
const Company = z.object({ id: FluentId, name: z.string() });

export const FluentContact = z.object({
  id: FluentId,
  email: z.string(),
  first_name: Text,
  last_name: Text,
  phone: Text,
  city: Text,
  country: Text,
  status: z.string(),
  contact_type: Text,
  company_id: FluentId.nullish().catch(null),
  tags: z.array(Group).catch([]),
  lists: z.array(Group).catch([]),
  companies: z.array(Company).catch([]),
  created_at: Time,
  updated_at: Time,
  /** How many mails they were sent, where it was asked for. */
  stats: z.object({ emails: Count }).nullish().catch(null),
  /** What it holds in fields of the site's own, where that was asked for. None is an empty list in earlier versions. */
  custom_values: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish(),
});
export type FluentContact = z.output<typeof FluentContact>;

const byTitle = (groups: FluentContact["tags"]): string[] =>
  groups.map(({ title }) => title).sort((one, other) => one.localeCompare(other));

const companyOf = ({ companies, company_id: primary }: FluentContact): string =>
  (companies.find(({ id }) => id === primary) ?? companies[0])?.name ?? "";

type Found = { signal?: AbortSignal | undefined; isWhole?: boolean };

/** FluentCRM refuses a contact that it doesn't have as it refuses values. */
export const findContact = async (
  client: FluentClient,
  id: string,
  { signal, isWhole = false }: Found = {},
): Promise<FluentContact | null> => {
  const query = isWhole ? { "with[0]": "stats", "with[1]": "subscriber.custom_values" } : {};
  try {
    const one = z.object({ subscriber: FluentContact });
    return (await client.call("GET", `subscribers/${id}`, one, { query, signal })).data.subscriber;
  } catch (error) {
    if (isAppError(error) && (error.code === "not_found" || error.code === "invalid_input")) return null;
    throw error;
  }
};

/** The contact of an address, of which FluentCRM has one; without regard to capitals, as it compares them. */
export const findContactByEmail = async (
  client: FluentClient,
  email: string,
  signal?: AbortSignal,
): Promise<FluentContact | null> => {
  const query = { search: email, per_page: 100, page: 1, sort_by: "id", sort_type: "ASC" };
  const { data } = await client.call("GET", "subscribers", pageOf("subscribers", FluentContact), { query, signal });
  const found = data.rows.find((each) => each.email.toLowerCase() === email.toLowerCase());
  return found ? findContact(client, String(found.id), { signal }) : null;
};

export const contactList: FluentList<"crm.contact", FluentContact> = {
  kind: "crm.contact",
  label: "Contacts",
  capability: "fcrm_read_contacts",
  sample: {
    name: "Ada Lovelace",
    email: "ada@example.com",
    phone: "+44 20 7946 0000",
    company: "Analytical Engines",
    jobTitle: "",
    status: "subscribed",
    url: "https://example.com/wp-admin/admin.php?page=fluentcrm-admin#/subscribers/101",
    createdAt: "2026-01-15T09:30:00.000Z",
    tags: ["Regular"],
    lists: ["Newsletter"],
    extra: { firstName: "Ada", lastName: "Lovelace", type: "lead", city: "London", country: "GB" },
  },
  route: "subscribers",
  name: "subscribers",
  row: FluentContact,
  isReadByChanges: true,
  toData: (contact, site) => {
    const { id, email, phone, status, city, country } = contact;
    const [firstName, lastName] = [contact.first_name, contact.last_name];
    return {
      name: `${firstName} ${lastName}`.trim() || email,
      ...{ email, phone, status },
      company: companyOf(contact),
      jobTitle: "",
      url: screenUrl(site, `subscribers/${id}`),
      createdAt: site.toUtc(contact.created_at),
      tags: byTitle(contact.tags),
      lists: byTitle(contact.lists),
      extra: { firstName, lastName, type: contact.contact_type, city, country },
    };
  },
  find: (client, id, signal) => findContact(client, id, { signal }),
};

export const contacts = {
  ...fluentResource(contactList),
  statuses: ["subscribed", "pending", "unsubscribed", "transactional", "bounced", "complained", "spammed"],
};

export const contactItem = async (
  client: FluentClient,
  contact: FluentContact,
  signal?: AbortSignal,
): Promise<ResourceItem<"crm.contact">> => toItem(contactList, contact, await siteOf(client, signal));
