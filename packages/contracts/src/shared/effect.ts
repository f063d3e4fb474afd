import { z } from "zod";

/** What doing a thing does to the world: nothing, a change that can be reverted, or one that can't. */
export const Effect = z.enum(["read", "write", "destructive"]);
export type Effect = z.infer<typeof Effect>;
