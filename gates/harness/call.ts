import { callOperation } from "@bizosaas/brain-gateway/testing";
import type { Platform } from "./platform.ts";

/** Calls an operation of the API process as the owner of the first organization; a refusal is an error here. */
export const callAsOwner = async (
  { gateway, url }: Platform,
  name: string,
  input: Record<string, unknown>,
): Promise<unknown> => {
  const token = await gateway.tenant.people.owner.token();
  const { status, body, problem } = await callOperation({ url }, name, input, { token });
  if (status >= 400) throw new Error(`${name} was refused: ${JSON.stringify(problem)}`);
  return body;
};
