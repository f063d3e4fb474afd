"use client";

import { IntentLink, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, linkClasses, SettingsSection } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { leaveOrganization } from "./actions.ts";
import { privacyWords } from "./words.ts";

/** The way out of an organization; its only owner has to see to it first. */
export function LeaveSection({ name, isOnlyOwner }: { name: string; isOnlyOwner: boolean }) {
  const t = useWords(privacyWords).leave;
  const router = useRouter();
  const { run } = useAction(leaveOrganization);
  if (isOnlyOwner) {
    return (
      <SettingsSection id="leave" title={t.title} description={t.hint}>
        <p className="text-body">
          {t.lastOwner}{" "}
          <IntentLink href="/settings/members" className={linkClasses()}>
            {t.members}
          </IntentLink>
        </p>
      </SettingsSection>
    );
  }
  const leave = async () => {
    if (await run({})) router.push("/");
  };
  return (
    <SettingsSection id="leave" title={t.title} description={t.hint}>
      <span>
        <ConfirmDialog
          title={t.confirm(name)}
          description={t.confirmHint}
          confirmLabel={t.action}
          onConfirm={leave}
          trigger={<Button>{t.action}</Button>}
        />
      </span>
    </SettingsSection>
  );
}
