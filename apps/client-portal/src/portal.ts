import { definePortal } from "@bizosaas/portal-kit/server";

/** The portal of tenants: anybody with an account may be here, and works in one organization at a time. */
export const {
  authRoute,
  currentActor,
  fileRoute,
  gateway,
  portalAction,
  publicGateway,
  readRoute,
  requireActor,
  singleSignOn,
  startIdentityLink,
  streamRoute,
  switchTenant,
  passkeyOptions,
  waitingSignIn,
} = definePortal({
  portal: "client",
  admits: () => true,
  needsTenant: true,
  paths: {
    refused: "/sign-in",
    noTenant: "/organizations",
    noFactor: "/second-factor",
    security: "/settings/security",
  },
});
