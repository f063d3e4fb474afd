import type { Connection, Connector, ConnectorAction, ResourceKind } from "@bizosaas/contracts";

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
export const offersFor = ({ connections, connectors, kind, on }: Asked): Offer[] =>
  connections.flatMap((connection) => {
    const { actions = [] } = connectors.find(({ id }) => id === connection.connectorId) ?? {};
    return actions
      .filter(({ effect, subject }) => effect !== "read" && subject?.kind === kind)
      .filter(({ subject }) => (subject?.field === null) === (on === "list"))
      .map((action) => ({
        ...{ connectionId: connection.id, connectionName: connection.name, action },
        refusal: refusalOf(connection, action),
      }));
  });

type Data = Readonly<Record<string, unknown>>;
const extraOf = ({ extra }: Data): Data =>
  typeof extra === "object" && extra !== null && !Array.isArray(extra) ? { ...extra } : {};

/** What a kind keeps in another form than people write it. */
const writtenOf = ({ amountMicros, closesAt, status }: Data): Data => ({
  ...(typeof amountMicros === "number" && { amount: String(amountMicros / 1_000_000) }),
  ...(typeof closesAt === "string" && { closesOn: closesAt.slice(0, 10) }),
  ...(status !== undefined && { stage: status }),
});

/** What the record holds now of the fields that an action asks for, by their names. */
export const storedFor = ({ fields, subject }: ConnectorAction, data: Data): Record<string, unknown> => {
  const known = { ...extraOf(data), ...writtenOf(data), ...data };
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = known[name];
      const isKept = name !== subject?.field && value !== undefined && value !== null;
      return isKept ? [[name, value]] : [];
    }),
  );
};

/** The action that changes the most of what the record holds: what *Edit* means. Null where none changes any of it. */
export const editOf = (offers: readonly Offer[], data: Data): Offer | null => {
  const counted = offers.map((offer) => ({ offer, count: Object.keys(storedFor(offer.action, data)).length }));
  const [most] = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  return most?.offer ?? null;
};

/** What differs from what was there; a text that was emptied is sent empty, a choice that was taken away is left out. */
export const changedValues = (values: Data, stored: Data): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      if (value === undefined || value === stored[name]) return false;
      return value !== "" || (stored[name] !== undefined && stored[name] !== "");
    }),
  );
