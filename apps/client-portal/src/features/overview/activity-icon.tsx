import { type Status, StatusIcon } from "@bizosaas/ui";
import {
  Building2,
  CircleDot,
  Database,
  Inbox,
  KeyRound,
  type LucideIcon,
  Plug,
  SquareKanban,
  UsersRound,
  Workflow,
} from "lucide-react";

const states: Record<string, Status> = {
  "run.queued": "queued",
  "run.running": "running",
  "run.waiting": "waiting",
  "run.paused": "paused",
  "run.succeeded": "succeeded",
  "run.failed": "failed",
  "run.cancelled": "cancelled",
  "receipt.succeeded": "succeeded",
  "receipt.failed": "failed",
  "receipt.started": "running",
  "receipt.undone": "skipped",
};

/** As in the sidebar, where the thing has its place there. */
const icons: Record<string, LucideIcon> = {
  workflow: Workflow,
  webhook: Workflow,
  approval: Inbox,
  approval_rule: Inbox,
  connection: Plug,
  ai_key: KeyRound,
  api_key: KeyRound,
  member: UsersRound,
  invitation: UsersRound,
  visit: UsersRound,
  organization: Building2,
  data_export: Database,
  project: SquareKanban,
  project_item: SquareKanban,
};

/** How it ended, where it did; else what kind of thing it was done to. */
export function ActivityIcon({ action, objectKind }: { action: string; objectKind: string }) {
  const state = states[action];
  if (state) return <StatusIcon status={state} />;
  const Icon = icons[objectKind] ?? CircleDot;
  return <Icon aria-hidden className="size-4 shrink-0 text-fg-muted" />;
}
