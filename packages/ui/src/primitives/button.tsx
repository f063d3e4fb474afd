import { Slot } from "radix-ui/slot";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes.ts";
import { Refusal } from "./refusal.tsx";
import { Spinner } from "./spinner.tsx";

export type ButtonProps = Omit<ComponentProps<"button">, "className" | "style"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  fullWidth?: boolean | undefined;
  /** Shows a spinner in place of the label, keeps the width and refuses clicks. */
  loading?: boolean | undefined;
  /** Disables the button and says why; it stays reachable, so that everybody can read the reason. */
  disabledReason?: string | undefined;
  icon?: ReactNode;
  /** Renders the only child (a link, say) with the button's looks. */
  asChild?: boolean | undefined;
};

/** A solid button. At most one `primary` per view; labels are verbs. */
export function Button(allProps: ButtonProps) {
  const { variant, size, fullWidth, loading = false, disabledReason, icon, asChild, children, ...props } = allProps;
  const className = buttonClasses({ variant, size, fullWidth });
  if (asChild) {
    return (
      <Slot className={className} {...props}>
        {children}
      </Slot>
    );
  }
  const isInert = loading || disabledReason !== undefined;
  const button = (
    <button
      type="button"
      {...props}
      className={className}
      aria-busy={loading || undefined}
      aria-disabled={isInert || props["aria-disabled"]}
      {...(isInert && { type: "button", onClick: undefined, disabled: false })}
    >
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={loading ? "inline-flex items-center gap-2 opacity-0" : "inline-flex items-center gap-2"}>
        {icon}
        {children}
      </span>
    </button>
  );
  // By the property's presence: a button that gains or loses its reason must not lose the focus with it.
  return "disabledReason" in allProps ? <Refusal reason={disabledReason}>{button}</Refusal> : button;
}
