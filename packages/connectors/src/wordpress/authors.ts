import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { WordPressClient } from "./wordpress-client.ts";

const Author = z.object({ id: z.int(), name: z.string() });

/** Names for user ids, asked in one call for those not yet known. Where a site hides its users, the id must do. */
export const authorNames = async (client: WordPressClient, ids: number[], signal?: AbortSignal) => {
  const names = (client.remember.get("authors") ?? new Map<number, string>()) as Map<number, string>;
  client.remember.set("authors", names);
  const missing = [...new Set(ids)].filter((id) => id > 0 && !names.has(id)).slice(0, 100);
  if (missing.length > 0) {
    const query = { include: missing.join(","), per_page: 100, _fields: "id,name" };
    try {
      const { data } = await client.call("GET", "users", z.array(Author), { query, signal });
      for (const { id, name } of data) names.set(id, name);
    } catch (error) {
      if (
        !isAppError(error) ||
        !["forbidden", "not_found", "credential_rejected", "upstream_failed", "upstream_too_large"].includes(error.code)
      )
        throw error;
    }
    for (const id of missing) if (!names.has(id)) names.set(id, `User ${id}`);
  }
  return (id: number) => names.get(id) ?? "";
};
