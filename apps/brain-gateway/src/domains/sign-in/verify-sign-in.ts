import { AppError, contract } from "@bizosaas/contracts";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { personActor } from "../../platform/identity/actor.ts";
import { accountEntry } from "../account/index.ts";
import { checkProof } from "../factors/index.ts";
import { findWaiting } from "./find-waiting.ts";

/** Marks the sign-in as passed. Its portal, which alone holds the token, then opens the session. */
export const verifySignIn = publicVerb(contract.signIn.verify, async (ctx, { token, proof }) => {
  const { services, address, auditOutside } = ctx;
  const { tokenHash, userId, portal } = await findWaiting(services, token);
  const person = await checkProof(services, proof, { portal, place: `sign_in:${tokenHash}`, userId, address });
  await services.db.withUser(person, async (tx) => {
    const { count } = await tx.signInChallenge.updateMany({
      where: { tokenHash, passedAt: null },
      data: { userId: person, passedAt: services.clock.now() },
    });
    if (count === 0) throw new AppError("unauthenticated", "This sign-in took too long. Start again.");
    await auditOutside(tx, personActor(person), accountEntry(person, { kind: proof.kind }));
  });
  return { passed: true as const };
});
