import type { PlatformOverview } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Card, StatusIcon } from "@bizosaas/ui";
import { attentionItems } from "./attention.ts";
import type { OverviewWords } from "./words.ts";

/** What needs an operator, each with the page that tells more. */
export function AttentionList({ overview, t }: { overview: PlatformOverview; t: OverviewWords["attention"] }) {
  const items = attentionItems(overview, t);
  return (
    <Card title={t.title}>
      {items.length === 0 ? (
        <p className="flex items-center gap-3 text-body text-fg-muted">
          <StatusIcon status="succeeded" />
          {t.none}
        </p>
      ) : (
        <ul className="grid gap-1">
          {items.map(({ id, href, status, title, hint }) => (
            <li key={id} className="relative flex items-center gap-3 rounded-control px-2 py-2 hover:bg-hover">
              <StatusIcon status={status} />
              <div className="min-w-0 flex-1">
                <IntentLink href={href} className="stretched-link text-body font-semibold text-fg no-underline">
                  {title}
                </IntentLink>
                <p className="text-dense text-fg-muted">{hint}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
