import {
  Ban,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CirclePause,
  CirclePlus,
  CircleX,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  PenLine,
  Pin,
  Redo2,
  TriangleAlert,
} from "lucide-react";
import type { Tone } from "../primitives/badge.tsx";

type StatusLook = { icon: LucideIcon; tone: Tone; isMoving?: boolean };

const looks = {
  draft: { icon: CircleDashed, tone: "neutral" },
  pending: { icon: Circle, tone: "neutral" },
  queued: { icon: Circle, tone: "neutral" },
  running: { icon: LoaderCircle, tone: "info", isMoving: true },
  waiting: { icon: Hourglass, tone: "warning" },
  paused: { icon: CirclePause, tone: "warning" },
  warning: { icon: TriangleAlert, tone: "warning" },
  active: { icon: CircleCheck, tone: "success" },
  succeeded: { icon: CircleCheck, tone: "success" },
  failed: { icon: CircleX, tone: "danger" },
  skipped: { icon: Redo2, tone: "neutral" },
  cancelled: { icon: Ban, tone: "neutral" },
  added: { icon: CirclePlus, tone: "success" },
  removed: { icon: CircleMinus, tone: "danger" },
  pinned: { icon: Pin, tone: "primary" },
  changed: { icon: PenLine, tone: "warning" },
} satisfies Record<string, StatusLook>;

/** The states that have an icon of their own; a domain maps its states onto these. */
export type Status = keyof typeof looks;

export const statusLook = (status: Status): StatusLook => looks[status];
