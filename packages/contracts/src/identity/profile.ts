import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { EmailAddress, Name } from "../shared/primitives.ts";
import { Portal } from "./gateway-token.ts";

/** The languages that screens and mails speak. */
export const Locale = z.enum(["en", "nl"]);
export type Locale = z.infer<typeof Locale>;

export const updateProfile = operation({
  method: "PATCH",
  path: "/v1/me",
  summary: "Change one's own name or language",
  tag: "Account",
  can: "signed_in",
  effect: "write",
  audit: "account.update",
  input: z.strictObject({ name: Name.optional(), locale: Locale.optional() }),
  output: z.object({ name: z.string(), locale: Locale.nullable() }),
});

export const requestEmailChange = operation({
  method: "POST",
  path: "/v1/me/email",
  summary: "Mail a link to the new address; the address changes when it is opened",
  tag: "Account",
  can: "signed_in",
  effect: "write",
  audit: "account.request_email_change",
  input: z.strictObject({ email: EmailAddress }),
  output: z.object({ accepted: z.literal(true) }),
});

export const confirmEmailChange = operation({
  method: "POST",
  path: "/v1/email-change/use",
  summary: "Take the new address with a mailed link",
  tag: "Account",
  can: "public",
  effect: "write",
  audit: "account.change_email",
  input: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) }),
  output: z.object({ email: z.string(), portal: Portal }),
});

export const profileContract = { update: updateProfile, requestEmailChange, confirmEmailChange };
