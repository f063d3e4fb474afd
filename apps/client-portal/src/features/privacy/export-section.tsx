"use client";

import type { DataExport } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, SettingsSection } from "@bizosaas/ui";
import { createDataExport } from "./actions.ts";
import { ExportList } from "./export-list.tsx";
import { privacyWords } from "./words.ts";

/** Asks for an export and shows those of late. */
export function ExportSection({ items, userId }: { items: DataExport[]; userId: string }) {
  const t = useWords(privacyWords).exports;
  const { run, isPending } = useAction(createDataExport, { success: t.started });
  const start = (
    <Button variant="primary" loading={isPending} onClick={() => void run({})}>
      {t.start}
    </Button>
  );
  return (
    <SettingsSection id="export" title={t.title} description={t.hint} footer={start}>
      <ExportList items={items} userId={userId} />
    </SettingsSection>
  );
}
