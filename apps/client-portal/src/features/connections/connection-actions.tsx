"use client";

import type { Connection, Connector } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, DropdownMenu, IconButton } from "@bizosaas/ui";
import { Ellipsis, KeyRound, RefreshCw, Stethoscope, Unplug } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { disconnectConnection, syncConnection, testConnection } from "./actions.ts";
import { Reconnect } from "./reconnect.tsx";
import { type ConnectionWords, connectionWords } from "./words.ts";

type Props = { connection: Connection; connector: Connector | null; onChanged: (connection: Connection) => void };

/** What ends with it besides: what its password opened, or nothing but itself where the password is another's. */
const disconnectText = ({ openedBy, siblings }: Connection, t: ConnectionWords["disconnectDialog"]): string => {
  if (openedBy) return `${t.synced} ${t.keepsPassword(openedBy.name)}`;
  const opened = siblings.flatMap(({ connection }) => (connection ? [connection.name] : []));
  return opened.length === 0 ? t.description : `${t.endsToo(opened)} ${t.description}`;
};

/** Sync, test, reconnect and disconnect. */
export function ConnectionActions({ connection, connector, onChanged }: Props) {
  const t = useWords(connectionWords);
  const router = useRouter();
  const [open, setOpen] = useState<"reconnect" | "disconnect" | null>(null);
  const sync = useAction(syncConnection, { success: t.detail.syncStarted, onDone: onChanged });
  const test = useAction(testConnection, { success: t.detail.testDone, onDone: onChanged });
  const disconnect = useAction(disconnectConnection, {
    success: ({ isRevoked }) =>
      isRevoked === false ? t.disconnectDialog.notRevoked(connection.connectorName) : t.disconnectDialog.done,
  });
  const target = { connectionId: connection.id };
  const { detail } = t;
  const leave = async () => {
    if (await disconnect.run(target)) router.push("/connections");
  };
  const openDialog = (name: "reconnect" | "disconnect") => () => setOpen(name);
  const credentials = [
    { id: "reconnect", label: detail.reconnect, icon: <KeyRound aria-hidden />, onSelect: openDialog("reconnect") },
  ];
  const ending = [
    {
      id: "disconnect",
      label: detail.disconnect,
      icon: <Unplug aria-hidden />,
      tone: "danger" as const,
      onSelect: openDialog("disconnect"),
    },
  ];
  return (
    <>
      <Button icon={<Stethoscope aria-hidden />} loading={test.isPending} onClick={() => void test.run(target)}>
        {detail.testNow}
      </Button>
      {connection.sync.length > 0 && (
        <Button
          variant={connection.status === "broken" ? "secondary" : "primary"}
          icon={<RefreshCw aria-hidden />}
          loading={sync.isPending}
          onClick={() => void sync.run(target)}
        >
          {detail.syncNow}
        </Button>
      )}
      <DropdownMenu
        trigger={<IconButton label={detail.more} icon={<Ellipsis aria-hidden />} variant="secondary" />}
        groups={[
          ...(connection.openedBy ? [] : [{ id: "credentials", items: credentials }]),
          { id: "ending", items: ending },
        ]}
      />
      <Reconnect
        {...{ connection, connector }}
        open={open === "reconnect"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "reconnect" : null)}
        onReconnected={onChanged}
      />
      <ConfirmDialog
        title={t.disconnectDialog.title(connection.name)}
        description={disconnectText(connection, t.disconnectDialog)}
        confirmLabel={t.disconnectDialog.confirm}
        open={open === "disconnect"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "disconnect" : null)}
        onConfirm={leave}
      />
    </>
  );
}
