import { contract } from "@bizosaas/contracts";
import { verifyPassword } from "@bizosaas/db/sign-in";
import { personVerb } from "../../platform/http/open-verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { changeOwn } from "../account/index.ts";
import { checkProof, wrongProof } from "./check-proof.ts";
import { countGuess, forgetGuesses } from "./guesses.ts";

const checkPassword = async (services: Services, userId: string, password: string, address: string) => {
  await countGuess(services, userId, address);
  const account = await services.db.global.userAccount.findUnique({ where: { id: userId } });
  if (!(await verifyPassword(account?.passwordHash, password))) throw wrongProof({ kind: "password" });
  await forgetGuesses(services, userId);
};

export const confirmPerson = personVerb(contract.factors.confirm, async (ctx, { proof }) => {
  const { actor, services, address } = ctx;
  const { userId, sessionId, portal } = actor;
  if (proof.kind === "password") await checkPassword(services, userId, proof.password, address);
  else await checkProof(services, proof, { portal, place: `confirm:${sessionId}`, userId, address });
  return changeOwn(ctx, async (tx) => {
    await tx.userSession.updateMany({
      where: { id: sessionId, userId },
      data: { confirmedAt: services.clock.now() },
    });
    const entry = { objectKind: "session", objectId: sessionId, after: { kind: proof.kind } };
    return { value: { confirmed: true as const }, entry };
  });
});
