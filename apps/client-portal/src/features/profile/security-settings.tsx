import { SecurityPanel, SecurityPanelSkeleton } from "@bizosaas/portal-kit/security";
import { Load } from "@bizosaas/portal-kit/server";
import { singleSignOn } from "@/portal.ts";
import { getSecurity } from "./queries.ts";
import { securityActions } from "./security-actions.ts";

/** How the account is protected, with all that changes it. */
export function SecuritySettings({ outcome }: { outcome: string | undefined }) {
  const linking = { provider: singleSignOn(), path: "/settings/security", outcome };
  return (
    <Load skeleton={<SecurityPanelSkeleton />} read={getSecurity}>
      {(security) => <SecurityPanel security={security} linking={linking} actions={securityActions} />}
    </Load>
  );
}
