"use client";

import type { AccountSecurity } from "@bizosaas/contracts";
import { useState } from "react";
import { ConfirmationProvider } from "./confirmation.tsx";
import { type IdentityLinking, IdentitySection } from "./identity-section.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { RecoveryCodesDialog, RecoveryCodesSection } from "./recovery-codes.tsx";
import type { SecurityActions } from "./security-actions.ts";
import { TotpSection } from "./totp-section.tsx";

type Props = { security: AccountSecurity; linking: IdentityLinking; actions: SecurityActions };

/** How an account is protected: password, authenticator app, passkeys, recovery codes, linked accounts. */
export function SecurityPanel({ security, linking, actions }: Props) {
  const [codes, setCodes] = useState<string[] | null>(null);
  const { hasPassword, totpEnabledAt, passkeys, recoveryCodesLeft, identities } = security;
  const hasFactor = totpEnabledAt !== null || passkeys.length > 0;
  const shared = { actions, onCodes: setCodes };
  return (
    <ConfirmationProvider actions={actions}>
      <PasswordSection hasPassword={hasPassword} actions={actions} />
      <TotpSection enabledAt={totpEnabledAt} {...shared} />
      <PasskeySection passkeys={passkeys} {...shared} />
      <RecoveryCodesSection left={recoveryCodesLeft} hasFactor={hasFactor} {...shared} />
      <IdentitySection {...{ identities, linking, actions }} />
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </ConfirmationProvider>
  );
}
