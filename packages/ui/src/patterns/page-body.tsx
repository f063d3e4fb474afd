import type { ReactNode } from "react";

/** Stacks a page's header and sections with the section gap. `form` keeps settings and forms 896px wide. */
export function PageBody({ width = "full", children }: { width?: "full" | "form" | undefined; children: ReactNode }) {
  return <div className={`grid min-w-0 content-start gap-6 ${width === "form" ? "max-w-4xl" : ""}`}>{children}</div>;
}
