import { z } from "zod";

/** What the parent asks. `program` is an expression that comes out as an async function; `input` is JSON for its arguments. */
export type SandboxCall = { id: number; program: string; input: string };

const Place = { line: z.number().int().nullable(), column: z.number().int().nullable() };

/** A way in which a call ended without a result. `thrown` and `syntax` are the code's own, the others are limits. */
export const CallFault = z.enum(["thrown", "syntax", "no_json", "never", "cpu", "memory", "stack", "output"]);
export type CallFault = z.infer<typeof CallFault>;

/** What a child says. Parsed as untrusted: who breaks out of the engine writes here. */
export const SandboxAnswer = z.union([
  z.strictObject({ id: z.int(), ok: z.literal(true), output: z.string(), log: z.string() }),
  z.strictObject({
    id: z.int(),
    ok: z.literal(false),
    fault: CallFault,
    name: z.string().max(200),
    message: z.string().max(2000),
    ...Place,
    log: z.string(),
  }),
]);
export type SandboxAnswer = z.infer<typeof SandboxAnswer>;
