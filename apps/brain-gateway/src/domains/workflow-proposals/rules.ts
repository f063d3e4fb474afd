import { AppError, type Locale, proposalLimits } from "@bizosaas/contracts";
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
