"use client";

import type { HealthState, TenantStatus } from "@bizosaas/contracts";
import { IntentLink, useLocale, usePolled, useWords } from "@bizosaas/portal-kit/client";
import { Callout, Card, linkClasses, RelativeTime, type Status, StatusBadge, StatusDot } from "@bizosaas/ui";
import { statusWords } from "./words.ts";

const looks: Record<HealthState, Status> = { up: "active", degraded: "warning", down: "failed" };

function Services({ status }: { status: TenantStatus }) {
  const t = useWords(statusWords);
  const locale = useLocale();
  return (
    <Card title={t.services}>
      <ul className="grid gap-4">
        {status.services.map(({ id, state, since }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="grid min-w-0 gap-0.5">
              <p className="text-body font-semibold">{t.service[id].name}</p>
              <p className="text-dense text-fg-muted">{t.service[id].hint}</p>
            </div>
            <div className="grid gap-0.5 text-body sm:justify-items-end">
              <StatusDot status={looks[state]} label={t.states[state]} />
              {state !== "up" && (
                <p className="text-meta text-fg-muted">
                  {t.since} <RelativeTime value={since} locale={locale} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Own({ status: { connections, aiKeys } }: { status: TenantStatus }) {
  const t = useWords(statusWords);
  const rows = [
    { href: "/connections", label: t.connections, ...connections },
    { href: "/settings/ai-keys", label: t.aiKeys, ...aiKeys },
  ];
  return (
    <Card title={t.own}>
      <ul className="grid gap-4">
        {rows.map(({ href, label, total, broken }) => (
          <li key={href} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-body">
            <IntentLink href={href} className={linkClasses()}>
              {label}
            </IntentLink>
            <StatusDot
              status={broken > 0 ? "warning" : total > 0 ? "active" : "pending"}
              label={broken > 0 ? t.someBroken(broken, total) : t.allWork(total)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The platform in plain words, kept current. */
export function StatusBoard({ initial }: { initial: TenantStatus }) {
  const t = useWords(statusWords);
  const locale = useLocale();
  const { value: status, failure } = usePolled({ url: "/api/status", initial, intervalMs: 10_000 });
  return (
    <div className="grid max-w-4xl gap-6">
      {failure && <Callout tone="danger">{failure}</Callout>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span role="status">
          <StatusBadge status={looks[status.state]} label={t.overall[status.state]} />
        </span>
        <p className="text-dense text-fg-muted">
          {t.checked} <RelativeTime value={status.checkedAt} locale={locale} />. {t.live}
        </p>
      </div>
      <Services status={status} />
      <Own status={status} />
    </div>
  );
}
