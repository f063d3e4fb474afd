import { Environment } from "@marcbachmann/cel-js";
import { eventName, variableNames } from "./variables.ts";

const limits = { maxAstNodes: 1000, maxDepth: 40, maxListElements: 200, maxMapEntries: 200, maxCallArguments: 8 };

/** JSON has one kind of number; CEL has two that don't mix. These operators let `trigger.total * 2` mean what it says. */
const arithmetic: Record<string, (left: number, right: number) => number> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
};

const createEnvironment = () => {
  const environment = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: false, limits });
  for (const name of [...variableNames, eventName]) environment.registerVariable(name, "dyn");
  for (const [operator, compute] of Object.entries(arithmetic)) {
    const mixed = (left: number | bigint, right: number | bigint) => compute(Number(left), Number(right));
    environment.registerOperator(`int ${operator} double`, mixed);
    environment.registerOperator(`double ${operator} int`, mixed);
  }
  environment.registerOperator("double % double", (left: number, right: number) => left % right);
  return environment;
};

export const environment = createEnvironment();
