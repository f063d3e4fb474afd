import { isContractProcedure } from "@orpc/contract";
import { z } from "zod";
import { contract } from "../contract.ts";
import type { OperationMeta } from "./operation.ts";

export type OperationEntry = OperationMeta & {
  name: string;
  method: string;
  path: string;
  summary: string;
  input: unknown;
  /** Whether a request may carry an idempotency key. */
  takesKey: boolean;
};

/**
 * Whether a request may carry an idempotency key: it changes something, there is somebody whose key it is, and its answer
 * can be kept. A file can't: asking again makes it again.
 */
export const takesIdempotencyKey = ({ effect, can }: OperationMeta, outputSchema: unknown): boolean =>
  effect !== "read" && can !== "public" && !(outputSchema instanceof z.ZodFile);

const collect = (node: unknown, name: string): OperationEntry[] => {
  if (isContractProcedure(node)) {
    const definition = node["~orpc"];
    const { route } = definition;
    return [
      {
        ...(definition.meta as OperationMeta),
        name,
        method: route.method ?? "GET",
        path: route.path ?? "",
        summary: route.summary ?? "",
        input: definition.inputSchema as unknown,
        takesKey: takesIdempotencyKey(definition.meta as OperationMeta, definition.outputSchema),
      },
    ];
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    collect(child, name ? `${name}.${key}` : key),
  );
};

/** Every operation of the contract by its dotted name (`workflows.pause`), for matrices and table-driven checks. */
export const listOperations = (): OperationEntry[] => collect(contract, "");
