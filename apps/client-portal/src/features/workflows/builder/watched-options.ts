import type { Listed } from "./listed-control.tsx";

type Option = { value: string; label: string };

/** What a step watches so far: its connection, with the kinds of records that it has where they are known. */
export type Watching = { connectionId: string | undefined; resourceKind: string | undefined; kinds: readonly string[] };

const textIn = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export const watchingOf = (
  config: Readonly<Record<string, unknown>>,
  connections: readonly { id: string; kinds: readonly string[] }[],
): Watching => {
  const connectionId = textIn(config["connectionId"]);
  const kinds = connections.find(({ id }) => id === connectionId)?.kinds ?? [];
  return { connectionId, resourceKind: textIn(config["resourceKind"]), kinds };
};

/** With what is chosen already, so that a form shows what is stored although it can't be chosen any more. */
export const withChosen = (options: readonly Option[], value: unknown): Option[] => {
  const chosen = textIn(value);
  const isListed = chosen === undefined || options.some((option) => option.value === chosen);
  return isListed ? [...options] : [...options, { value: chosen, label: chosen }];
};

/** The kinds of the chosen connection; all of them while none is chosen. */
export const kindsToWatch = (all: readonly Option[], { kinds }: Watching, value: unknown): Option[] =>
  all.filter((option) => kinds.length === 0 || kinds.includes(option.value) || option.value === value);

/** Where a tool may have more than are listed, another can be written; where none are, it is. */
export const howToName = (listed: Listed): "choose" | "write" | "either" => {
  if (listed.state === "loading" || (listed.state === "ready" && listed.isComplete)) return "choose";
  return listed.state === "ready" && listed.options.length > 0 ? "either" : "write";
};
