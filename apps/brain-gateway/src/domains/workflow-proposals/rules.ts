import { AppError, type Locale, type ProposalTarget, proposalLimits } from "@bizosaas/contracts";
import { presentLimits } from "@bizosaas/workflows";
import { underWayWithin } from "../../platform/events/under-way.ts";

export const { isUnderWay } = underWayWithin(proposalLimits.seconds);

/** Sentences of one organization that may be drafted at once. */
export const proposalsAtOnce = 3;

/** One question and its answer. */
export const questionMs = 90_000;

type Standing = { status: string; startedAt: Date };

export const brokenOff = {
  code: "unavailable",
  message: "The drafting was broken off, because the service stopped. Start it again.",
} as const;

export const timedOut = {
  code: "upstream_timeout",
  message: `The model did not come to an end within ${proposalLimits.seconds} seconds. Ask for less at once, or choose a faster model.`,
} as const;

export const neverFit = {
  code: "workflow_invalid",
  message: `The model drew no workflow that works, in ${proposalLimits.rounds} attempts. Say it more plainly or in smaller parts, or choose a stronger model.`,
} as const;

export const impossible = (reason: string) => ({
  code: "workflow_invalid",
  message: `The model says that this can't be drawn: ${reason}`,
});

/** The draft that a proposal changes; null where it draws a new one. */
export const targetOf = ({
  workflowId,
  draftRevision,
}: {
  workflowId: string | null;
  draftRevision: number | null;
}): ProposalTarget | null => (workflowId === null || draftRevision === null ? null : { workflowId, draftRevision });

export const tooLarge =
  `This workflow is too large for a change by a sentence: ${presentLimits.steps} steps with ` +
  `${presentLimits.length} characters of settings at most. Change it by hand, or part it into workflows that call each other.`;

export const changesAnother = "This changes a workflow that there is. Use it where that workflow is drawn.";

/** How a workflow's description says where it came from. */
export const originOf = (sentence: string, locale: Locale): string =>
  locale === "nl" ? `Ontworpen uit: ${sentence}` : `Drafted from: ${sentence}`;

export const assertFree = (open: readonly (Standing & { askedById: string })[], userId: string, now: Date): void => {
  const underWay = open.filter((each) => isUnderWay(each, now));
  if (underWay.some(({ askedById }) => askedById === userId)) {
    throw new AppError("conflict", "A draft of yours is still being made. Wait until it is ready, or stop it.");
  }
  if (underWay.length >= proposalsAtOnce) {
    throw new AppError(
      "conflict",
      "Several people of your organization are having workflows drafted right now. Try again in a minute.",
    );
  }
};
