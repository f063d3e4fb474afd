import { getAccount } from "./get-account.ts";
import { listSessions } from "./list-sessions.ts";
import { revokeSession } from "./revoke-session.ts";
import { signUp } from "./sign-up.ts";

export const handlers = { signUp, get: getAccount, listSessions, revokeSession };
export {
  findAccountToken,
  linkIsOver,
  makeAccountToken,
  portalUrl,
  tidyAccounts,
  useAccountToken,
} from "./account-tokens.ts";
export { accountEntry, changeOwn } from "./change-own.ts";
