import { Coins, Plug } from "lucide-react";
import { Money } from "../../../src/patterns/money.tsx";
import { Stat, StatGrid, StatSkeleton } from "../../../src/patterns/stat.tsx";
import { Trend } from "../../../src/patterns/trend.tsx";
import { definePage } from "../../define-page.ts";

const values = [4, 6, 5, 9, 12, 8, 3, 5, 11, 14, 13, 18, 16, 21];
const than = "than the 30 days before";

export default definePage({
  title: "Stat",
  states: {
    "With a trend": ({ locale }) => (
      <StatGrid>
        <Stat
          label="Runs"
          value={(1284).toLocaleString(locale)}
          hint="97% succeeded"
          trend={{ direction: "up", amount: "12%", text: than, meaning: "good" }}
          spark={{ values }}
        />
        <Stat
          label="Failed runs"
          value="38"
          hint="3% of all"
          trend={{ direction: "up", amount: "40%", text: than, meaning: "bad" }}
          spark={{ values: values.toReversed(), tone: "danger" }}
        />
        <Stat
          label="AI cost"
          icon={<Coins aria-hidden />}
          value={<Money micros={4_120_000} locale={locale} />}
          hint="1.2M tokens"
          trend={{ direction: "flat", amount: "0%", text: than, meaning: "neutral" }}
          spark={{ values }}
        />
      </StatGrid>
    ),
    "That leads somewhere": () => (
      <StatGrid>
        <Stat label="Connections" icon={<Plug aria-hidden />} value="3" hint="all working" href="#connections" />
      </StatGrid>
    ),
    Plain: () => (
      <StatGrid>
        <Stat label="Members" value="12" />
        <Stat label="A label that is longer than the room there is for it on a phone" value="1,234,567" hint="in all" />
      </StatGrid>
    ),
    Loading: () => (
      <StatGrid>
        <StatSkeleton />
        <StatSkeleton hasTrend />
      </StatGrid>
    ),
    "Trends alone": () => (
      <div className="grid gap-3">
        <Trend direction="up" amount="12%" text={than} meaning="good" />
        <Trend direction="up" amount="40%" text={than} meaning="bad" />
        <Trend direction="flat" amount="0%" text={than} meaning="neutral" />
      </div>
    ),
  },
});
