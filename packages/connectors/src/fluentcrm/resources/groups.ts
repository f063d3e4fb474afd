import type { CrmGroup } from "@bizosaas/contracts";
import { z } from "zod";
import { Count, FluentId, pageOf, Text, Time } from "../fluent-page.ts";
import { type FluentClient, screenUrl } from "../fluentcrm-client.ts";
import { type FluentSite, fluentResource } from "./fluent-resource.ts";

const FluentGroup = z.object({
  id: FluentId,
  title: z.string(),
  slug: Text,
  description: Text,
  /** Everybody in it, and who of them is sent mail; tags tell the latter alone. */
  totalCount: Count,
  subscribersCount: Count,
  created_at: Time,
  updated_at: Time,
});
type FluentGroup = z.output<typeof FluentGroup>;

const Known = z.array(z.object({ id: FluentId, title: z.string() }));
export type KnownGroup = { id: number; title: string };

/** Every tag or list in one answer; earlier versions give all lists at once and know no other way. */
export const listGroups = async (
  client: FluentClient,
  route: "tags" | "lists",
  signal?: AbortSignal,
): Promise<KnownGroup[]> => {
  const all = route === "tags" ? "all_tags" : "all_lists";
  const query = { [all]: 1, exclude_counts: 1, page: 1, per_page: 1 };
  const given = z.union([
    z.object({ [all]: Known }).transform((body) => body[all] ?? []),
    pageOf(route, Known.element).transform(({ rows }) => rows),
  ]);
  return (await client.call("GET", route, given, { query, signal })).data;
};

/**
 * How many are in a group is told in lists alone: it is looked for there by its name. Asked for one list that it doesn't
 * have, FluentCRM answers with nothing at all, which is no answer.
 */
const findGroup = async (client: FluentClient, route: "tags" | "lists", id: string, signal?: AbortSignal) => {
  const known = (await listGroups(client, route, signal)).find((each) => String(each.id) === id);
  if (!known) return null;
  const query = { search: known.title, page: 1, per_page: 100, sort_by: "id", sort_order: "ASC" };
  const { data } = await client.call("GET", route, pageOf(route, FluentGroup), { query, signal });
  return data.rows.find((each) => each.id === known.id) ?? FluentGroup.parse(known);
};

type Naming = { route: "tags" | "lists"; label: string; sampleName: string };

/** FluentCRM moves no time of theirs when somebody joins them; there are few, so they are read whole. */
const groupsOf = ({ route, label, sampleName }: Naming) => ({
  ...{ label, route, name: route, row: FluentGroup },
  capability: "fcrm_manage_contact_cats",
  isReadByChanges: false,
  sample: {
    name: sampleName,
    slug: sampleName.toLowerCase(),
    description: "",
    people: route === "lists" ? 48 : null,
    subscribers: 45,
    url: `https://example.com/wp-admin/admin.php?page=fluentcrm-admin#/contact-groups/${route}/3`,
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: {},
  } satisfies CrmGroup,
  toData: (group: FluentGroup, site: FluentSite): CrmGroup => ({
    ...{ name: group.title, slug: group.slug, description: group.description },
    ...{ people: group.totalCount, subscribers: group.subscribersCount },
    url: screenUrl(site, `contact-groups/${route}/${group.id}`),
    createdAt: site.toUtc(group.created_at),
    extra: {},
  }),
  find: (client: FluentClient, id: string, signal?: AbortSignal) => findGroup(client, route, id, signal),
});

export const tags = fluentResource({
  kind: "crm.tag",
  ...groupsOf({ route: "tags", label: "Tags", sampleName: "Regular" }),
});
export const lists = fluentResource({
  kind: "crm.list",
  ...groupsOf({ route: "lists", label: "Lists", sampleName: "Newsletter" }),
});
