/** The change that rings every open bell of operators; each then counts what is its own. */
export const topic: [topic: string, id: string] = ["notifications", "platform"];
