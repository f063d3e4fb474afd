import { kindShapes, ResourceKind } from "@bizosaas/contracts";
import { z } from "zod";
import type { Possessions } from "./open-choices.ts";

type Schema = z.core.JSONSchema.JSONSchema;

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

/** What a schema allows besides null. */
const filledOf = (schema: Schema): Schema =>
  schema.anyOf?.filter(isSchema).find((each) => each.type !== "null") ?? schema;

const typesOf = ({ type }: Schema): readonly unknown[] => [type].flat();

const mayBeNull = (schema: Schema): boolean => {
  const alternatives = (schema.anyOf ?? []).filter(isSchema);
  return [schema, ...alternatives].some((each) => typesOf(each).includes("null"));
};

const inside = (schema: Schema): string => (schema.properties ? `{${fieldsOf(schema)}}` : "");

const shapeOf = (schema: Schema): string => {
  const types = typesOf(schema);
  if (types.includes("array")) return `[]${isSchema(schema.items) ? inside(schema.items) : ""}`;
  if (types.includes("object")) return inside(schema) || "{}";
  if (schema.enum) return ` ${schema.enum.join("|")}`;
  if (types.includes("boolean")) return " boolean";
  return types.includes("integer") || types.includes("number") ? " number" : "";
};

const fieldsOf = ({ properties = {}, required = [] }: Schema): string =>
  Object.entries(properties)
    .flatMap(([name, schema]) => {
      if (!isSchema(schema)) return [];
      const isSure = required.includes(name) && !mayBeNull(schema);
      return [`${name}${isSure ? "" : "?"}${shapeOf(filledOf(schema))}`];
    })
    .join(", ");

const describeRecord = (kind: ResourceKind): string =>
  `- ${kind}: ${fieldsOf(z.toJSONSchema(kindShapes[kind], { io: "output" }))}`;

/** Each kind of record with its fields, in one line, those that the organization's connections have first. */
export const describeRecords = ({ connections }: Possessions): string => {
  const had = new Set<string>(connections.flatMap(({ kinds }) => kinds ?? []));
  const kinds = [...ResourceKind.options].sort((a, b) => Number(had.has(b)) - Number(had.has(a)));
  return kinds.map(describeRecord).join("\n");
};
