import { addPasskey } from "./add-passkey.ts";
import { confirmPerson } from "./confirm-person.ts";
import { enableTotp } from "./enable-totp.ts";
import { getSecurity } from "./get-security.ts";
import { removePasskey } from "./remove-passkey.ts";
import { removeTotp } from "./remove-totp.ts";
import { renamePasskey } from "./rename-passkey.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.ts";
import { startConfirmation } from "./start-confirmation.ts";
import { startPasskey } from "./start-passkey.ts";
import { startTotp } from "./start-totp.ts";

export const handlers = {
  get: getSecurity,
  startTotp,
  enableTotp,
  removeTotp,
  renewRecoveryCodes,
  startPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  startConfirmation,
  confirm: confirmPerson,
};
export { checkProof } from "./check-proof.ts";
export { countGuess, forgetGuesses } from "./guesses.ts";
export { passkeyQuestion } from "./passkey-options.ts";
export { tellPerson } from "./tell-person.ts";
