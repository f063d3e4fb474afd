import { SecurityPanel } from "@bizosaas/portal-kit/security";
import { Load } from "@bizosaas/portal-kit/server";
import { getSecurity } from "./queries.ts";
import { securityActions } from "./security-actions.ts";

/** How the account is protected, with all that changes it. */
export function SecuritySettings() {
  return (
    <Load read={getSecurity}>{(security) => <SecurityPanel security={security} actions={securityActions} />}</Load>
  );
}
