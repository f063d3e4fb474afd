"use client";

import type { PlatformAuditEntry } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, DescriptionList, Dialog, JsonView } from "@bizosaas/ui";
import { auditWords } from "./words.ts";

/** What was written beside an entry, and the reference that finds it in the log of the processes. */
export function AuditDetails({ entry, title }: { entry: PlatformAuditEntry; title: string }) {
  const t = useWords(auditWords);
  const { action, objectKind, objectId, after, correlationId } = entry;
  return (
    <Dialog
      title={title}
      description={`${action} · ${objectKind} ${objectId}`}
      trigger={
        <Button size="sm" aria-label={t.showThat(title)}>
          {t.show}
        </Button>
      }
    >
      <DescriptionList
        items={[
          {
            id: "change",
            term: t.change,
            value: after === null ? t.nothing : <JsonView label={t.change} value={after} />,
          },
          {
            id: "reference",
            term: t.reference,
            value: <code className="font-mono text-dense break-all">{correlationId}</code>,
          },
        ]}
      />
    </Dialog>
  );
}
