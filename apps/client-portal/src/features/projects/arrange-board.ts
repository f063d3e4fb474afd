import type { ProjectItem, ProjectItemStatus } from "@bizosaas/contracts";

export type ItemMove = { itemId: string; status: ProjectItemStatus; beforeId: string | null };

/** The board as it will be once the gateway has moved the item too: the same rule, so that nothing jumps. */
export const arrangeBoard = (board: readonly ProjectItem[], { itemId, status, beforeId }: ItemMove): ProjectItem[] => {
  const moved = board.find(({ id }) => id === itemId);
  if (!moved) return [...board];
  const others = board.filter(({ id }) => id !== itemId);
  const at = others.findIndex(({ id, status: column }) => id === beforeId && column === status);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), { ...moved, status }, ...others.slice(place)];
};
