import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Timestamp } from "../shared/primitives.ts";
import { visitMinutes } from "./visit-minutes.ts";

/** `read` looks as a viewer does; `change` does what an admin may, and never what only an owner may. */
export const VisitAccess = z.enum(["read", "change"]);
export type VisitAccess = z.infer<typeof VisitAccess>;

export const enterTenant = operation({
  method: "POST",
  path: "/v1/platform/tenants/{tenantId}/visits",
  summary: "Enter a tenant for a while, with a reason its people can read",
  tag: "Platform",
  can: "platform:operate",
  effect: "write",
  audit: "visit.start",
  input: z.strictObject({
    tenantId: Id,
    reason: z.string().trim().min(5, "Say why in a few words: the tenant's people can read it.").max(500),
    access: VisitAccess.default("read"),
    minutes: z.union(visitMinutes.map((minutes) => z.literal(minutes))).default(30),
  }),
  output: z.object({
    /** Opens the client portal, once and within a minute. */
    url: z.string(),
    endsAt: Timestamp,
  }),
});

export const openVisit = operation({
  method: "POST",
  path: "/v1/visits/open",
  summary: "Use the code of a visit that was just started",
  tag: "Account",
  can: "public",
  effect: "write",
  audit: "visit.open",
  input: z.strictObject({ code: z.string().min(1).max(200) }),
  output: z.object({ userId: Id, tenantId: Id, endsAt: Timestamp }),
});

export const endVisit = operation({
  method: "POST",
  path: "/v1/visits/end",
  summary: "Leave the tenant that you are visiting",
  tag: "Account",
  can: "organization:read",
  effect: "write",
  audit: "visit.end",
  input: z.strictObject({}),
  output: z.object({
    /** The tenant's page in the admin portal. */
    url: z.string(),
  }),
});

export const visitsContract = { open: openVisit, end: endVisit };
