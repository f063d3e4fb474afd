"use client";

import { SettingsSectionSkeleton } from "@bizosaas/ui";
import { securityWords } from "../../security-words.ts";
import { useWords } from "../locale-context.tsx";

/** `SecurityPanel` while it is read, as it is for an account with a password and nothing else. */
export function SecurityPanelSkeleton() {
  const { password, totp, passkeys, codes } = useWords(securityWords);
  return (
    <>
      <SettingsSectionSkeleton id="password" title={password.title} description={password.hint} fields={2} hasFooter />
      <SettingsSectionSkeleton id="authenticator" title={totp.title} description={totp.hint} lines={1} />
      <SettingsSectionSkeleton id="passkeys" title={passkeys.title} description={passkeys.hint} lines={1} hasFooter />
      <SettingsSectionSkeleton id="recovery-codes" title={codes.title} description={codes.hint} lines={1} />
    </>
  );
}
