"use client";

import type { SlackInteractivity } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Callout, Card, CopyField } from "@bizosaas/ui";
import { slackWords } from "./words.ts";

/** What a connection to Slack still needs, so that people can decide there. */
export function SlackButtons({ requestUrl, hasSecret }: SlackInteractivity) {
  const t = useWords(slackWords).buttons;
  return (
    <Card title={t.title} description={t.hint}>
      <div className="grid gap-4">
        {hasSecret ? (
          <Callout tone="success">{t.on}</Callout>
        ) : (
          <Callout tone="info" title={t.off}>
            {t.offHint}
          </Callout>
        )}
        <CopyField label={t.url} value={requestUrl} help={t.urlHelp} />
      </div>
    </Card>
  );
}
