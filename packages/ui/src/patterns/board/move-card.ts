export type CardPlace = { columnId: string; index: number };
type Columns<Card extends { id: string }> = readonly { id: string; cards: readonly Card[] }[];

/** Where a card is; null when it is on no column. */
export const placeOf = <Card extends { id: string }>(columns: Columns<Card>, cardId: string): CardPlace | null => {
  for (const { id, cards } of columns) {
    const index = cards.findIndex((card) => card.id === cardId);
    if (index >= 0) return { columnId: id, index };
  }
  return null;
};

/** The board with the card at another place; an unknown card or column changes nothing. */
export const moveCard = <Card extends { id: string }, Column extends { id: string; cards: readonly Card[] }>(
  columns: readonly Column[],
  cardId: string,
  to: CardPlace,
): readonly Column[] => {
  const card = columns.flatMap(({ cards }) => cards).find(({ id }) => id === cardId);
  if (!card || !columns.some(({ id }) => id === to.columnId)) return columns;
  return columns.map((column) => {
    const rest = column.cards.filter(({ id }) => id !== cardId);
    return { ...column, cards: column.id === to.columnId ? rest.toSpliced(to.index, 0, card) : rest };
  });
};

export type Direction = "up" | "down" | "start" | "end";

/** One step in a direction; null where the board ends. Between columns a card keeps its height as far as it can. */
export const stepFrom = <Card extends { id: string }>(
  columns: Columns<Card>,
  cardId: string,
  direction: Direction,
): CardPlace | null => {
  const place = placeOf(columns, cardId);
  if (!place) return null;
  const column = columns.findIndex(({ id }) => id === place.columnId);
  if (direction === "up" || direction === "down") {
    const index = place.index + (direction === "up" ? -1 : 1);
    return index < 0 || index >= (columns[column]?.cards.length ?? 0) ? null : { ...place, index };
  }
  const target = columns[column + (direction === "start" ? -1 : 1)];
  return target ? { columnId: target.id, index: Math.min(place.index, target.cards.length) } : null;
};

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "start",
  ArrowRight: "end",
};

/** What an arrow key means where text runs in this direction. */
export const directionOf = (key: string, isRightToLeft: boolean): Direction | null => {
  const direction = arrows[key] ?? null;
  if (!isRightToLeft || (direction !== "start" && direction !== "end")) return direction;
  return direction === "start" ? "end" : "start";
};

/** Where a card dropped before another lands once it has left its own place. */
export const placeBefore = <Card extends { id: string }>(
  columns: Columns<Card>,
  cardId: string,
  before: CardPlace,
): CardPlace => {
  const from = placeOf(columns, cardId);
  const isPastItself = from?.columnId === before.columnId && from.index < before.index;
  return isPastItself ? { ...before, index: before.index - 1 } : before;
};
