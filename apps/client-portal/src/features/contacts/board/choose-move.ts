import type { Offer } from "../../records/acting/offers.ts";
import { type StageMove, stageFieldOf, stageMovesOf } from "./stages.ts";

type ChosenMove = { move: StageMove } | { move: null; refused: Offer | null };

/** The tool whose deals a board shows: the one that is filtered by, or else the first; with what stands in its way. */
export const chooseMove = (offers: readonly Offer[], connectionId: string | undefined): ChosenMove => {
  const wanted = offers.filter((offer) => connectionId === undefined || offer.connectionId === connectionId);
  const [move] = stageMovesOf(wanted);
  if (move) return { move };
  const refused = wanted.find(({ action, refusal }) => refusal !== null && stageFieldOf(action) !== null);
  return { move: null, refused: refused ?? null };
};
