"use client";

import type { DataExport } from "@bizosaas/contracts";
import { useLocale, usePolled, useWords } from "@bizosaas/portal-kit/client";
import { buttonClasses, numberFormat, RelativeTime, type Status, StatusDot } from "@bizosaas/ui";
import { Download } from "lucide-react";
import { useMemo } from "react";
import { privacyWords } from "./words.ts";

type Exports = { items: DataExport[] };

const looks: Record<DataExport["status"], Status> = {
  queued: "queued",
  running: "running",
  ready: "succeeded",
  failed: "failed",
  expired: "skipped",
};

const isUnderWay = ({ items }: Exports) => items.some(({ status }) => status === "queued" || status === "running");

/** "1.2 MB": in the largest unit that leaves a whole number before the point. */
const sizeOf = (bytes: number, locale: string): string => {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[power] ?? "byte";
  const format = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return numberFormat(locale, format).format(bytes / 1000 ** power);
};

function ExportFile({ item, userId }: { item: DataExport; userId: string }) {
  const t = useWords(privacyWords).exports;
  if (item.status !== "ready") return null;
  if (item.requestedById !== userId) return <span className="text-dense text-fg-muted">{t.othersOnly}</span>;
  const when = item.createdAt.slice(0, 16).replace("T", " ");
  return (
    <a
      href={`/api/data-exports/${item.id}/file`}
      download
      aria-label={t.downloadThat(when)}
      className={buttonClasses({ size: "sm" })}
    >
      <Download aria-hidden />
      {t.download}
    </a>
  );
}

function ExportRow({ item, userId }: { item: DataExport; userId: string }) {
  const t = useWords(privacyWords).exports;
  const locale = useLocale();
  const { status, sizeBytes, rowCount, requestedByName } = item;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-border py-3 first:pt-0 last:border-b-0 last:pb-0">
      <span className="grid min-w-0 gap-0.5">
        <StatusDot status={looks[status]} label={t.status[status]} />
        <span className="text-dense text-fg-muted">
          <RelativeTime value={item.createdAt} locale={locale} /> {requestedByName && t.by(requestedByName)}
          {status === "ready" && sizeBytes !== null && ` · ${sizeOf(sizeBytes, locale)}`}
          {status === "ready" && rowCount !== null && ` · ${t.rows(rowCount.toLocaleString(locale))}`}
        </span>
      </span>
      <ExportFile item={item} userId={userId} />
    </li>
  );
}

/** The exports of late; looks again while one is being made. */
export function ExportList({ items, userId }: { items: DataExport[]; userId: string }) {
  const initial = useMemo<Exports>(() => ({ items }), [items]);
  const t = useWords(privacyWords).exports;
  const { value } = usePolled({ url: "/api/data-exports", initial, intervalMs: 2000, isLive: isUnderWay });
  if (value.items.length === 0) return <p className="text-body text-fg-muted">{t.none}</p>;
  return (
    <ul aria-label={t.table}>
      {value.items.map((item) => (
        <ExportRow key={item.id} item={item} userId={userId} />
      ))}
    </ul>
  );
}
