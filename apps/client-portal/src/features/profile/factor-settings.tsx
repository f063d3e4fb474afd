import { FactorPanel, SecurityPanelSkeleton } from "@bizosaas/portal-kit/security";
import { Load } from "@bizosaas/portal-kit/server";
import { publicGateway } from "@/portal.ts";
import { securityActions } from "./security-actions.ts";

/** For somebody to whom nothing else of the organization is open yet. */
const readSecurity = async () => (await publicGateway()).factors.get({});

export const FactorSettings = () => (
  <Load skeleton={<SecurityPanelSkeleton />} read={readSecurity}>
    {(security) => <FactorPanel security={security} actions={securityActions} />}
  </Load>
);
