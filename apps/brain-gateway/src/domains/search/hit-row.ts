import { type SearchHit, SearchKind } from "@bizosaas/contracts";

export type HitRow = { hit: string; id: string; title: string; facet: string; at: Date | null };

export const toHit = (row: HitRow): SearchHit => ({
  kind: SearchKind.parse(row.hit),
  id: row.id,
  title: row.title,
  facet: row.facet,
  at: row.at?.toISOString() ?? null,
});
