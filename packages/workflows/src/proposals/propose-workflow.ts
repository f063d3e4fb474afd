import type { WorkflowDefinition, WorkflowProblem } from "@bizosaas/contracts";
import type { NodeRegistry } from "../node-registry.ts";
import { drawSketch } from "./draw-sketch.ts";
import { fillOnlyChoices, type Possessions, partProblems } from "./open-choices.ts";
import { readSketch, type WorkflowSketch } from "./read-sketch.ts";

/** What a model said; `isCutOff` when it had to stop before its end. */
export type SketchAnswer = { text: string; isCutOff: boolean };

export type ProposalHands = {
  registry: NodeRegistry;
  possessions: Possessions;
  /** Questions to the model at most. */
  rounds: number;
  ask(prompt: string): Promise<SketchAnswer>;
  /** The validation that a person's draft goes through. */
  check(definition: WorkflowDefinition): Promise<readonly WorkflowProblem[]>;
  /** Told before each question, with what was wrong with the answer before. */
  onRound(round: number, faults: readonly string[]): Promise<void>;
};

type Made = Pick<WorkflowSketch, "name" | "summary" | "assumptions"> & {
  definition: WorkflowDefinition;
  choices: WorkflowProblem[];
};

export type ProposalOutcome =
  | ({ kind: "made" } & Made)
  | { kind: "impossible"; reason: string }
  | { kind: "faulty"; faults: string[] };

/** More than these a model mends no better, and a person reads no further. */
const mostFaults = 12;
/** Of the answer before; the rest of a longer one would push the rules out of sight. */
const repeatedLength = 30_000;

const wish = (sentence: string): string => `What the person wishes:\n"""\n${sentence}\n"""`;

const repair = (sentence: string, { text }: SketchAnswer, faults: readonly string[]): string =>
  [
    wish(sentence),
    `Your last answer:\n${text.slice(0, repeatedLength)}`,
    `What is wrong with it:\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    "Answer with the whole JSON object, mended.",
  ].join("\n\n");

const judge = async (
  { text, isCutOff }: SketchAnswer,
  { registry, possessions, check }: ProposalHands,
): Promise<ProposalOutcome> => {
  const reading = readSketch(text, isCutOff);
  if (reading.kind !== "sketch") return reading;
  const { name, summary, assumptions } = reading.sketch;
  const definition = fillOnlyChoices(drawSketch(reading.sketch), registry, possessions);
  const { choices, faults } = partProblems(definition, registry, await check(definition));
  if (faults.length === 0) return { kind: "made", name, summary, assumptions, definition, choices };
  return { kind: "faulty", faults: faults.slice(0, mostFaults).map(({ message }) => message) };
};

/**
 * Has a model draft a definition and mend it until validation finds nothing but open choices, or the rounds are used up.
 * Rejects with what `ask` rejects with.
 */
export const proposeWorkflow = async (sentence: string, hands: ProposalHands): Promise<ProposalOutcome> => {
  let prompt = wish(sentence);
  let faults: string[] = [];
  for (let round = 1; round <= hands.rounds; round += 1) {
    await hands.onRound(round, faults);
    const answer = await hands.ask(prompt);
    const outcome = await judge(answer, hands);
    if (outcome.kind !== "faulty") return outcome;
    faults = outcome.faults;
    prompt = repair(sentence, answer, faults);
  }
  return { kind: "faulty", faults };
};
