"use client";

import type { AiKey } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog } from "@bizosaas/ui";
import { deleteAiKey, testAiKey } from "./actions.ts";
import { aiKeyWords } from "./words.ts";

/** Checks a key with its provider again, or erases it after asking. */
export function AiKeyActions({ aiKey }: { aiKey: AiKey }) {
  const t = useWords(aiKeyWords);
  const target = { aiKeyId: aiKey.id };
  const test = useAction(testAiKey, { success: ({ status }) => t.tested(t.status[status]) });
  const remove = useAction(deleteAiKey, { success: t.deleted });
  return (
    <span className="flex justify-end gap-2">
      <Button
        size="sm"
        loading={test.isPending}
        aria-label={t.testThat(aiKey.name)}
        onClick={() => void test.run(target)}
      >
        {t.test}
      </Button>
      <ConfirmDialog
        title={t.deleteTitle(aiKey.name)}
        description={t.deleteHint}
        confirmLabel={t.delete}
        onConfirm={async () => {
          await remove.run(target);
        }}
        trigger={
          <Button size="sm" aria-label={t.deleteThat(aiKey.name)}>
            {t.delete}
          </Button>
        }
      />
    </span>
  );
}
