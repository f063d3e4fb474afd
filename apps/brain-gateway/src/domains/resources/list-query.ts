import { kindsOfPeople, listedFields, type ResourceKind } from "@bizosaas/contracts";
import { toPatterns } from "../search/index.ts";

/** As the indexes have it: CASE, for row-level security keeps a COALESCE out of an index condition. */
export const listedAt = (alias: string) =>
  `case when ${alias}.vendor_updated_at is null then ${alias}.synced_at else ${alias}.vendor_updated_at end`;

export type ListFilter = {
  kind: ResourceKind;
  connectionId?: string | undefined;
  status?: string | undefined;
  search?: string | undefined;
  joinBy?: "email" | undefined;
};

/** Values take their places as the text is written; `name` tells texts apart, whatever the values. */
export type Places = { values: unknown[]; at: (value: unknown, type: string) => string };
export const newPlaces = (first: readonly unknown[]): Places => {
  const values = [...first];
  return { values, at: (value, type) => `$${values.push(value)}::${type}` };
};

/** Kinds that are looked through by any part of a word; the others by whole words. */
export const isFoundByKey = (kind: ResourceKind): boolean => kind.startsWith("crm.");
const isJoined = ({ kind, joinBy }: ListFilter): boolean => joinBy === "email" && kindsOfPeople.includes(kind);

type Condition = (alias: string) => string;

const searched = ({ kind, search }: ListFilter, { at }: Places): Condition | null => {
  if (!search) return null;
  if (!isFoundByKey(kind)) {
    const place = at(search, "text");
    return (alias) => `${alias}.search @@ websearch_to_tsquery('simple', ${place})`;
  }
  const place = at(toPatterns(search).words, "text[]");
  return (alias) => `${alias}.find_key like all (${place})`;
};

/** One record stands for a person: the one that was kept first, among those that the filters leave. */
const firstOfPerson =
  (filters: readonly Condition[]): Condition =>
  (alias) =>
    `(${alias}.email_key is null or not exists (
    select 1 from resource twin
    where twin.tenant_id = $1 and twin.kind = $2 and twin.email_key = ${alias}.email_key and twin.id < ${alias}.id
      and twin.deleted_at is null${filters.map((filter) => ` and ${filter("twin")}`).join("")}))`;

type Conditions = {
  /** All that a list's filters ask for, after the organization and the kind. */
  filters: string;
  /** Asked of one after another in the list's order, until the page is full; empty where all are shown. */
  standing: string;
};

export const conditionsOf = (filter: ListFilter, places: Places): Conditions => {
  const { connectionId, status, kind } = filter;
  const asked: Condition[] = [];
  if (connectionId !== undefined) {
    const place = places.at(connectionId, "uuid");
    asked.push((alias) => `${alias}.connection_id = ${place}`);
  }
  if (status !== undefined) {
    const place = places.at(status, "text");
    asked.push((alias) => `${alias}.status = ${place}`);
  }
  const search = searched(filter, places);
  if (search) asked.push(search);
  const own: Condition[] = isFoundByKey(kind) ? [(alias) => `${alias}.find_key is not null`] : [];
  return {
    filters: [...own, ...asked].map((condition) => ` and ${condition("r")}`).join(""),
    standing: isJoined(filter) ? `where ${firstOfPerson(asked)("r")}` : "",
  };
};

const listedOf = (kind: ResourceKind): readonly string[] =>
  Object.entries(listedFields).find(([known]) => known === kind)?.[1] ?? [];

const factsOf = (kind: ResourceKind): string => {
  const pairs = listedOf(kind).map((field) => `'${field}', r.data -> '${field}'`);
  return `jsonb_build_object(${pairs.join(", ")}) as facts`;
};

const othersOf = (filter: ListFilter): string =>
  isJoined(filter)
    ? `(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'connectionId', o.connection_id)), '[]')
        from (select id, connection_id from resource same
              where same.tenant_id = $1 and same.kind = $2 and same.email_key = r.email_key and same.id <> r.id
                and same.deleted_at is null
              order by same.id limit 10) o) as others`
    : "'[]'::jsonb as others";

export const listedColumnsOf = (filter: ListFilter): string => `${factsOf(filter.kind)}, ${othersOf(filter)}`;

/** The part of a statement's name that tells which filters its text has. */
export const nameOf = (filter: ListFilter): string =>
  [
    listedOf(filter.kind).length > 0 || isFoundByKey(filter.kind) ? filter.kind : "any",
    filter.connectionId !== undefined && "connection",
    filter.status !== undefined && "status",
    filter.search && "search",
    isJoined(filter) && "joined",
  ]
    .filter(Boolean)
    .join("-");
