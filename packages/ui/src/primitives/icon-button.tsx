"use client";

import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes.ts";
import { Refusal } from "./refusal.tsx";
import { Spinner } from "./spinner.tsx";
import { Tooltip, type TooltipProps } from "./tooltip.tsx";

export type IconButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "children" | "aria-label"> & {
  /** The button's name: read aloud and shown on hover. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  loading?: boolean | undefined;
  /** Disables the button and says why, below its name. */
  disabledReason?: string | undefined;
  tooltipSide?: TooltipProps["side"];
};

/** A square button with an icon; its label is the accessible name and the tooltip. */
export function IconButton(allProps: IconButtonProps) {
  const { label, icon, variant = "ghost", size, loading = false, disabledReason, tooltipSide, ...props } = allProps;
  const isInert = loading || disabledReason !== undefined;
  const button = (
    <button
      type="button"
      {...props}
      aria-label={label}
      aria-busy={loading || undefined}
      aria-disabled={isInert || undefined}
      {...(isInert && { type: "button", onClick: undefined, disabled: false })}
      className={buttonClasses({ variant, size, shape: "icon" })}
    >
      {loading ? <Spinner /> : icon}
    </button>
  );
  if ("disabledReason" in allProps) {
    return (
      <Refusal reason={disabledReason} label={label}>
        {button}
      </Refusal>
    );
  }
  return (
    <Tooltip content={label} side={tooltipSide}>
      {button}
    </Tooltip>
  );
}
