import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, JsonObject, Name, Timestamp } from "../shared/primitives.ts";
import { Identity } from "./identities.ts";

/** What a browser's passkey answers (WebAuthn level 3, JSON form); the gateway checks what is inside. */
const Credential = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().min(1).max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string().min(1).max(20_000) }),
  clientExtensionResults: z.looseObject({}),
});
export const PasskeyAnswer = Credential;
/** What a browser is asked to sign or make. */
const PasskeyOptions = z.object({ options: JsonObject });

/** How somebody shows that it is them. */
export const Proof = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("totp"),
    code: z
      .string()
      .trim()
      .regex(/^\d{3} ?\d{3}$/, "Enter the 6 digits."),
  }),
  z.strictObject({ kind: z.literal("recovery"), code: z.string().trim().min(8).max(40) }),
  z.strictObject({ kind: z.literal("passkey"), answer: PasskeyAnswer }),
]);
export type Proof = z.infer<typeof Proof>;

const PasswordProof = z.strictObject({ kind: z.literal("password"), password: z.string().min(1).max(200) });

export const Passkey = z.object({
  id: Id,
  name: z.string(),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
  worksHere: z.boolean().describe("False for one that was made at another address than this portal's."),
});
export type Passkey = z.infer<typeof Passkey>;

export const AccountSecurity = z.object({
  hasPassword: z.boolean(),
  totpEnabledAt: Timestamp.nullable(),
  passkeys: z.array(Passkey),
  recoveryCodesLeft: z.int(),
  identities: z.array(Identity),
});
export type AccountSecurity = z.infer<typeof AccountSecurity>;

/** Shown this one time; null where the person has codes already. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()).nullable() });
const nothing = z.strictObject({});
const mine = { tag: "Second factors", can: "signed_in" } as const;

export const getSecurity = operation({
  ...mine,
  method: "GET",
  path: "/v1/me/security",
  summary: "How this account is protected",
  effect: "read",
  input: nothing,
  output: AccountSecurity,
});
export const startTotp = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/totp",
  summary: "Make a secret for an authenticator app; it counts once a code of it was right",
  effect: "write",
  audit: "totp.start",
  input: nothing,
  output: z.object({ secret: z.string(), uri: z.string(), qr: z.array(z.string()) }),
});
export const enableTotp = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/totp/enable",
  summary: "Turn the authenticator app on with a code of it",
  effect: "write",
  audit: "totp.enable",
  input: z.strictObject({
    code: z
      .string()
      .trim()
      .regex(/^\d{3} ?\d{3}$/, "Enter the 6 digits."),
  }),
  output: RecoveryCodes,
});
export const removeTotp = operation({
  ...mine,
  method: "DELETE",
  path: "/v1/me/totp",
  summary: "Turn the authenticator app off",
  effect: "destructive",
  audit: "totp.remove",
  input: nothing,
  output: z.object({ removed: z.literal(true) }),
});
export const renewRecoveryCodes = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/recovery-codes",
  summary: "Make new recovery codes; the old ones stop working",
  effect: "write",
  audit: "recovery_codes.renew",
  input: nothing,
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});
export const startPasskey = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/passkeys/start",
  summary: "What a browser needs to make a passkey",
  effect: "read",
  input: nothing,
  output: PasskeyOptions,
});
export const addPasskey = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/passkeys",
  summary: "Add the passkey that the browser made",
  effect: "write",
  audit: "passkey.add",
  input: z.strictObject({ name: Name, answer: PasskeyAnswer }),
  output: RecoveryCodes.extend({ passkey: Passkey }),
});
export const renamePasskey = operation({
  ...mine,
  method: "PATCH",
  path: "/v1/me/passkeys/{passkeyId}",
  summary: "Rename a passkey",
  effect: "write",
  audit: "passkey.rename",
  input: z.strictObject({ passkeyId: Id, name: Name }),
  output: Passkey,
});
export const removePasskey = operation({
  ...mine,
  method: "DELETE",
  path: "/v1/me/passkeys/{passkeyId}",
  summary: "Remove a passkey",
  effect: "destructive",
  audit: "passkey.remove",
  input: z.strictObject({ passkeyId: Id }),
  output: z.object({ removed: z.literal(true) }),
});

/** Minutes for which a sign-in counts as fresh enough to change how the account is protected. */
export const confirmationMinutes = 10;

export const startConfirmation = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/confirmation/start",
  summary: "How the person can show again that it is them",
  effect: "read",
  input: nothing,
  output: z.object({
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    options: JsonObject.nullable().describe("For a passkey; null where none works here."),
  }),
});
export const confirmPerson = operation({
  ...mine,
  method: "POST",
  path: "/v1/me/confirmation",
  summary: "Show again that it is you, before a change to how the account is protected",
  effect: "write",
  audit: "session.confirm",
  input: z.strictObject({ proof: z.discriminatedUnion("kind", [...Proof.options, PasswordProof]) }),
  output: z.object({ confirmed: z.literal(true) }),
});

/** The secret of a sign-in that waits for its factor; the portal keeps it in a cookie. */
const SignInToken = z.string().regex(/^[\w-]{43}$/);

export const startPasskeySignIn = operation({
  method: "POST",
  path: "/v1/sign-in/passkey",
  summary: "What a passkey is asked to sign for a sign-in that waits",
  tag: "Second factors",
  can: "public",
  effect: "read",
  input: z.strictObject({ token: SignInToken }),
  output: PasskeyOptions,
});
export const verifySignIn = operation({
  method: "POST",
  path: "/v1/sign-in/verify",
  summary: "Pass a sign-in that waits for its factor",
  tag: "Second factors",
  can: "public",
  effect: "write",
  audit: "account.pass_second_factor",
  input: z.strictObject({ token: SignInToken, proof: Proof }),
  output: z.object({ passed: z.literal(true) }),
});

export const factorsContract = {
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
export const signInContract = { startPasskey: startPasskeySignIn, verify: verifySignIn };
