import type { ReactNode } from "react";

const tones = {
  neutral: "border border-border bg-sunken text-fg-muted",
  danger: "bg-danger-subtle text-danger-text",
};

type MessageScreenProps = {
  icon: ReactNode;
  tone?: keyof typeof tones;
  /** The code that support knows it by: 404, 500. */
  code?: string;
  /** What happened. */
  title: string;
  /** What to do about it. */
  description: string;
  /** Last: the id that finds it in our log. */
  footer?: ReactNode;
  /** The ways on, the best one first. */
  children: ReactNode;
};

/** A page that says one thing: what happened, what to do, and where to go from here. */
export function MessageScreen({
  icon,
  tone = "neutral",
  code,
  title,
  description,
  footer,
  children,
}: MessageScreenProps) {
  return (
    <div
      role={tone === "danger" ? "alert" : undefined}
      className="grid grid-cols-1 justify-items-center gap-2 px-2 py-12 text-center md:py-24"
    >
      <span className={`mb-4 grid size-12 place-items-center rounded-dialog [&_svg]:size-6 ${tones[tone]}`}>
        {icon}
      </span>
      {code && <p className="font-mono text-meta text-fg-muted">{code}</p>}
      <h1 className="text-title font-semibold text-balance">{title}</h1>
      <p className="max-w-md text-body text-pretty text-fg-muted">{description}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>
      {footer && <div className="mt-8 max-w-full">{footer}</div>}
    </div>
  );
}
