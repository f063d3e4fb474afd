import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

/** An account at a provider with which somebody signs in here. */
export const Identity = z.object({ id: Id, issuer: z.string(), createdAt: Timestamp });
export type Identity = z.infer<typeof Identity>;

const mine = { tag: "Account", can: "signed_in" } as const;

/** The secret of a link that waits for the provider; the portal keeps it in a cookie of the browser that asked. */
const LinkToken = z.string().regex(/^[\w-]{43}$/);

export const startIdentityLink = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/identities/start",
  summary: "Begin to link an account at a provider; this session alone can end it",
  effect: "write",
  audit: "identity.start_link",
  input: z.strictObject({}),
  output: z.object({ token: LinkToken }),
});
export const linkIdentity = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/identities",
  summary: "Link the account that the provider proved",
  effect: "write",
  audit: "identity.link",
  input: z.strictObject({ token: LinkToken }),
  output: Identity,
});
export const unlinkIdentity = operation({
  ...mine,
  method: "DELETE",
  path: "/v1/me/identities/{identityId}",
  summary: "Unlink an account at a provider, unless nothing else is left to sign in with",
  effect: "destructive",
  audit: "identity.unlink",
  input: z.strictObject({ identityId: Id }),
  output: z.object({ unlinked: z.literal(true) }),
});

export const identitiesContract = { startLink: startIdentityLink, link: linkIdentity, unlink: unlinkIdentity };
