import type { ComponentProps } from "react";

export type TextareaProps = Omit<ComponentProps<"textarea">, "className" | "style"> & {
  font?: "sans" | "mono" | undefined;
};

/** `field-sizing` ignores `rows`, so they are kept as a least height. */
const minHeightOf = (rows: number) => (rows <= 2 ? "min-h-14" : rows <= 4 ? "min-h-24" : "min-h-32");

/** Text over several lines; grows with what is typed where the browser can. */
export function Textarea({ font = "sans", rows = 4, ...props }: TextareaProps) {
  return (
    <textarea
      rows={rows}
      {...props}
      className={`field-sizing-content w-full rounded-control border border-border-strong bg-surface px-2.5 py-1.5 text-fg transition-colors hover:border-fg-subtle disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-fg-muted aria-invalid:border-danger read-only:bg-sunken pointer-coarse:text-lead ${minHeightOf(rows)} ${font === "mono" ? "font-mono text-dense" : "text-body"}`}
    />
  );
}
