"use client";

import { SettingsSectionSkeleton } from "@bizosaas/ui";
import { profileWords } from "../../profile-words.ts";
import { securityWords } from "../../security-words.ts";
import { useWords } from "../locale-context.tsx";

/** `ProfileForm` while the account is read: the same two sections, so that what follows them stays where it is. */
export function ProfileFormSkeleton() {
  const { account, accountHint } = useWords(profileWords);
  const t = useWords(securityWords).profile;
  return (
    <>
      <SettingsSectionSkeleton id="account" title={account} description={accountHint} fields={2} hasFooter />
      <SettingsSectionSkeleton
        id="email"
        title={t.emailTitle}
        description={t.emailHint}
        lines={1}
        fields={1}
        hasFooter
      />
    </>
  );
}
