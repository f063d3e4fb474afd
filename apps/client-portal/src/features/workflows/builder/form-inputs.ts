import type { FormInput } from "@bizosaas/contracts";

/** The kinds of questions, in the order in which they are offered. */
export const inputKinds = ["text", "long_text", "email", "number", "date", "choice", "checkbox"] as const;

const textIn = (value: object, name: string): string => {
  const text = (value as Record<string, unknown>)[name];
  return typeof text === "string" ? text : "";
};

const kindIn = (value: object): FormInput["kind"] =>
  inputKinds.find((kind) => kind === textIn(value, "kind")) ?? "text";

const optionsIn = (value: object): string[] => {
  const options = (value as Record<string, unknown>)["options"];
  return Array.isArray(options) ? options.map(String) : [];
};

/** A form's questions as a draft holds them, whatever is half written there. */
export const inputsOf = (value: unknown): FormInput[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) =>
        typeof each === "object" && each !== null
          ? [
              {
                ...{ name: textIn(each, "name"), label: textIn(each, "label"), help: textIn(each, "help") },
                ...{ kind: kindIn(each), options: optionsIn(each) },
                required: "required" in each && each.required === true,
              },
            ]
          : [],
      )
    : [];

/** A name that no question has yet. */
export const nextInput = (inputs: readonly FormInput[]): FormInput => {
  let number = inputs.length + 1;
  while (inputs.some(({ name }) => name === `field_${number}`)) number += 1;
  return { name: `field_${number}`, label: "", kind: "text", required: false, help: "", options: [] };
};

/** The options that a text holds, one a line; empty lines are none. */
export const optionsOf = (text: string): string[] => text.split("\n").flatMap((line) => line.trim() || []);
