import type { Portal } from "@bizosaas/contracts";
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import { type ChallengePlace, takeChallenge } from "./passkey-challenges.ts";
import { relyingParty } from "./relying-party.ts";

const Answer = z.looseObject({
  id: z.string(),
  response: z.looseObject({ authenticatorData: z.string(), signature: z.string() }),
});

export type PasskeyCheck = {
  portal: Portal;
  place: ChallengePlace;
  /** Whose passkey it must be; null where the passkey itself tells who it is, and then must have asked them. */
  userId: string | null;
};

type Row = { credentialId: string; publicKey: Uint8Array; counter: bigint; rpId: string };

const verify = async (row: Row, answer: unknown, challenge: string, services: Services, check: PasskeyCheck) => {
  const { origin } = relyingParty(services, check.portal);
  try {
    return await verifyAuthenticationResponse({
      // Checked field by field inside; the schema has made sure of what is read before.
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: row.rpId,
      credential: { id: row.credentialId, publicKey: Uint8Array.from(row.publicKey), counter: Number(row.counter) },
      requireUserVerification: check.userId === null,
    });
  } catch (error) {
    services.log.info({ err: error }, "a passkey was refused");
    return null;
  }
};

/** The person whose passkey signed this very question at this portal; null when anything of it is wrong. */
export const usePasskey = async (services: Services, answer: unknown, check: PasskeyCheck): Promise<string | null> => {
  const challenge = await takeChallenge(services, check.place);
  const parsed = Answer.safeParse(answer);
  if (challenge === null || !parsed.success) return null;
  const { userPasskey } = services.db.global;
  const row = await userPasskey.findUnique({ where: { credentialId: parsed.data.id } });
  if (!row || (check.userId !== null && row.userId !== check.userId)) return null;
  if (row.rpId !== relyingParty(services, check.portal).id) return null;
  const verified = await verify(row, answer, challenge, services, check);
  if (!verified?.verified) return null;
  // Of two answers that show one counter, one is a copy.
  const { count } = await userPasskey.updateMany({
    where: { id: row.id, counter: row.counter },
    data: { counter: verified.authenticationInfo.newCounter, lastUsedAt: services.clock.now() },
  });
  return count === 1 ? row.userId : null;
};
