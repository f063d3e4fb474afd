import { isContractProcedure } from "@orpc/contract";
import { contract } from "../contract.ts";
import type { OperationMeta } from "./operation.ts";

export type OperationEntry = OperationMeta & {
  name: string;
  method: string;
  path: string;
  summary: string;
  input: unknown;
};

const collect = (node: unknown, name: string): OperationEntry[] => {
  if (isContractProcedure(node)) {
    const { meta, route, inputSchema } = node["~orpc"];
    return [
      {
        ...(meta as OperationMeta),
        name,
        method: route.method ?? "GET",
        path: route.path ?? "",
        summary: route.summary ?? "",
        input: inputSchema,
      },
    ];
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => collect(child, name ? `${name}.${key}` : key));
};

/** Every operation of the contract by its dotted name (`workflows.pause`), for matrices and table-driven checks. */
export const listOperations = (): OperationEntry[] => collect(contract, "");
