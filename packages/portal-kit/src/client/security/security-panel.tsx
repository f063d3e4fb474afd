"use client";

import type { AccountSecurity } from "@bizosaas/contracts";
import { DescriptionList, RelativeTime, SettingsSection } from "@bizosaas/ui";
import { useState } from "react";
import { securityWords } from "../../security-words.ts";
import { useLocale, useWords } from "../locale-context.tsx";
import { ConfirmationProvider } from "./confirmation.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { RecoveryCodesDialog, RecoveryCodesSection } from "./recovery-codes.tsx";
import type { SecurityActions } from "./security-actions.ts";
import { TotpSection } from "./totp-section.tsx";

function Identities({ identities }: Pick<AccountSecurity, "identities">) {
  const t = useWords(securityWords).identities;
  const locale = useLocale();
  return (
    <SettingsSection id="identities" title={t.title} description={t.hint}>
      <DescriptionList
        items={identities.map(({ id, issuer, createdAt }) => ({
          id,
          term: issuer,
          value: <RelativeTime value={createdAt} locale={locale} />,
        }))}
      />
    </SettingsSection>
  );
}

/** How an account is protected: password, authenticator app, passkeys, recovery codes. */
export function SecurityPanel({ security, actions }: { security: AccountSecurity; actions: SecurityActions }) {
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
      {identities.length > 0 && <Identities identities={identities} />}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </ConfirmationProvider>
  );
}
