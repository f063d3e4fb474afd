import { type OverviewDays, overviewDays } from "@bizosaas/contracts";
import { buttonClasses } from "@bizosaas/ui";
import Link from "next/link";
import type { OverviewWords } from "./words.ts";

/** The ranges to choose from; the chosen one is in the address. */
export function RangeLinks({ days, t }: { days: OverviewDays; t: OverviewWords["range"] }) {
  return (
    <nav aria-label={t.label} className="flex gap-1">
      {overviewDays.map((one) => (
        <Link
          key={one}
          href={`/?days=${one}`}
          scroll={false}
          aria-current={one === days ? "true" : undefined}
          className={buttonClasses({ size: "sm", variant: one === days ? "secondary" : "ghost" })}
        >
          {t.days(one)}
        </Link>
      ))}
    </nav>
  );
}
