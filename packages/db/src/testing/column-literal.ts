export type ColumnType = {
  name: string;
  /** As `format_type` writes it: `timestamp(3) with time zone`, `text[]`. */
  type: string;
};

/** SQL for a value that a column takes: one of `known` by the column's name, else any of its type. For rows that only have to be there. */
export const columnLiteral = ({ name, type }: ColumnType, known: Readonly<Record<string, string>>): string => {
  const given = known[name];
  if (given !== undefined) return `'${given}'`;
  if (type.endsWith("[]")) return "'{}'";
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "jsonb" || type === "json") return "'{}'";
  if (type.startsWith("timestamp")) return "now()";
  if (/^(?:integer|bigint|numeric|smallint|double|real)/.test(type)) return "1";
  if (type === "bytea") return "'\\x00'";
  return type === "boolean" ? "false" : "'filled'";
};
