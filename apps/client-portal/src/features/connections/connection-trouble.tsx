"use client";

import type { Connection, Connector } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Button, buttonClasses, Callout, linkClasses } from "@bizosaas/ui";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Reconnect } from "./reconnect.tsx";
import { connectionWords } from "./words.ts";

type Props = {
  connection: Connection;
  connector: Connector | null;
  canManage: boolean;
  onChanged: (connection: Connection) => void;
};

/** The runs that stand still until the connection works again. */
function WaitingRuns({ waiting }: Pick<Connection, "waiting">) {
  const t = useWords(connectionWords).trouble;
  if (waiting.length === 0) return null;
  return (
    <>
      <p>{t.waiting(waiting.reduce((sum, { runs }) => sum + runs, 0))}</p>
      <ul className="grid gap-1">
        {waiting.map(({ workflowId, name, runs }) => (
          <li key={workflowId}>
            <IntentLink href={`/workflows/${workflowId}/runs`} className={linkClasses()}>
              {name}
            </IntentLink>
            : {t.runs(runs)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is wrong with a connection, what waits for it, and the way on. */
export function ConnectionTrouble({ connection, connector, canManage, onChanged }: Props) {
  const t = useWords(connectionWords);
  const [isOpen, setOpen] = useState(false);
  const { status, statusReason, waiting, openedBy } = connection;
  if (status === "connected" || !statusReason) return null;
  const isBroken = status === "broken";
  return (
    <>
      <Callout tone={isBroken ? "danger" : "warning"} title={t.status[status]}>
        <div className="grid justify-items-start gap-3">
          <p>{statusReason}</p>
          <WaitingRuns waiting={waiting} />
          {isBroken && canManage && !openedBy && (
            <Button variant="primary" icon={<KeyRound aria-hidden />} onClick={() => setOpen(true)}>
              {t.detail.reconnect}
            </Button>
          )}
          {isBroken && openedBy && (
            <>
              <p>{t.siblings.renewThere(openedBy.name)}</p>
              <IntentLink href={`/connections/${openedBy.id}`} className={buttonClasses({ variant: "primary" })}>
                {t.siblings.mend(openedBy.name)}
              </IntentLink>
            </>
          )}
        </div>
      </Callout>
      <Reconnect {...{ connection, connector }} open={isOpen} onOpenChange={setOpen} onReconnected={onChanged} />
    </>
  );
}
