import type { ExternalToast } from "sonner";

export type ToastKind = "success" | "error" | "info" | "warning" | "loading";
export type WaitingToast = { kind: ToastKind; message: string; options: ExternalToast | undefined };

let waiting: readonly WaitingToast[] = [];
let isRaised = false;
let raise: ((toast: WaitingToast) => void) | null = null;
const listeners = new Set<() => void>();

const raiserOf =
  (kind: ToastKind) =>
  (message: string, options?: ExternalToast): void => {
    const toast = { kind, message, options };
    if (raise) return raise(toast);
    waiting = [...waiting, toast];
    isRaised = true;
    for (const listener of listeners) listener();
  };

/** Raises a toast. Those raised before the toaster has been loaded wait for it. */
export const toast = {
  success: raiserOf("success"),
  error: raiserOf("error"),
  info: raiserOf("info"),
  warning: raiserOf("warning"),
  loading: raiserOf("loading"),
};

/** Hands over what waits and all that comes, until it is called off. */
export const raiseToasts = (raiseOne: (toast: WaitingToast) => void): (() => void) => {
  const missed = waiting;
  waiting = [];
  raise = raiseOne;
  for (const one of missed) raiseOne(one);
  return () => {
    raise = null;
  };
};

/** Whether any was raised so far. */
export const wasToastRaised = (): boolean => isRaised;

export const onToastRaised = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
