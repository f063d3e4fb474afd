import { Badge, type Tone } from "../primitives/badge.tsx";
import { type Status, statusLook } from "./status-look.ts";

const colours: Record<Tone, string> = {
  neutral: "text-fg-muted",
  primary: "text-primary-text",
  success: "text-success-text",
  warning: "text-warning-text",
  danger: "text-danger-text",
  info: "text-info-text",
};

/** A state's icon: its shape tells it apart as well as its colour. */
export function StatusIcon({ status }: { status: Status }) {
  const { icon: Icon, tone, isMoving } = statusLook(status);
  return <Icon aria-hidden className={`size-4 shrink-0 ${colours[tone]} ${isMoving ? "animate-spin" : ""}`} />;
}

/** A state as a tinted label with its icon. */
export function StatusBadge({ status, label }: { status: Status; label: string }) {
  const { icon: Icon, tone, isMoving } = statusLook(status);
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className={isMoving ? "animate-spin" : ""} />}>
      {label}
    </Badge>
  );
}

/** A state in running text or a dense row: icon and word, no ground. */
export function StatusDot({ status, label }: { status: Status; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StatusIcon status={status} />
      {label}
    </span>
  );
}
