import { z } from "zod";
import { AuditAction } from "../identity/organization.ts";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Json, Timestamp } from "../shared/primitives.ts";

/** What was changed outside every organization: accounts, and what operators read. */
export const PlatformAuditEntry = z.object({
  id: Id,
  at: Timestamp,
  actor: z.string(),
  actorName: z.string().nullable(),
  actorEmail: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  after: Json.nullable(),
  correlationId: z.string(),
});
export type PlatformAuditEntry = z.infer<typeof PlatformAuditEntry>;

export const listPlatformAuditEntries = operation({
  method: "GET",
  path: "/v1/platform/audit",
  summary: "What was changed outside every organization, when and by whom",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    person: z.string().trim().max(200).optional().describe("Part of the name or e-mail address of who did it."),
    action: AuditAction.optional(),
    from: Timestamp.optional(),
  }),
  output: pageOf(PlatformAuditEntry),
});

export const platformAuditContract = { list: listPlatformAuditEntries };
