"use client";

import type { SlackAccount } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses } from "@bizosaas/ui";
import { slackWords } from "./words.ts";

type Props = { account: SlackAccount; canManage: boolean };

/** Whether Slack knows the person, as it was just asked. */
export function SlackAccountState({ account, canManage }: Props) {
  const t = useWords(slackWords);
  const { state, handle, email, reason, hasButtons } = account;
  if (state === "not_connected")
    return (
      <Callout tone="info" title={t.notConnected}>
        {canManage ? (
          <IntentLink href="/connections" className={linkClasses()}>
            {t.connectIt}
          </IntentLink>
        ) : (
          t.askAdmin
        )}
      </Callout>
    );
  if (state === "not_found")
    return (
      <Callout tone="warning" title={t.notFound(email)}>
        {t.notFoundHint}
      </Callout>
    );
  if (state === "unknown" || handle === null)
    return (
      <Callout tone="warning" title={t.unknown}>
        {reason}
      </Callout>
    );
  return (
    <Callout tone="success" title={`${t.found(handle)}, ${t.byAddress(email)}`}>
      {hasButtons ? t.canDecide : t.onlyLinks}
    </Callout>
  );
}
