/** About 100 ms of evaluation on a small core; a useful expression spends a few dozen. */
const maxCost = 1_000_000;

let spent = 0;

/** Evaluation is synchronous, so that one counter serves all of them in turn. */
export const startBudget = () => {
  spent = 0;
};

/** Raised when an expression does more work than one step of a workflow may. */
export const charge = (cost: number) => {
  spent += cost;
  if (spent > maxCost) throw new RangeError("The expression does too much work.");
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
