import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { EmailAddress } from "../shared/primitives.ts";
import { Password } from "./account.ts";
import { Portal } from "./gateway-token.ts";
import { Locale } from "./profile.ts";

/** The secret in a mailed link: 256 bits, base64url. */
export const MailedToken = z.string().regex(/^[\w-]{43}$/, "This link is not complete. Open it from the mail again.");

/** Minutes that the link of a forgotten password works. */
export const passwordResetMinutes = 15;

export const requestPasswordReset = operation({
  method: "POST",
  path: "/v1/password-reset",
  summary: "Mail a link to set a new password; the answer is the same for an unknown address",
  tag: "Account",
  can: "public",
  effect: "write",
  audit: "account.request_password_reset",
  input: z.strictObject({ email: EmailAddress, portal: Portal, locale: Locale.optional() }),
  output: z.object({ accepted: z.literal(true) }),
});

export const resetPassword = operation({
  method: "POST",
  path: "/v1/password-reset/use",
  summary: "Set a new password with a mailed link; every browser is signed out",
  tag: "Account",
  can: "public",
  effect: "write",
  audit: "account.reset_password",
  input: z.strictObject({ token: MailedToken, password: Password }),
  output: z.object({ email: z.string() }),
});

export const changePassword = operation({
  method: "POST",
  path: "/v1/me/password",
  summary: "Change the password; other browsers are signed out",
  tag: "Account",
  can: "signed_in",
  effect: "write",
  audit: "account.change_password",
  input: z.strictObject({
    currentPassword: z.string().min(1).max(200).optional().describe("Left out where the account has none yet."),
    newPassword: Password,
  }),
  output: z.object({ changed: z.literal(true) }),
});

export const passwordsContract = {
  requestReset: requestPasswordReset,
  reset: resetPassword,
  change: changePassword,
};
