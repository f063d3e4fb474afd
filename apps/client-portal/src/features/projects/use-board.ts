"use client";

import type { ProjectItem } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { useOptimistic, useState, useTransition } from "react";
import { moveProjectItem } from "./actions.ts";
import { arrangeBoard, type ItemMove } from "./arrange-board.ts";
import { projectWords } from "./words.ts";

/** The board as people see it: a move shows at once, and goes back if the gateway refuses it. */
export const useBoard = (read: readonly ProjectItem[]) => {
  const t = useWords(projectWords).board;
  // What was moved since the page was read; a page that is read anew starts over.
  const [moved, setMoved] = useState<{ read: readonly ProjectItem[]; moves: readonly ItemMove[] }>({ read, moves: [] });
  const moves = moved.read === read ? moved.moves : [];
  const kept = moves.reduce<readonly ProjectItem[]>(arrangeBoard, read);
  const [board, showMove] = useOptimistic(kept, arrangeBoard);
  const [, startTransition] = useTransition();
  const { run } = useAction(moveProjectItem);
  const move = (order: ItemMove) =>
    startTransition(async () => {
      showMove(order);
      const answer = await run(order);
      if (answer) setMoved((before) => ({ read, moves: [...(before.read === read ? before.moves : []), order] }));
      else toast.info(t.moveFailed);
    });
  return { board, move };
};
