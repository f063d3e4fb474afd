import { type JsonValue, secretMask } from "@bizosaas/contracts";

/** Shorter values are masked where their field stands, and not wherever they occur: `NL` is part of too many words. */
const shortest = 4;
/** Texts that are looked for at most; the oldest leave. */
const knownLimit = 500;

const isObject = (value: JsonValue): value is { [name: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As a value may stand in a text: as it is, within JSON, and within an address. */
const formsOf = (value: string): string[] => [
  value,
  JSON.stringify(value).slice(1, -1),
  encodeURIComponent(value.toWellFormed()),
];

const createKnown = () => {
  const known = new Set<string>();
  return {
    learn: (value: JsonValue): void => {
      if (value === null || typeof value === "object" || typeof value === "boolean") return;
      const text = String(value).trim();
      if (text.length < shortest || text === secretMask) return;
      for (const form of formsOf(text)) known.add(form);
      while (known.size > knownLimit) known.delete(known.values().next().value ?? "");
    },
    /** The longest first, so that a value within another leaves nothing of it. */
    hideIn: (text: string): string =>
      [...known]
        .sort((left, right) => right.length - left.length)
        .reduce((hidden, form) => (hidden.includes(form) ? hidden.replaceAll(form, secretMask) : hidden), text),
    has: (text: string): boolean => known.has(text),
  };
};

type Step = {
  nodeId: string;
  input: JsonValue;
  output: JsonValue;
  error: { code: string; message: string } | null;
  log: string[] | null;
};

/**
 * Masks the values of fields by their names (`email`) and paths (`trigger.customer.iban`; lists count as what they hold),
 * whatever their case, and from then on wherever those values occur.
 */
export const createFieldMask = (fields: readonly string[]) => {
  const asked = new Set(fields.map((field) => field.toLowerCase()));
  const known = createKnown();
  const isAsked = (path: string): boolean => asked.has(path.toLowerCase());

  const learn = (value: JsonValue, path: string, isWithin: boolean): void => {
    if (Array.isArray(value)) for (const each of value) learn(each, path, isWithin);
    else if (isObject(value)) {
      for (const [name, each] of Object.entries(value)) {
        const at = `${path}.${name}`;
        learn(each, at, isWithin || isAsked(name) || isAsked(at));
      }
    } else if (isWithin) known.learn(value);
  };
  const hideWithin = (value: JsonValue, path: string): JsonValue => {
    if (typeof value === "string") return known.hideIn(value);
    if (typeof value === "number") return known.has(String(value)) ? secretMask : value;
    if (Array.isArray(value)) return value.map((each) => hideWithin(each, path));
    if (!isObject(value)) return value;
    const hidden = Object.entries(value).map(([name, each]) => {
      const at = `${path}.${name}`;
      const isMasked = each !== null && (isAsked(name) || isAsked(at));
      return [known.hideIn(name), isMasked ? secretMask : hideWithin(each, at)] as const;
    });
    return Object.fromEntries(hidden);
  };
  const hide = (value: JsonValue, path: string): JsonValue => {
    learn(value, path, isAsked(path));
    return isAsked(path) && value !== null ? secretMask : hideWithin(value, path);
  };
  return {
    learn: (value: JsonValue, path: string): void => learn(value, path, isAsked(path)),
    /** A copy without what is masked; what the value itself tells counts already. */
    hide,
    hideText: known.hideIn,
    /** A copy of a step as it is shown; its output lies at `steps.<its id>`. */
    hideStep: <Shown extends Step>(step: Shown): Shown => {
      const output = hide(step.output, `steps.${step.nodeId}`);
      const error = step.error && { ...step.error, message: known.hideIn(step.error.message) };
      return { ...step, output, error, input: hide(step.input, "input"), log: step.log?.map(known.hideIn) ?? null };
    },
  };
};
export type FieldMask = ReturnType<typeof createFieldMask>;
