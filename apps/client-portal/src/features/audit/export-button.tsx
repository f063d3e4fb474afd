"use client";

import type { AuditFilter } from "@bizosaas/contracts";
import { useFile, useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { Download } from "lucide-react";
import { auditWords } from "./words.ts";

/** The entries that the filters show, as a file for a spreadsheet. */
export function ExportButton({ filter }: { filter: AuditFilter }) {
  const t = useWords(auditWords);
  const { take, isPending } = useFile("/api/audit/export");
  return (
    <Button icon={<Download aria-hidden />} loading={isPending} onClick={() => void take(filter)}>
      {t.export}
    </Button>
  );
}
