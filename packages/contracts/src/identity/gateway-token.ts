import { z } from "zod";
import { Id } from "../shared/primitives.ts";
import { PlatformRole, TenantRole } from "./permissions.ts";

/** Which portal vouches for the caller; each signs with its own key. */
export const Portal = z.enum(["client", "admin"]);
export type Portal = z.infer<typeof Portal>;

/** Seconds a portal's token lives: a removed role stops working within it (T9). */
export const gatewayTokenLifetimeSeconds = 60;
export const gatewayTokenAudience = "bizosaas-gateway";

/**
 * Claims of the short-lived token a portal signs (HS256, issuer `bizosaas-<portal>`) for each call to the gateway.
 * `tenantId` and `role` come from the membership read in that same request, never from what a browser sent.
 */
export const GatewayTokenClaims = z.object({
  sub: Id,
  sid: Id,
  portal: Portal,
  tenantId: Id.nullable(),
  role: TenantRole.nullable(),
  platformRole: PlatformRole.nullable(),
  /** Whether the organization asks for a second factor that this person has not. */
  lacksFactor: z.boolean().default(false),
});
export type GatewayTokenClaims = z.infer<typeof GatewayTokenClaims>;
