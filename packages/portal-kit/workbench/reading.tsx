import { useState } from "react";
import { createRoot } from "react-dom/client";
import { usePolled } from "../src/client/use-polled.ts";
import { useRead } from "../src/client/use-read.ts";

type Answer = { count: number; isOver?: boolean };
const initial: Answer = { count: 0 };

function Polled() {
  const { value, failure } = usePolled<Answer>({
    ...{ url: "/api/polled", initial, intervalMs: 200 },
    isLive: ({ isOver }) => !isOver,
  });
  return (
    <p role="status">
      {value.count} {failure}
    </p>
  );
}

function Read() {
  const [word, setWord] = useState("first");
  const { value, failure, isReading, again } = useRead<Answer>({ url: `/api/read/${word}` });
  return (
    <>
      <p role="status">
        {value?.count ?? "none"} {failure} {isReading ? "reading" : "still"}
      </p>
      <button type="button" onClick={() => setWord("second")}>
        Second
      </button>
      <button type="button" onClick={again}>
        Again
      </button>
    </>
  );
}

function Bench() {
  const [isThere, setThere] = useState(true);
  const Shown = new URLSearchParams(location.search).has("read") ? Read : Polled;
  return (
    <main>
      {isThere && <Shown />}
      <button type="button" onClick={() => setThere(false)}>
        Leave
      </button>
    </main>
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("The bench's page has no #root.");
createRoot(root).render(<Bench />);
