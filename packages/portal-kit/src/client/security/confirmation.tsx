"use client";

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import type { ActionResult } from "../../action-result.ts";
import { useAction } from "../use-action.ts";
import { type ConfirmationWays, ConfirmPersonDialog } from "./confirm-person-dialog.tsx";
import type { ConfirmationActions } from "./security-actions.ts";

/** Resolves to whether the person showed that it is them. */
const ConfirmationContext = createContext<() => Promise<boolean>>(async () => false);

/** Asks for the password, a code or a passkey once more where an action below needs a fresh sign-in. */
export function ConfirmationProvider({ actions, children }: { actions: ConfirmationActions; children: ReactNode }) {
  const [ways, setWays] = useState<ConfirmationWays | null>(null);
  const settle = useRef<(isConfirmed: boolean) => void>(() => undefined);
  const ask = async (): Promise<boolean> => {
    const started = await actions.startConfirmation({});
    if (!started.ok) return false;
    setWays(started.value);
    return new Promise((resolve) => {
      settle.current = resolve;
    });
  };
  const close = (isConfirmed: boolean) => {
    setWays(null);
    settle.current(isConfirmed);
  };
  return (
    <ConfirmationContext value={ask}>
      {children}
      {ways && <ConfirmPersonDialog ways={ways} actions={actions} onDone={close} />}
    </ConfirmationContext>
  );
}

/** As `useAction`; where the sign-in is too old for it, the person confirms and it runs again. */
export const useConfirmedAction = <Input, Value>(
  action: (input: Input, key?: string) => Promise<ActionResult<Value>>,
  options?: Parameters<typeof useAction<Input, Value>>[1],
) => {
  const ask = useContext(ConfirmationContext);
  const confirmed = async (input: Input, key?: string): Promise<ActionResult<Value>> => {
    const first = await action(input, key);
    if (first.ok || first.error.code !== "confirmation_required") return first;
    return (await ask()) ? action(input, key) : first;
  };
  return useAction(confirmed, options);
};
