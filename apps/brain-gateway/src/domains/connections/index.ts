import { createConnection } from "./create-connection.ts";
import { disconnectConnection } from "./disconnect-connection.ts";
import { getConnection } from "./get-connection.ts";
import { listConnections } from "./list-connections.ts";
import { reconnectConnection } from "./reconnect-connection.ts";
import { syncConnection } from "./sync-connection.ts";
import { testConnection } from "./test-connection.ts";
import { watchConnection } from "./watch-connection.ts";

export const handlers = {
  list: listConnections,
  get: getConnection,
  create: createConnection,
  test: testConnection,
  reconnect: reconnectConnection,
  sync: syncConnection,
  disconnect: disconnectConnection,
  watch: watchConnection,
};
export { markBroken } from "./mark-broken.ts";
export { type OpenConnection, openConnection } from "./open-connection.ts";
