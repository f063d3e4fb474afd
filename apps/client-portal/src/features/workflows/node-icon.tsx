import {
  Box,
  Braces,
  CalendarClock,
  Code,
  CornerDownRight,
  FilePlus2,
  Globe,
  ListFilter,
  type LucideIcon,
  Merge,
  MousePointerClick,
  OctagonX,
  PenLine,
  Repeat,
  Signpost,
  Sparkles,
  Split,
  Timer,
  UserCheck,
  Webhook,
  Workflow,
} from "lucide-react";

const icons: Record<string, LucideIcon> = {
  braces: Braces,
  "calendar-clock": CalendarClock,
  code: Code,
  "file-plus-2": FilePlus2,
  "corner-down-right": CornerDownRight,
  globe: Globe,
  "list-filter": ListFilter,
  merge: Merge,
  "octagon-x": OctagonX,
  repeat: Repeat,
  signpost: Signpost,
  workflow: Workflow,
  "mouse-pointer-click": MousePointerClick,
  "pen-line": PenLine,
  sparkles: Sparkles,
  split: Split,
  timer: Timer,
  "user-check": UserCheck,
  webhook: Webhook,
};

/** The icon a node kind names; kinds with an icon we don't carry get a plain one. */
export function NodeIcon({ name }: { name: string | undefined }) {
  const Icon = icons[name ?? ""] ?? Box;
  return <Icon aria-hidden />;
}
