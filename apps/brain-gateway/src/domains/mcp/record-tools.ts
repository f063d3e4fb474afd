import { JsonObject, type JsonValue } from "@bizosaas/contracts";
import { z } from "zod";
import type { AnySchema, Verb } from "../../platform/http/operation.ts";
import { isTenantRight } from "../../platform/identity/authorize.ts";
import { handlers as connections } from "../connections/index.ts";
import { handlers as resources } from "../resources/index.ts";
import { handlers as runs } from "../runs/index.ts";
import { handlers as search } from "../search/index.ts";
import { handlers as workflows } from "../workflows/index.ts";
import type { McpTool } from "./tool.ts";

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const inputSchemaOf = (schema: unknown): JsonObject => {
  if (!(schema instanceof z.ZodObject)) throw new Error("A tool's input is an object.");
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return JsonObject.parse(JSON.parse(JSON.stringify({ ...rest, additionalProperties: false })));
};

/** A read of ours as a tool: the same verb that the API has, so that rights, limits and checks are the same. */
const readTool = <Input extends AnySchema, Output extends AnySchema>(
  name: string,
  verb: Verb<Input, Output>,
  more = "",
): McpTool => {
  const { meta, route, inputSchema } = verb.operation["~orpc"];
  if (!isTenantRight(meta.can) || meta.effect !== "read") throw new Error(`${name} is no read inside an organization.`);
  const title = route.summary ?? name;
  return {
    ...{ name, title, annotations: readOnly, can: meta.can },
    description: [`${title}.`, more].join(" ").trim(),
    inputSchema: inputSchemaOf(inputSchema),
    call: async ({ clientName: _, ...call }, input) => ({
      value: (await verb.invoke({ ...call, input })) as JsonValue,
    }),
  };
};

/** Reads of what is kept here: records that were synced, workflows and their runs. */
export const recordTools: readonly McpTool[] = [
  readTool("get_record", resources.get, "All fields, as they were when they were last synced."),
  readTool("get_run", runs.get),
  readTool("list_connections", connections.list, "A tool's name ends with the last 8 digits of its connection's id."),
  readTool("list_records", resources.list, "Give the kind, such as cms.post or crm.contact."),
  readTool("list_runs", runs.list),
  readTool("list_workflows", workflows.list),
  readTool("search_records", search.records, "For the id of something whose name is known."),
];
