import { Sparkline } from "../../../src/patterns/charts/sparkline.tsx";
import { StatusBadge, StatusDot } from "../../../src/patterns/status-badge.tsx";
import { StatusBar, type StatusDay } from "../../../src/patterns/status-bar.tsx";
import type { Status } from "../../../src/patterns/status-look.ts";
import { definePage } from "../../define-page.ts";

const statuses: Omit<Record<Status, string>, "pinned"> = {
  draft: "Draft",
  pending: "Pending",
  queued: "Queued",
  running: "Running",
  waiting: "Waiting",
  paused: "Paused",
  warning: "Warning",
  active: "Active",
  succeeded: "Succeeded",
  failed: "Failed",
  skipped: "Skipped",
  cancelled: "Cancelled",
  added: "Added",
  removed: "Removed",
  changed: "Changed",
};
const entries = Object.entries(statuses) as [Status, string][];

const days = Array.from({ length: 90 }, (_, index): StatusDay => {
  const date = new Date(Date.UTC(2026, 7, 24 + index));
  const day = date.toISOString().slice(0, 10);
  if (index < 6) return { day, status: null, text: `${day}: not measured` };
  if (index === 41 || index === 77) return { day, status: "failed", text: `${day}: down for 40 minutes` };
  if (index % 17 === 0) return { day, status: "warning", text: `${day}: slow for 2 hours` };
  return { day, status: "succeeded", text: `${day}: no incidents` };
});

export default definePage({
  title: "Status",
  states: {
    Dots: () => (
      <div className="flex flex-wrap gap-4">
        {entries.map(([status, label]) => (
          <StatusDot key={status} status={status} label={label} />
        ))}
      </div>
    ),
    Badges: () => (
      <div className="flex flex-wrap gap-2">
        {entries.map(([status, label]) => (
          <StatusBadge key={status} status={status} label={label} />
        ))}
      </div>
    ),
    "Ninety days": () => (
      <StatusBar label="Gateway, last 90 days" days={days} fromLabel="90 days ago" toLabel="Today" />
    ),
    Sparklines: () => (
      <div className="grid max-w-48 gap-4">
        <Sparkline label="Rising" values={[1, 3, 2, 6, 8]} />
        <Sparkline label="With a gap" values={[1, 3, null, 6, 8, 5]} tone="success" />
        <Sparkline label="Nothing happened" values={[0, 0, 0, 0]} tone="danger" />
      </div>
    ),
  },
});
