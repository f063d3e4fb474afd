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

/** All that changes how the account is protected. */
export const securityActions = {
  ...{ changePassword, startTotp, enableTotp, removeTotp, renewRecoveryCodes },
  ...{ startPasskey, addPasskey, renamePasskey, removePasskey, startConfirmation, confirm: confirmPerson },
  ...{ startIdentityLink, unlinkIdentity },
};
