import { listOperations, type TenantPermission } from "@bizosaas/contracts";
import type { z } from "zod";

export type ExampleReads = Partial<Record<TenantPermission, string>>;

/** For each right the path of a read that needs nothing else: what an example can call. */
export const exampleReads = (): ExampleReads => {
  const reads = listOperations().filter(
    ({ method, path, input }) => method === "GET" && !path.includes("{") && (input as z.ZodType).safeParse({}).success,
  );
  return Object.fromEntries(reads.map(({ can, path }) => [can, path]));
};
