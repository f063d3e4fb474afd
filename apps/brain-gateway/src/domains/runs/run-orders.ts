import { listOrders } from "../../platform/http/list-order.ts";

/** What lists of runs can be ordered by; `started` walks the index. */
export const runOrders = listOrders("r.id", {
  started: { expression: "r.created_at", type: "timestamptz" },
  duration: {
    expression: "extract(epoch from r.finished_at - r.started_at)::float8",
    type: "float8",
    isNullable: true,
  },
  cost: { expression: "r.cost_micros::float8", type: "float8", isNullable: true },
});
