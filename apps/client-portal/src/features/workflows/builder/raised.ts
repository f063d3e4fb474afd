/** The same in an order where the one at `index` stands a place higher. */
export const raised = <Each>(all: readonly Each[], index: number): Each[] => {
  const rest = all.filter((_, at) => at !== index);
  return [...rest.slice(0, index - 1), ...all.slice(index, index + 1), ...rest.slice(index - 1)];
};
