import { useState } from "react";
import { Card, CardGrid } from "../../../src/patterns/card.tsx";
import { CopyField } from "../../../src/patterns/copy-field.tsx";
import { DueTime } from "../../../src/patterns/due-time.tsx";
import { Money } from "../../../src/patterns/money.tsx";
import { RelativeTime } from "../../../src/patterns/relative-time.tsx";
import { SecretField } from "../../../src/patterns/secret-field.tsx";
import { Timeline } from "../../../src/patterns/timeline.tsx";
import { benchNow } from "../../bench-clock.ts";
import { definePage } from "../../define-page.ts";

function Secret({ stored, error }: { stored?: string; error?: string }) {
  const [value, setValue] = useState<string>();
  return <SecretField label="Application password" stored={stored} error={error} value={value} onChange={setValue} />;
}

const before = (ms: number) => new Date(Date.parse(benchNow) - ms).toISOString();

export default definePage({
  title: "Values, secrets and events",
  states: {
    "Copy field": () => (
      <CopyField label="Webhook address" value="https://hooks.example.com/in/0198c1f2" help="Post JSON here." />
    ),
    "Secret, none stored": () => <Secret />,
    "Secret, stored": () => <Secret stored="ends in 4f2c, saved 3 days ago" />,
    "Secret, refused": () => <Secret error="The site refused this password." />,
    "Relative time": ({ locale }) => (
      <div className="flex flex-wrap gap-4">
        {[20_000, 300_000, 90_000_000, 3_000_000_000].map((ms) => (
          <RelativeTime key={ms} value={before(ms)} locale={locale} />
        ))}
      </div>
    ),
    "Due time": ({ locale }) => (
      <div className="flex flex-wrap gap-4">
        {[1_200_000, 400_000_000].map((ms) => (
          <span key={ms}>
            <DueTime value={before(-ms)} locale={locale} />
          </span>
        ))}
      </div>
    ),
    Money: ({ locale }) => (
      <div className="flex flex-wrap gap-4">
        <Money micros={1_234_560_000} locale={locale} />
        <Money micros={420} locale={locale} />
        <Money micros={-9_900_000} currency="EUR" locale={locale} />
      </div>
    ),
    Timeline: ({ locale }) => (
      <Timeline
        label="What happened"
        entries={[
          {
            id: "1",
            title: "Run started",
            status: "succeeded",
            time: <RelativeTime value={before(600_000)} locale={locale} />,
          },
          { id: "2", title: "Summary written", status: "succeeded", body: "120 words by the model." },
          { id: "3", title: "Waiting for approval", status: "waiting", body: "Ada King was told." },
        ]}
      />
    ),
    "Card grid": () => (
      <CardGrid>
        <Card title="WordPress" description="Posts, pages and products">
          Connected
        </Card>
        <Card title="A card that leads somewhere" href="#connected" description="The whole card is the link" />
        <Card title="Mail" description="Not connected yet" />
      </CardGrid>
    ),
  },
});
