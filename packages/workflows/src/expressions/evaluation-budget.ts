/** About 100 ms of evaluation on a small core; a useful expression spends a few dozen. */
export const expressionCost = 1_000_000;
/** All expressions of a step together: a condition is asked for each item of a list, a text holds thousands of them. */
export const stepCost = 3_000_000;

type Budget = { left: number; refusal: string };

const tooMuch = { one: "The expression does too much work.", all: "The step's expressions do too much work together." };
const unbounded = (): Budget => ({ left: Number.POSITIVE_INFINITY, refusal: tooMuch.one });

/** Evaluation is synchronous, so that one budget at a time serves everybody. */
let budget = unbounded();

/** Lets `work` spend up to `cost`, and never more than what is left of the budget that it is a part of. */
export const withinBudget = <Result>(cost: number, work: () => Result): Result => {
  const outer = budget;
  const given = Math.min(cost, outer.left);
  budget = { left: given, refusal: cost <= outer.left ? tooMuch.one : tooMuch.all };
  try {
    return work();
  } finally {
    outer.left -= given - budget.left;
    budget = outer;
  }
};

/** Raised when an expression does more work than it, or the step that it belongs to, may. */
export const charge = (cost: number) => {
  budget.left -= cost;
  if (budget.left < 0) throw new RangeError(budget.refusal);
};

/** What touching a value may cost its reader: text and lists by length, maps by their keys. */
export const shallowCost = (value: unknown): number => {
  if (typeof value === "string") return value.length >> 5;
  if (Array.isArray(value)) return value.length >> 3;
  if (value instanceof Uint8Array) return value.length >> 5;
  return typeof value === "object" && value !== null ? Object.keys(value).length >> 3 : 0;
};

/** What comparing a value may cost: every part of it. */
export const chargeDeep = (value: unknown): void => {
  charge(1 + shallowCost(value));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  for (const part of Object.values(value)) chargeDeep(part);
};
