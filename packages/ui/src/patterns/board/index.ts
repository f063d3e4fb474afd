export { Board, type BoardCard, type BoardColumn, type BoardMove, type BoardProps } from "./board.tsx";
export { type CardPlace, moveCard, placeOf } from "./move-card.ts";
