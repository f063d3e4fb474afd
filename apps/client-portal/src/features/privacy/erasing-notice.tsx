"use client";

import { useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout } from "@bizosaas/ui";
import { restoreOrganization } from "./actions.ts";
import { privacyWords } from "./words.ts";

/** Says when the organization will be gone, and lets an owner keep it. */
export function ErasingNotice({ eraseAt, canRestore }: { eraseAt: string; canRestore: boolean }) {
  const t = useWords(privacyWords).erasing;
  const locale = useLocale();
  const { run, isPending } = useAction(restoreOrganization, { success: t.restored });
  const when = new Date(eraseAt).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  const restore = (
    <Button size="sm" loading={isPending} onClick={() => void run({})}>
      {t.restore}
    </Button>
  );
  return (
    <Callout tone="danger" title={t.title}>
      <div className="grid justify-items-start gap-3">
        <p>
          {t.body(when)} {!canRestore && t.onlyOwners}
        </p>
        {canRestore && restore}
      </div>
    </Callout>
  );
}
