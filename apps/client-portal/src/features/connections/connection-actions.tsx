"use client";

import type { Connection, Connector } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, DropdownMenu, IconButton } from "@bizosaas/ui";
import { Ellipsis, KeyRound, RefreshCw, Stethoscope, Unplug } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { disconnectConnection, syncConnection, testConnection } from "./actions.ts";
import { Reconnect } from "./reconnect.tsx";
import { connectionWords } from "./words.ts";

type Props = { connection: Connection; connector: Connector | null; onChanged: (connection: Connection) => void };

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
      <Button
        variant="primary"
        icon={<RefreshCw aria-hidden />}
        loading={sync.isPending}
        onClick={() => void sync.run(target)}
      >
        {detail.syncNow}
      </Button>
      <DropdownMenu
        trigger={<IconButton label={detail.more} icon={<Ellipsis aria-hidden />} variant="secondary" />}
        groups={[
          { id: "credentials", items: credentials },
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
        description={t.disconnectDialog.description}
        confirmLabel={t.disconnectDialog.confirm}
        open={open === "disconnect"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "disconnect" : null)}
        onConfirm={leave}
      />
    </>
  );
}
