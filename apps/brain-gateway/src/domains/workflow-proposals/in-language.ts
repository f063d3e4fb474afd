import { AppError, isAppError } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";

/** What refuses a proposal is read in the builder, so it is said in its language. */
export const inLanguage = async <Result>(
  { services, locale }: Pick<VerbContext, "services" | "locale">,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { code, message, fields, retryAfterSeconds, cause } = error;
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    throw new AppError(code, services.nodes.say(message, locale), { ...{ fields, cause }, ...wait });
  }
};
