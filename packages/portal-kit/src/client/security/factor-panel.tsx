"use client";

import type { AccountSecurity } from "@bizosaas/contracts";
import { useState } from "react";
import { ConfirmationProvider } from "./confirmation.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { RecoveryCodesDialog } from "./recovery-codes.tsx";
import type { SecurityActions } from "./security-actions.ts";
import { TotpSection } from "./totp-section.tsx";

/** The two second factors, for somebody who has to set one up now. */
export function FactorPanel({ security, actions }: { security: AccountSecurity; actions: SecurityActions }) {
  const [codes, setCodes] = useState<string[] | null>(null);
  const shared = { actions, onCodes: setCodes };
  return (
    <ConfirmationProvider actions={actions}>
      <TotpSection enabledAt={security.totpEnabledAt} {...shared} />
      <PasskeySection passkeys={security.passkeys} {...shared} />
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </ConfirmationProvider>
  );
}
