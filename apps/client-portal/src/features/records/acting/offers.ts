import type { Connection, Connector, ConnectorAction, ResourceKind } from "@bizosaas/contracts";
import { connectionLabels } from "../../connections/connection-labels.ts";
import { heldFields, type Values } from "./stored-values.ts";

/** An action at one connection; `refusal` says why it can't be done there now. */
export type Offer = {
  connectionId: string;
  connectionName: string;
  action: ConnectorAction;
  refusal: string | null;
};

type Asked = {
  connections: readonly Connection[];
  connectors: readonly Connector[];
  kind: ResourceKind;
  /** Actions on records that there are, or those that make a new one. */
  on: "record" | "list";
};

const refusalOf = ({ status, statusReason, name, capabilities }: Connection, { capability }: ConnectorAction) => {
  if (status === "broken") return statusReason ?? name;
  const held = capabilities.find(({ id }) => id === capability);
  return held && !held.allowed ? (held.why ?? held.label) : null;
};

/** What can be done to records of a kind by hand, at each of the connections. */
export const offersFor = ({ connections, connectors, kind, on }: Asked): Offer[] => {
  const labels = connectionLabels(connections);
  return connections.flatMap((connection) => {
    const { actions = [] } = connectors.find(({ id }) => id === connection.connectorId) ?? {};
    return actions
      .filter(({ effect, subject }) => effect !== "read" && subject?.kind === kind)
      .filter(({ subject }) => (subject?.field === null) === (on === "list"))
      .map((action) => ({
        ...{ connectionId: connection.id, connectionName: labels.get(connection.id) ?? connection.name, action },
        refusal: refusalOf(connection, action),
      }));
  });
};

/** The action that changes the most of what a record of its kind has: what *Edit* means. Null where none changes any. */
export const editOf = (offers: readonly Offer[], data: Values): Offer | null => {
  const counted = offers.map((offer) => ({ offer, count: heldFields(offer.action, data).length }));
  const [most] = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  return most?.offer ?? null;
};
