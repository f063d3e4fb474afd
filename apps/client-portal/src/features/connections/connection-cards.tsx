import type { Connection } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Avatar, Card, CardGrid, EmptyState, StatusBadge } from "@bizosaas/ui";
import { Plug } from "lucide-react";
import { connectionLook, recordCount } from "./connection-status.ts";
import type { ConnectionWords } from "./words.ts";

/** The organization's connections, each with its state. */
export function ConnectionCards({ connections, t }: { connections: readonly Connection[]; t: ConnectionWords }) {
  if (connections.length === 0) {
    return <EmptyState kind="first_use" icon={<Plug aria-hidden />} title={t.none} description={t.noneHint} />;
  }
  return (
    <CardGrid>
      {connections.map((connection) => (
        <Card
          key={connection.id}
          level={3}
          title={connection.name}
          description={connection.account.url}
          icon={<Avatar name={connection.connectorName} shape="square" />}
          href={`/connections/${connection.id}`}
          LinkComponent={IntentLink}
        >
          <div className="flex flex-wrap items-center gap-2 text-dense text-fg-muted">
            <StatusBadge status={connectionLook[connection.status]} label={t.status[connection.status]} />
            {connection.sync.length > 0 && <span>{t.records(recordCount(connection))}</span>}
          </div>
          {connection.statusReason && <p className="mt-2 text-dense text-fg-muted">{connection.statusReason}</p>}
        </Card>
      ))}
    </CardGrid>
  );
}
