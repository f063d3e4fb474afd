import { listNodeKinds } from "./list-node-kinds.ts";

export const handlers = { list: listNodeKinds };
