import { useState } from "react";
import { Board, type BoardColumn, type BoardMove } from "../../../src/patterns/board/board.tsx";
import { moveCard } from "../../../src/patterns/board/move-card.ts";
import { Badge } from "../../../src/primitives/badge.tsx";
import { definePage } from "../../define-page.ts";

const card = (id: string, name: string, due?: string) => ({
  id,
  name,
  content: (
    <span className="grid gap-1">
      <span>{name}</span>
      {due && (
        <span className="flex">
          <Badge tone="warning">{due}</Badge>
        </span>
      )}
    </span>
  ),
});
const start: readonly BoardColumn[] = [
  {
    id: "ideas",
    title: "Ideas",
    cards: [
      card("a", "Spring campaign"),
      card("b", "Ask readers what they miss", "Due Friday"),
      card("c", "New photos"),
    ],
  },
  { id: "writing", title: "Writing", cards: [card("d", "How we choose our suppliers")] },
  { id: "review", title: "In review by somebody with a long name", cards: [] },
  { id: "published", title: "Published", cards: [card("e", "Opening hours in December")] },
];

function Planning() {
  const [columns, setColumns] = useState(start);
  const move = ({ cardId, to }: BoardMove) => setColumns((old) => moveCard(old, cardId, to));
  return <Board label="Content plan" columns={columns} onMove={move} />;
}

export default definePage({
  title: "Board",
  states: {
    Filled: () => <Planning />,
    Empty: () => (
      <Board
        label="Empty plan"
        columns={start.map((column) => ({ ...column, id: `empty-${column.id}`, cards: [] }))}
        onMove={() => undefined}
      />
    ),
  },
});
