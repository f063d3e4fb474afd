import { type OverviewDays, overviewDays } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses } from "@bizosaas/ui";
import type { OverviewWords } from "./words.ts";

/** The ranges to choose from; the chosen one is in the address. */
export function RangeLinks({ days, t }: { days: OverviewDays; t: OverviewWords["range"] }) {
  return (
    <nav aria-label={t.label} className="flex gap-1">
      {overviewDays.map((one) => (
        <IntentLink
          key={one}
          href={`/?days=${one}`}
          scroll={false}
          aria-current={one === days ? "true" : undefined}
          className={buttonClasses({ size: "sm", variant: one === days ? "secondary" : "ghost" })}
        >
          {t.days(one)}
        </IntentLink>
      ))}
    </nav>
  );
}
