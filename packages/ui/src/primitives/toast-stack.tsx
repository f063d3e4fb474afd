"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useDirection } from "radix-ui/direction";
import { useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { useUiWords } from "../words/ui-words.tsx";
import { buttonClasses } from "./button-classes.ts";
import { Spinner } from "./spinner.tsx";
import { raiseToasts } from "./toast.ts";
import { useMedia } from "./use-media.ts";

/** A finger can't hover to fan the stack out, so there it lies fanned out from the start. */
const handheld = "(max-width: 40rem), (pointer: coarse)";
/** What lies under the front toast, or beyond those shown, offers nothing that can't be seen. */
const covered = "data-[expanded=false]:data-[front=false]:not-focus-within:*:invisible data-[visible=false]:invisible";

const classNames = {
  toast: `flex w-full flex-wrap items-start gap-3 sm:flex-nowrap rounded-card border border-border bg-raised p-4 font-sans text-body text-fg shadow-raised ${covered}`,
  content: "min-w-0 flex-1",
  title: "font-semibold",
  description: "text-dense text-fg-muted",
  icon: "mt-0.5 shrink-0",
  // Sonner would lay its spinner over the middle of the toast.
  loader: "static! transform-none!",
  closeButton: `${buttonClasses({ size: "sm", variant: "ghost", shape: "icon" })} order-1 -my-1 sm:order-last -me-2 pointer-coarse:-my-3`,
  // On a phone the action gets a line of its own, so that the words keep theirs.
  actionButton: `${buttonClasses({ size: "sm" })} order-2 basis-full sm:order-none sm:basis-auto`,
  cancelButton: buttonClasses({ size: "sm", variant: "ghost" }),
};

/** The one module that loads sonner. */
export function ToastStack() {
  const words = useUiWords();
  const isHandheld = useMedia(handheld, false);
  useEffect(() => raiseToasts(({ kind, message, options }) => sonner[kind](message, options)), []);
  return (
    <Sonner
      position={useDirection() === "rtl" ? "bottom-left" : "bottom-right"}
      closeButton
      offset={{ bottom: "var(--toast-bottom, 1.5rem)" }}
      mobileOffset={{ bottom: "var(--toast-bottom, 1rem)" }}
      expand={isHandheld}
      containerAriaLabel={words.notifications}
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: words.close }}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-success" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-warning-text" />,
        info: <Info aria-hidden className="size-4 text-info" />,
        loading: <Spinner />,
        close: <X aria-hidden />,
      }}
    />
  );
}
