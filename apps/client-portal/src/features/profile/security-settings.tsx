import { SecurityPanel } from "@bizosaas/portal-kit/security";
import { Load } from "@bizosaas/portal-kit/server";
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
  startPasskey,
  startTotp,
} from "./actions.ts";
import { getSecurity } from "./queries.ts";

const actions = {
  ...{ changePassword, startTotp, enableTotp, removeTotp, renewRecoveryCodes },
  ...{ startPasskey, addPasskey, renamePasskey, removePasskey, startConfirmation, confirm: confirmPerson },
};

/** How the account is protected, with all that changes it. */
export function SecuritySettings() {
  return <Load read={getSecurity}>{(security) => <SecurityPanel security={security} actions={actions} />}</Load>;
}
