import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { ProviderAnswer } from "./call-provider.ts";
import type { KeyProbe } from "./key-probe.ts";
import { failureVerdict, type KeyVerdict, provesNothing, rejected, valid, wrongShape } from "./key-verdict.ts";
import { rankModels } from "./model-kind.ts";
import { vendorFaultOf } from "./vendor-fault.ts";

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) });
const takesAnyKey = "This server does not check keys, so anyone who can reach it can use it.";

const isRefused = (answer: ProviderAnswer): boolean =>
  answer.kind === "answered" && (answer.status === 401 || answer.status === 403);
const isAccepted = (answer: ProviderAnswer): boolean =>
  answer.kind === "answered" && answer.status >= 200 && answer.status < 300;

/** A server may answer 400 or 429 after it took the key; where a wrong key gets 401, that difference is the proof. */
const isTold = (answer: ProviderAnswer): boolean =>
  answer.kind === "answered" && ["refused", "no_model"].includes(vendorFaultOf(answer.status, answer.body).kind);

/** The list was open to anyone, so both keys ask for one token of text. */
const checkByCompletion = async ({ label, call }: KeyProbe, garbage: string, model: string): Promise<KeyVerdict> => {
  const body = { model, messages: [{ role: "user", content: "Hi" }], max_tokens: 1 };
  const withGarbage = await call("/chat/completions", garbage, body);
  const withKey = await call("/chat/completions", undefined, body);
  if (isRefused(withGarbage)) {
    if (isAccepted(withKey) || isTold(withKey)) return valid(label);
    return refusedLikeGarbage(withKey, withGarbage)
      ? rejected(label)
      : (failureVerdict(label, withKey) ?? rejected(label));
  }
  if (isAccepted(withGarbage) && isAccepted(withKey)) return valid(label, takesAnyKey);
  if (withKey.kind === "unreachable" || withGarbage.kind === "unreachable" || !isTold(withKey)) {
    return failureVerdict(label, withKey) ?? failureVerdict(label, withGarbage) ?? provesNothing(undecided(label));
  }
  return provesNothing(undecided(label));
};

const undecided = (label: string): string =>
  `${label} answers a made-up key the same way, so this key could not be checked. It may still work.`;

const refusedLikeGarbage = (answer: ProviderAnswer, garbage: ProviderAnswer): boolean =>
  answer.kind === "answered" && garbage.kind === "answered" && isRefused(answer) && answer.status === garbage.status;

/**
 * A server nobody vouches for: each answer counts only as far as a made-up key is answered otherwise. Some lists are
 * public, and some servers refuse a bad key with 403 instead of 401.
 */
export const validateCompatibleKey = async (probe: KeyProbe): Promise<KeyVerdict> => {
  const { label, call } = probe;
  const garbage = `sk-${randomBytes(24).toString("hex")}`;
  const withKey = await call("/models");
  if (isRefused(withKey)) {
    const withGarbage = await call("/models", garbage);
    return refusedLikeGarbage(withKey, withGarbage) && !isMissingScope(withKey)
      ? rejected(label)
      : (failureVerdict(label, withKey) ?? rejected(label));
  }
  const failure = failureVerdict(label, withKey);
  if (failure) return failure;
  const list = ModelList.safeParse(withKey.kind === "answered" ? withKey.body : undefined);
  if (!list.success) return wrongShape(label);
  const withGarbage = await call("/models", garbage);
  if (isRefused(withGarbage)) return valid(label);
  if (!isAccepted(withGarbage)) return failureVerdict(label, withGarbage) ?? provesNothing(undecided(label));
  const model = rankModels(list.data.data)[0]?.id;
  if (!model)
    return provesNothing(`${label} lists no models, and lists them to anyone: this key could not be checked.`);
  return checkByCompletion(probe, garbage, model);
};

const isMissingScope = (answer: ProviderAnswer): boolean =>
  answer.kind === "answered" &&
  answer.status === 401 &&
  vendorFaultOf(answer.status, answer.body).kind === "no_permission";
