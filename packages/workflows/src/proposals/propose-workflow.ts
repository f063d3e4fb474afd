import type { WorkflowDefinition, WorkflowProblem } from "@bizosaas/contracts";
import { untrusted } from "../agent/untrusted.ts";
import type { NodeRegistry } from "../node-registry.ts";
import { drawChange } from "./draw-change.ts";
import { drawSketch } from "./draw-sketch.ts";
import { fillOnlyChoices, type Possessions, partProblems } from "./open-choices.ts";
import { describePresent, type PresentWorkflow } from "./present-workflow.ts";
import { readSketch, type WorkflowSketch } from "./read-sketch.ts";

/** What a model said; `isCutOff` when it had to stop before its end. */
export type SketchAnswer = { text: string; isCutOff: boolean };

export type ProposalHands = {
  registry: NodeRegistry;
  possessions: Possessions;
  /** What the sentence is to change; without it the model draws a new one. */
  present?: PresentWorkflow | undefined;
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

const listOf = (notes: readonly string[]): string => notes.map((note) => `- ${note}`).join("\n");

const toldOf = (present: PresentWorkflow, registry: NodeRegistry): string => {
  const problems = present.problems.slice(0, mostFaults).map(({ message }) => message);
  const told = [
    describePresent(present, registry),
    ...(problems.length > 0 ? [`What is open in it:\n${listOf(problems)}`] : []),
  ];
  return `The workflow that is to be changed:\n${untrusted("the workflow", told.join("\n"))}`;
};

const wish = (sentence: string, { present, registry }: ProposalHands): string =>
  [`What the person wishes:\n"""\n${sentence}\n"""`, ...(present ? [toldOf(present, registry)] : [])].join("\n\n");

const repair = (question: string, { text }: SketchAnswer, faults: readonly string[]): string =>
  [
    question,
    `Your last answer:\n${text.slice(0, repeatedLength)}`,
    `What is wrong with it:\n${listOf(faults)}`,
    "Answer with the whole JSON object, mended.",
  ].join("\n\n");

const draw = (sketch: WorkflowSketch, { registry, possessions, present }: ProposalHands) => {
  const { definition, faults } = present
    ? drawChange(sketch, present, registry)
    : { definition: drawSketch(sketch), faults: [] };
  return { definition: fillOnlyChoices(definition, registry, possessions, present?.definition.nodes), faults };
};

/** The sentence names the step, whose name may be what changed. */
const isSameProblem = (a: WorkflowProblem, b: WorkflowProblem): boolean =>
  a.nodeId === b.nodeId && a.field === b.field && (a.field !== null || a.message === b.message);

const judge = async ({ text, isCutOff }: SketchAnswer, hands: ProposalHands): Promise<ProposalOutcome> => {
  const reading = readSketch(text, isCutOff);
  if (reading.kind !== "sketch") return reading;
  const { name, summary, assumptions } = reading.sketch;
  const { definition, faults: misdrawn } = draw(reading.sketch, hands);
  const problems = await hands.check(definition);
  const isOld = (problem: WorkflowProblem) => hands.present?.problems.some((each) => isSameProblem(each, problem));
  const { choices, faults } = partProblems(definition, hands.registry, problems);
  const made = [...misdrawn, ...faults.filter((problem) => !isOld(problem)).map(({ message }) => message)];
  if (made.length > 0) return { kind: "faulty", faults: made.slice(0, mostFaults) };
  return { kind: "made", name, summary, assumptions, definition, choices: [...choices, ...faults] };
};

/**
 * Has a model draft a definition, or change the one there is, and mend it until validation finds nothing but open choices, or the rounds are used up.
 * Rejects with what `ask` rejects with.
 */
export const proposeWorkflow = async (sentence: string, hands: ProposalHands): Promise<ProposalOutcome> => {
  const question = wish(sentence, hands);
  let prompt = question;
  let faults: string[] = [];
  for (let round = 1; round <= hands.rounds; round += 1) {
    await hands.onRound(round, faults);
    const answer = await hands.ask(prompt);
    const outcome = await judge(answer, hands);
    if (outcome.kind !== "faulty") return outcome;
    faults = outcome.faults;
    prompt = repair(question, answer, faults);
  }
  return { kind: "faulty", faults };
};
