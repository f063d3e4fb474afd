/** The columns of a board, in their order. Apart from the schemas: a browser that lists them needs no zod. */
export const projectItemStatuses = ["backlog", "todo", "doing", "done"] as const;
