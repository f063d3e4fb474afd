"use client";

import type { Health } from "@bizosaas/contracts";
import { useLocale, usePolled, useWords } from "@bizosaas/portal-kit/client";
import { DataTable, DataTableSkeleton, RelativeTime, Skeleton, StatusBadge, useUiWords } from "@bizosaas/ui";
import { partColumns } from "./part-columns.tsx";
import { RootCauses } from "./root-causes.tsx";
import { stateStatus } from "./state-status.ts";
import { healthWords } from "./words.ts";

/** Every part with its state, kept current. */
export function HealthBoard({ initial }: { initial: Health }) {
  const t = useWords(healthWords);
  const locale = useLocale();
  const { value: health, failure } = usePolled({ url: "/api/status", initial });
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span role="status">
          <StatusBadge status={stateStatus[health.state]} label={t.overall[health.state]} />
        </span>
        <p className="text-dense text-fg-muted">
          {t.checked} <RelativeTime value={health.checkedAt} locale={locale} />. {t.live}
        </p>
      </div>
      <RootCauses health={health} failure={failure} />
      <DataTable
        label={t.parts}
        columns={partColumns(health.parts, t, locale)}
        rows={health.parts}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

/** The same while the state is read: seven parts, the whole's state over them. */
export function HealthBoardSkeleton() {
  const t = useWords(healthWords);
  return (
    <div className="grid gap-4">
      <Skeleton width="half" />
      <DataTableSkeleton label={useUiWords().loading} columns={partColumns([], t, useLocale())} rows={7} />
    </div>
  );
}
