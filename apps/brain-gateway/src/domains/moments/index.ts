import { listMoments } from "./list-moments.ts";

export const handlers = { listMoments };
