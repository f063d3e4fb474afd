import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

export const SearchKind = z.enum(["workflow", "run", "connection", "resource", "member", "project", "tenant"]);
export type SearchKind = z.infer<typeof SearchKind>;

/** A record that the palette opens. `facet` tells its like apart: a run's state, a member's role, a content's kind. */
export const SearchHit = z.object({
  kind: SearchKind,
  id: Id,
  title: z.string(),
  facet: z.string(),
  at: Timestamp.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

const SearchInput = z.strictObject({ q: z.string().trim().min(2).max(100) });
const SearchAnswer = z.object({ items: z.array(SearchHit) });

/** At most a handful of each kind, those that begin with what was typed first; kinds without a right are left out. */
export const searchRecords = operation({
  method: "GET",
  path: "/v1/search",
  summary: "Find workflows, runs, connections, content, projects and members by name",
  tag: "Search",
  can: "organization:read",
  effect: "read",
  input: SearchInput,
  output: SearchAnswer,
});
export const searchPlatform = operation({
  method: "GET",
  path: "/v1/platform/search",
  summary: "Find tenants and runs by name or id",
  tag: "Search",
  can: "platform:read",
  effect: "read",
  input: SearchInput,
  output: SearchAnswer,
});

export const searchContract = { records: searchRecords, platform: searchPlatform };
