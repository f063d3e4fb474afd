import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Timestamp } from "../shared/primitives.ts";
import { HealthState } from "./platform.ts";

/** What of the platform touches an organization; which machine is behind it is the operators' business. */
export const StatusService = z.object({
  id: z.enum(["portal", "workflows", "syncs"]),
  state: HealthState,
  since: Timestamp,
});
export type StatusService = z.infer<typeof StatusService>;

const Share = z.object({ total: z.int(), broken: z.int() });

/** The platform's state in the words of an organization, and what of its own needs a hand. */
export const TenantStatus = z.object({
  state: HealthState,
  checkedAt: Timestamp,
  services: z.array(StatusService),
  /** How many take up runs now. */
  workers: z.int(),
  connections: Share,
  aiKeys: Share,
});
export type TenantStatus = z.infer<typeof TenantStatus>;

export const getStatus = operation({
  method: "GET",
  path: "/v1/status",
  summary: "How the platform is, as far as it touches this organization",
  tag: "Status",
  can: "organization:read",
  effect: "read",
  input: z.strictObject({}),
  output: TenantStatus,
});

export const statusContract = { get: getStatus };
