import { SecurityPanel } from "@bizosaas/portal-kit/security";
import { Load } from "@bizosaas/portal-kit/server";
import { singleSignOn } from "@/portal.ts";
import {
  addPasskey,
  changePassword,
  confirmPerson,
  enableTotp,
  removePasskey,
  removeTotp,
  renamePasskey,
  renewRecoveryCodes,
  startConfirmation,
  startIdentityLink,
  startPasskey,
  startTotp,
  unlinkIdentity,
} from "./actions.ts";
import { getSecurity } from "./queries.ts";

const actions = {
  ...{ changePassword, startTotp, enableTotp, removeTotp, renewRecoveryCodes },
  ...{ startPasskey, addPasskey, renamePasskey, removePasskey, startConfirmation, confirm: confirmPerson },
  ...{ startIdentityLink, unlinkIdentity },
};

/** How the account is protected, with all that changes it. */
export function SecuritySettings({ outcome }: { outcome: string | undefined }) {
  const linking = { provider: singleSignOn(), path: "/profile", outcome };
  return (
    <Load read={getSecurity}>
      {(security) => <SecurityPanel security={security} linking={linking} actions={actions} />}
    </Load>
  );
}
