import { cva } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const calloutClasses = cva("flex items-start gap-3 text-body [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0", {
  variants: {
    tone: {
      info: "bg-info-subtle text-info-text",
      success: "bg-success-subtle text-success-text",
      warning: "bg-warning-subtle text-warning-text",
      danger: "bg-danger-subtle text-danger-text",
    },
    shape: { box: "rounded-card p-3", bar: "px-4 py-2" },
  },
});
const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** A message in the page that stays: a form's failure, a broken connection. `bar` spans the shell as its banner. */
export function Callout({
  tone,
  title,
  shape = "box",
  action,
  children,
}: {
  tone: keyof typeof icons;
  title?: ReactNode;
  shape?: "box" | "bar" | undefined;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div role={tone === "danger" ? "alert" : "status"} className={calloutClasses({ tone, shape })}>
      <Icon aria-hidden />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 grow basis-36">
          {title && <p className="font-semibold break-words">{title}</p>}
          {children && <div className="break-words text-fg">{children}</div>}
        </div>
        {action && <div className="max-w-full">{action}</div>}
      </div>
    </div>
  );
}
