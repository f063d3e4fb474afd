import { createConnection } from "./create-connection.ts";
import { disconnectConnection } from "./disconnect-connection.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import { getConnection } from "./get-connection.ts";
import { listChoices } from "./list-choices.ts";
import { listConnections } from "./list-connections.ts";
import { openSibling } from "./open-sibling.ts";
import { reconnectConnection } from "./reconnect-connection.ts";
import { startSignIn } from "./start-sign-in.ts";
import { syncConnection } from "./sync-connection.ts";
import { testConnection } from "./test-connection.ts";
import { watchConnection } from "./watch-connection.ts";

export const handlers = {
  list: listConnections,
  get: getConnection,
  listChoices,
  create: createConnection,
  test: testConnection,
  reconnect: reconnectConnection,
  openSibling,
  startSignIn,
  finishSignIn,
  sync: syncConnection,
  disconnect: disconnectConnection,
  watch: watchConnection,
};
export { markBroken } from "./mark-broken.ts";
export { type OpenConnection, openConnection } from "./open-connection.ts";
export { watchSiblings } from "./watch-siblings.ts";
