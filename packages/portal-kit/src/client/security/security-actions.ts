import type { ActionResult } from "../../action-result.ts";

type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
type Options = Record<string, unknown>;
type Codes = { recoveryCodes: string[] | null };
type Nothing = Record<string, never>;

/** The portal's own actions of `passwords` and `factors`. */
export type SecurityActions = {
  changePassword: Action<{ currentPassword?: string; newPassword: string }, unknown>;
  startTotp: Action<Nothing, { secret: string; uri: string; qr: string[] }>;
  enableTotp: Action<{ code: string }, Codes>;
  removeTotp: Action<Nothing, unknown>;
  renewRecoveryCodes: Action<Nothing, { recoveryCodes: string[] }>;
  startPasskey: Action<Nothing, { options: Options }>;
  addPasskey: Action<{ name: string; answer: never }, Codes>;
  renamePasskey: Action<{ passkeyId: string; name: string }, unknown>;
  removePasskey: Action<{ passkeyId: string }, unknown>;
  startIdentityLink: Action<Nothing, unknown>;
  unlinkIdentity: Action<{ identityId: string }, unknown>;
} & ConfirmationActions;

export type ConfirmationActions = {
  startConfirmation: Action<Nothing, { hasPassword: boolean; hasTotp: boolean; options: Options | null }>;
  confirm: Action<{ proof: never }, unknown>;
};
