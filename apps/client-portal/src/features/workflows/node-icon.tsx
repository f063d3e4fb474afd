import {
  Box,
  Braces,
  CalendarClock,
  Code,
  FilePlus2,
  Globe,
  type LucideIcon,
  MousePointerClick,
  PenLine,
  Sparkles,
  Split,
  Timer,
  UserCheck,
  Webhook,
} from "lucide-react";

const icons: Record<string, LucideIcon> = {
  braces: Braces,
  "calendar-clock": CalendarClock,
  code: Code,
  "file-plus-2": FilePlus2,
  globe: Globe,
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
