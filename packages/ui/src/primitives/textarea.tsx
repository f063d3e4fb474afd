import type { ComponentProps } from "react";
import { isRefused, refusedText } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type TextareaProps = Omit<ComponentProps<"textarea">, "className" | "style"> & {
  font?: "sans" | "mono" | undefined;
  /** Whether what was typed is being checked; typing goes on. Pass false, not undefined, while it isn't. */
  loading?: boolean | undefined;
};

/** `field-sizing` ignores `rows`, so they are kept as a least height. */
const minHeightOf = (rows: number) => (rows <= 2 ? "min-h-14" : rows <= 4 ? "min-h-24" : "min-h-32");

/** Text over several lines; grows with what is typed where the browser can. */
export function Textarea({ font = "sans", rows = 4, loading, ...props }: TextareaProps) {
  const text = (
    <textarea
      rows={rows}
      {...props}
      {...(isRefused(props["aria-disabled"]) && refusedText)}
      {...(loading !== undefined && { "aria-busy": loading })}
      className={`field-sizing-content w-full rounded-control border border-border-strong bg-surface px-2.5 py-1.5 text-fg transition-colors hover:border-fg-subtle disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-fg-muted aria-disabled:cursor-not-allowed aria-disabled:border-border aria-disabled:text-fg-muted aria-invalid:border-danger read-only:bg-sunken pointer-coarse:text-lead ${minHeightOf(rows)} ${font === "mono" ? "font-mono text-dense" : "text-body"}`}
    />
  );
  // Decided by the property's presence, as in `Input`.
  if (loading === undefined) return text;
  return (
    <span className="relative block [&>textarea]:pe-9">
      {text}
      {loading && (
        <span className="pointer-events-none absolute end-2.5 top-2 text-fg-muted">
          <Spinner />
        </span>
      )}
    </span>
  );
}
