import type { ConnectorAction } from "@bizosaas/contracts";
import type { Values } from "./stored-values.ts";

/** Whether the record is as the action would leave it: doing it would change nothing. */
export const isDoneAlready = ({ leaves }: Pick<ConnectorAction, "leaves">, data: Values): boolean =>
  leaves !== undefined && Object.entries(leaves).every(([field, value]) => data[field] === value);
