import type { ComponentProps } from "react";
import { type ControlSize, controlClasses } from "./control-classes.ts";
import { isRefused, refusedText } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type InputProps = Omit<ComponentProps<"input">, "className" | "style" | "size"> & {
  size?: ControlSize | undefined;
  font?: "sans" | "mono" | undefined;
  /** Whether what was typed is being checked; typing goes on. Pass false, not undefined, while it isn't. */
  loading?: boolean | undefined;
};

/** A one-line text control. Wrap it in `Field` for its label, help and error. */
export function Input({ size, font, loading, ...own }: InputProps) {
  const props = isRefused(own["aria-disabled"]) ? { ...own, ...refusedText } : own;
  const className = `${controlClasses({ size, font })} read-only:bg-sunken`;
  // Decided by the property's presence: an input that moves into a wrapper would lose the focus.
  if (loading === undefined) return <input {...props} className={className} />;
  return (
    <span className="relative block [&>input]:pe-9">
      <input {...props} aria-busy={loading} className={className} />
      {loading && (
        <span className="pointer-events-none absolute inset-y-0 end-2.5 grid place-items-center text-fg-muted">
          <Spinner />
        </span>
      )}
    </span>
  );
}
