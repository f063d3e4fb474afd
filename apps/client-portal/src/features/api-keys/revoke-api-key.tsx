"use client";

import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog } from "@bizosaas/ui";
import { revokeApiKey } from "./actions.ts";
import { apiKeyWords } from "./words.ts";

/** Makes a key worthless, after asking. */
export function RevokeApiKey({ apiKeyId, name }: { apiKeyId: string; name: string }) {
  const t = useWords(apiKeyWords);
  const { run } = useAction(revokeApiKey, { success: t.revoked });
  return (
    <ConfirmDialog
      title={t.revokeTitle(name)}
      description={t.revokeHint}
      confirmLabel={t.revoke}
      onConfirm={async () => {
        await run({ apiKeyId });
      }}
      trigger={
        <Button size="sm" aria-label={t.revokeThat(name)}>
          {t.revoke}
        </Button>
      }
    />
  );
}
