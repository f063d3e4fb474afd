import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badgeClasses = cva(
  "inline-flex h-5 max-w-full items-center gap-1 rounded-badge px-1.5 text-meta whitespace-nowrap [&_svg]:size-3 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-hover text-fg-muted",
        primary: "bg-primary-subtle text-primary-text",
        success: "bg-success-subtle text-success-text",
        warning: "bg-warning-subtle text-warning-text",
        danger: "bg-danger-subtle text-danger-text",
        info: "bg-info-subtle text-info-text",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);
export type Tone = NonNullable<VariantProps<typeof badgeClasses>["tone"]>;

/** A short label on a tinted ground. For a state use `StatusBadge`, which adds an icon. */
export function Badge({ tone, icon, children }: { tone?: Tone | undefined; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={badgeClasses({ tone })}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
