import {
  Bot,
  CalendarClock,
  Code,
  Database,
  GitBranch,
  Globe,
  Hourglass,
  type LucideIcon,
  Play,
  Plug,
  Shuffle,
  UserCheck,
  Webhook,
} from "lucide-react";

const icons: Record<string, LucideIcon> = {
  "trigger.manual": Play,
  "trigger.schedule": CalendarClock,
  "trigger.webhook": Webhook,
  "trigger.resource": Database,
  "ai.prompt": Bot,
  "flow.branch": GitBranch,
  "flow.wait": Hourglass,
  "human.approval": UserCheck,
  "http.request": Globe,
  "data.transform": Shuffle,
  "data.code": Code,
};

/** A node's icon by its kind; a connector's action has the plug. */
export function NodeIcon({ kind }: { kind: string }) {
  const Icon = icons[kind] ?? Plug;
  return <Icon aria-hidden />;
}
