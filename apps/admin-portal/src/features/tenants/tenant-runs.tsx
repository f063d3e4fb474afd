import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses, DataTable, EmptyState } from "@bizosaas/ui";
import { runColumns } from "../runs/run-columns.tsx";
import type { RunWords } from "../runs/words.ts";
import type { TenantDetail } from "./queries.ts";
import type { TenantWords } from "./words.ts";

type Props = { tenant: TenantDetail; t: TenantWords; runs: RunWords; locale: Locale };

/** The tenant's newest runs, and the way to all of them. */
export function TenantRuns({ tenant, t, runs, locale }: Props) {
  return (
    <section aria-labelledby="runs-title" className="grid gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 id="runs-title" className="text-lead font-semibold">
          {t.recentRuns}
        </h2>
        {tenant.recentRuns.length > 0 && (
          <IntentLink href={`/runs?tenant=${tenant.id}`} className={buttonClasses({ size: "sm" })}>
            {t.allRuns}
          </IntentLink>
        )}
      </div>
      {tenant.recentRuns.length === 0 ? (
        <EmptyState kind="first_use" title={t.noRuns} description={t.noRunsHint} />
      ) : (
        <DataTable
          label={t.recentRuns}
          columns={runColumns(runs, locale, { withTenant: false })}
          rows={tenant.recentRuns}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/runs/${id}`}
          LinkComponent={IntentLink}
        />
      )}
    </section>
  );
}
