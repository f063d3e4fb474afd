import {
  Bell,
  Bot,
  CalendarClock,
  ClipboardList,
  Code,
  CornerDownRight,
  Database,
  FileClock,
  GitBranch,
  Globe,
  Hourglass,
  ListFilter,
  type LucideIcon,
  Merge,
  OctagonX,
  PhoneIncoming,
  Play,
  Plug,
  Repeat,
  Reply,
  Shuffle,
  Signpost,
  UserCheck,
  Webhook,
  Workflow,
} from "lucide-react";

const icons: Record<string, LucideIcon> = {
  "trigger.manual": Play,
  "trigger.schedule": CalendarClock,
  "trigger.webhook": Webhook,
  "trigger.resource": Database,
  "trigger.form": ClipboardList,
  "trigger.call": CornerDownRight,
  "ai.prompt": Bot,
  "flow.branch": GitBranch,
  "flow.switch": Signpost,
  "flow.merge": Merge,
  "flow.loop": Repeat,
  "flow.call": Workflow,
  "flow.respond": Reply,
  "flow.stop": OctagonX,
  "flow.wait": Hourglass,
  "flow.wait_event": FileClock,
  "flow.wait_call": PhoneIncoming,
  "human.approval": UserCheck,
  "human.notify": Bell,
  "http.request": Globe,
  "data.transform": Shuffle,
  "data.filter": ListFilter,
  "data.code": Code,
};

/** A node's icon by its kind; a connector's action has the plug. */
export function NodeIcon({ kind }: { kind: string }) {
  const Icon = icons[kind] ?? Plug;
  return <Icon aria-hidden />;
}
