"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

type Options = Record<string, unknown>;

/** Loaded when somebody uses a passkey, not with every sign-in page. */
const webauthn = () => import("@simplewebauthn/browser");

export const canUsePasskeys = (): boolean => typeof globalThis.PublicKeyCredential === "function";

/** Lets the browser make a passkey; throws when the person or the device refuses. */
export const makePasskey = async (options: Options): Promise<object> =>
  // The gateway made the options with the library's other half.
  (await webauthn()).startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON });

/** Lets the browser's passkey sign; throws when the person or the device refuses. */
export const signWithPasskey = async (options: Options): Promise<object> =>
  (await webauthn()).startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON });
