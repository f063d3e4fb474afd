"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { Toaster as Sonner } from "sonner";
import { useUiWords } from "../words/ui-words.tsx";
import { buttonClasses } from "./button-classes.ts";
import { Spinner } from "./spinner.tsx";

export { toast } from "sonner";

const classNames = {
  toast:
    "flex w-full items-start gap-3 rounded-card border border-border bg-raised p-4 font-sans text-body text-fg shadow-raised",
  content: "min-w-0 flex-1",
  title: "font-semibold",
  description: "text-dense text-fg-muted",
  icon: "mt-0.5 shrink-0",
  actionButton: buttonClasses({ size: "sm" }),
  cancelButton: buttonClasses({ size: "sm", variant: "ghost" }),
};

/** Where toasts appear; one per page, in the portal's root layout. Raise them with `toast`. */
export function Toaster() {
  const words = useUiWords();
  return (
    <Sonner
      position="bottom-right"
      closeButton={false}
      containerAriaLabel={words.notifications}
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: words.close }}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-success" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-warning-text" />,
        info: <Info aria-hidden className="size-4 text-info" />,
        loading: <Spinner />,
      }}
    />
  );
}
