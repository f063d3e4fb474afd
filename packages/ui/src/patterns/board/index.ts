export * from "./board.tsx";
export { type CardPlace, moveCard, placeOf } from "./move-card.ts";
