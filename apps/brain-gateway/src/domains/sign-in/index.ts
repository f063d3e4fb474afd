import { startPasskeySignIn } from "./start-passkey-sign-in.ts";
import { verifySignIn } from "./verify-sign-in.ts";

export const handlers = { startPasskey: startPasskeySignIn, verify: verifySignIn };
