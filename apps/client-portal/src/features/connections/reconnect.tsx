"use client";

import type { Connection, Connector } from "@bizosaas/contracts";
import { ReconnectDialog } from "./reconnect-dialog.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

type Props = {
  connection: Connection;
  connector: Connector | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onReconnected: (connection: Connection) => void;
};

/** New credentials as the tool takes them: typed here, or by signing in there. */
export function Reconnect({ connector, onReconnected, ...dialog }: Props) {
  if (!connector) return null;
  const { oauth } = connector;
  if (oauth) return <SignInAgain {...dialog} connector={{ ...connector, oauth }} />;
  return <ReconnectDialog {...dialog} fields={connector.form} onReconnected={onReconnected} />;
}
