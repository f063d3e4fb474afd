import type { Overview } from "@bizosaas/contracts";
import { actorCan, type Locale, type PortalActor } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses, Card, formatMoney, RelativeTime, type Status, StatusIcon } from "@bizosaas/ui";
import type { OverviewWords } from "./words.ts";

type Props = { waiting: Overview["waiting"]; actor: PortalActor; t: OverviewWords["waiting"]; locale: Locale };
type Item = { id: string; href: string; status: Status; title: string; hint: string; action: string; at?: string };

const itemsOf = ({ waiting, actor, t, locale }: Props): Item[] => [
  ...waiting.connections.map(({ id, name, reason }) => ({
    ...{ id, href: `/connections/${id}`, status: "failed" as const, title: t.broken(name) },
    hint: reason ?? t.brokenHint,
    action: actorCan(actor, "connections:manage") ? t.reconnect : t.look,
  })),
  ...waiting.approvals.map(({ id, title, workflowName, at }) => ({
    ...{ id, href: `/approvals/${id}`, status: "waiting" as const, title, hint: workflowName, at },
    action: actorCan(actor, "approvals:decide") ? t.decide : t.look,
  })),
  ...waiting.failedRuns.map(({ id, workflowName, message, at }) => ({
    ...{ id, href: `/runs/${id}`, status: "failed" as const, title: t.failed(workflowName), at },
    ...{ hint: message ?? t.failedHint, action: t.why },
  })),
  ...waiting.stuckRuns.map(({ id, workflowName, status, at }) => ({
    ...{ id, href: `/runs/${id}`, status: "warning" as const, title: t.stuck(workflowName), at },
    ...{ hint: status === "queued" ? t.stuckQueued : t.stuckRunning, action: t.look },
  })),
  ...waiting.budgets.map(({ id, workflowName, spentMicros, budgetMicros }) => ({
    ...{ id: `budget-${id}`, href: `/workflows/${id}/settings`, status: "warning" as const },
    title: spentMicros >= budgetMicros ? t.budgetGone(workflowName) : t.budgetLow(workflowName),
    hint: t.budgetHint(formatMoney(spentMicros, "USD", locale), formatMoney(budgetMicros, "USD", locale)),
    action: actorCan(actor, "workflows:write") ? t.raise : t.look,
  })),
];

function WaitingItem({ item, locale }: { item: Item; locale: Locale }) {
  return (
    <li className="relative flex items-center gap-3 rounded-control p-2 hover:bg-hover">
      <StatusIcon status={item.status} />
      <div className="min-w-0 flex-1">
        <IntentLink href={item.href} className="stretched-link text-body font-semibold text-fg no-underline">
          {item.title}
        </IntentLink>
        <p className="line-clamp-2 text-dense text-fg-muted" title={item.hint}>
          {item.at && (
            <>
              <RelativeTime value={item.at} locale={locale} />
              {" · "}
            </>
          )}
          {item.hint}
        </p>
      </div>
      <span aria-hidden className={buttonClasses({ size: "sm" })}>
        {item.action}
      </span>
    </li>
  );
}

/** Approvals to decide, connections to mend, failures and runs that hang: each leads to where it is dealt with. */
export function WaitingList(props: Props) {
  const { t, locale } = props;
  const items = itemsOf(props);
  return (
    <Card title={t.title}>
      {items.length === 0 ? (
        <p className="flex items-center gap-2 text-body text-fg-muted">
          <StatusIcon status="succeeded" />
          {t.none}
        </p>
      ) : (
        <ul className="-mx-2 grid grid-cols-[minmax(0,1fr)] gap-1">
          {items.map((item) => (
            <WaitingItem key={item.id} item={item} locale={locale} />
          ))}
        </ul>
      )}
    </Card>
  );
}
