/** How a person likes a table: which columns are away, and how high its rows are. */
export type TableView = {
  hidden: readonly string[];
  /** Absent: the portal's own density. */
  density?: Density | undefined;
};
export type Density = "compact" | "comfortable";

const DENSITIES: readonly Density[] = ["compact", "comfortable"];
const MAX_COLUMNS = 40;

/** The cookie that remembers one table; read on the server so that nothing jumps. */
export const tableViewCookie = (tableId: string): string => `table.${tableId}`;

/** "compact:status.updated": what a cookie may hold unescaped. */
export const writeTableView = ({ hidden, density }: TableView): string => `${density ?? ""}:${hidden.join(".")}`;

/** Anything that isn't a view reads as the standard one. */
export const readTableView = (cookieValue: string | undefined): TableView => {
  const [density, columns = ""] = (cookieValue ?? "").split(":");
  return {
    hidden: columns.split(".").filter(Boolean).slice(0, MAX_COLUMNS),
    density: DENSITIES.find((known) => known === density),
  };
};
