import type { ReactNode } from "react";
import type { Status } from "../status-look.ts";

export type CanvasPosition = { x: number; y: number };

export type CanvasNode = {
  id: string;
  name: string;
  /** What kind of step it is, in words: "AI prompt". */
  kindTitle: string;
  icon: ReactNode;
  position: CanvasPosition;
  hasInput: boolean;
  /** Ports out; labels show when there are two or more. */
  outputs: readonly { id: string; label: string }[];
  /** Sentences on what keeps the step from being published. */
  problems?: readonly string[] | undefined;
  /** What its author wrote beside it, for whoever looks at it later. */
  note?: string | undefined;
  /** How a run has come along with this step. */
  state?: { status: Status; label: string; detail?: string | undefined } | undefined;
};

/** What a step's card shows, wherever it stands. */
export type StepLook = Omit<CanvasNode, "position">;

export type CanvasEdge = {
  id: string;
  source: string;
  sourcePort: string;
  target: string;
  /** The run went this way. */
  isTaken?: boolean | undefined;
  /** What a comparison says of it, in words too: "Added". */
  change?: { kind: "added" | "removed"; label: string } | undefined;
};

export type CanvasGraph = { nodes: readonly CanvasNode[]; edges: readonly CanvasEdge[] };
export type CanvasConnection = Pick<CanvasEdge, "source" | "sourcePort" | "target">;

export const edgeIdOf = ({ source, sourcePort, target }: CanvasConnection): string =>
  `${source}:${sourcePort}:${target}`;

export const NODE_WIDTH = 240;
const HEADER_HEIGHT = 58;
const ROW_HEIGHT = 28;

/** The height a node will have on screen, for laying out before anything is measured. */
export const nodeHeightOf = (node: Pick<CanvasNode, "outputs" | "state">): number =>
  HEADER_HEIGHT +
  (node.state ? ROW_HEIGHT + 4 : 0) +
  (node.outputs.length > 1 ? node.outputs.length * ROW_HEIGHT + 8 : 0);

export type StepWords = { problems: (count: number) => string; hasNote: string };

/** What a step is called to those who hear the drawing. */
export const accessibleNameOf = ({ name, kindTitle, state, problems, note }: CanvasNode, words: StepWords): string =>
  [
    name,
    kindTitle === name ? undefined : kindTitle,
    state?.label,
    problems?.length ? words.problems(problems.length) : undefined,
    note ? words.hasNote : undefined,
  ]
    .filter(Boolean)
    .join(", ");
