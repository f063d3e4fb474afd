import { listOperations, type OperationEntry } from "@bizosaas/contracts";
import type { GatewayClient } from "@bizosaas/gateway-client";
import type { z } from "zod";

const operations = new Map(listOperations().map((entry) => [entry.name, entry]));

const recorder = (path: string[]): unknown =>
  new Proxy(() => undefined, { get: (_, key) => recorder([...path, String(key)]), apply: () => path });

/** The contract's entry that a selector such as `(gateway) => gateway.workflows.pause` names. */
export const operationOf = (select: (gateway: GatewayClient) => unknown): OperationEntry & { input: z.ZodType } => {
  const picked = select(recorder([]) as GatewayClient) as () => string[];
  const name = picked().join(".");
  const entry = operations.get(name);
  if (!entry) throw new Error(`The contract has no operation ${name}.`);
  // Every input of the contract is a zod schema; `operation()` accepts nothing else.
  return { ...entry, input: entry.input as z.ZodType };
};
