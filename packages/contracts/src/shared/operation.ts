import { type AnySchema, oc } from "@orpc/contract";
import type { z } from "zod";
import type { Can } from "../identity/permissions.ts";
import type { Effect } from "./effect.ts";

/** What every surface derives from: the permission matrix, the audit names, the MCP tools, the verb checks. */
export type OperationMeta = {
  can: Can;
  effect: Effect;
  /** The audit row's action; an operation that writes has one. */
  audit?: string;
};

type OperationOptions<Input extends z.ZodType, Output extends AnySchema> = {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: `/v1/${string}`;
  summary: string;
  tag: string;
  can: Can;
  input: Input;
  output: Output;
} & ({ effect: "read"; audit?: undefined } | { effect: "write" | "destructive"; audit: string });

const base = oc.$meta<OperationMeta>({ can: "signed_in", effect: "read" });

/** Describes one operation; REST route, client, OpenAPI, rights and audit name all come from it. */
export const operation = <Input extends z.ZodType, Output extends AnySchema>(
  options: OperationOptions<Input, Output>,
) =>
  base
    .meta({ can: options.can, effect: options.effect, ...(options.audit !== undefined && { audit: options.audit }) })
    .route({ method: options.method, path: options.path, summary: options.summary, tags: [options.tag] })
    .input(options.input)
    .output(options.output);
