import type { ReactNode } from "react";

/** A name or value from code, inline; `block` keeps lines and scrolls. */
export function Code({ children, block = false }: { children: ReactNode; block?: boolean | undefined }) {
  return block ? (
    <pre
      tabIndex={0}
      dir="ltr"
      className="overflow-x-auto rounded-card border border-border bg-sunken p-3 font-mono text-dense text-fg"
    >
      <code>{children}</code>
    </pre>
  ) : (
    <code dir="ltr" className="rounded-badge bg-sunken px-1 py-0.5 font-mono text-[0.92em] break-words text-fg">
      {children}
    </code>
  );
}
