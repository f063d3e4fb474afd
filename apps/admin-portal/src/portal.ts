import { definePortal } from "@bizosaas/portal-kit/server";

/** The portal of operators: only who holds a role of the platform may be here. */
export const {
  authRoute,
  currentActor,
  gateway,
  portalAction,
  readRoute,
  requireActor,
  singleSignOn,
  startIdentityLink,
  streamRoute,
  passkeyOptions,
  waitingSignIn,
} = definePortal({
  portal: "admin",
  admits: ({ platformRole }) => platformRole !== null,
  needsTenant: false,
  paths: { refused: "/sign-in?refused=1", noTenant: "/", noFactor: "/profile", security: "/profile" },
});
