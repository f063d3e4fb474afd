import type { Connection } from "@bizosaas/contracts";

type Named = Pick<Connection, "id" | "name" | "account">;

const hostOf = ({ account: { url } }: Named): string => (URL.canParse(url) ? new URL(url).host : url);
/** What may tell two of a name apart: where they are, which account it is, and who is signed in there. */
const marks = [hostOf, ({ account }: Named) => account.name, ({ account }: Named) => account.detail];

const isTelling = (namesakes: readonly Named[], markOf: (one: Named) => string): boolean => {
  const found = new Set(namesakes.map(markOf));
  return found.size === namesakes.length && !found.has("");
};

/** The names of connections by their ids; those that several bear come with what tells them apart. */
export const connectionLabels = (connections: readonly Named[]): ReadonlyMap<string, string> =>
  new Map(
    connections.map((connection) => {
      const { id, name } = connection;
      const namesakes = connections.filter((other) => other.name === name);
      const markOf = marks.find((mark) => isTelling(namesakes, mark)) ?? hostOf;
      return [id, namesakes.length > 1 ? `${name} (${markOf(connection)})` : name];
    }),
  );
