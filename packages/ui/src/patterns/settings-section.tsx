import type { ReactNode } from "react";

/** One block of a settings page: what it is on the left, its form on the right, the button that saves it below. */
export function SettingsSection({
  id,
  title,
  description,
  footer,
  children,
}: {
  /** The anchor that links and the palette point at. */
  id: string;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="@container scroll-mt-4 rounded-card border border-border bg-surface"
    >
      <div className="grid gap-x-8 gap-y-4 p-4 @2xl:grid-cols-[15rem_1fr] md:p-6">
        <div className="grid content-start gap-1">
          <h2 id={`${id}-title`} className="text-body font-semibold">
            {title}
          </h2>
          {description && <p className="text-dense text-fg-muted">{description}</p>}
        </div>
        <div className="grid min-w-0 content-start gap-4">{children}</div>
      </div>
      {footer && (
        <div className="flex flex-wrap items-center justify-end gap-2 rounded-b-card border-t border-border bg-sunken px-4 py-3 md:px-6">
          {footer}
        </div>
      )}
    </section>
  );
}
