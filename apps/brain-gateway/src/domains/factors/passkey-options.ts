import { JsonObject, type Portal } from "@bizosaas/contracts";
import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { Services } from "../../platform/services/services.ts";
import { type ChallengePlace, keepChallenge } from "./passkey-challenges.ts";
import { relyingParty } from "./relying-party.ts";

type Question = { portal: Portal; place: ChallengePlace; userId: string | null };

/**
 * What a browser's passkey is asked to sign: one of the person's, or of anybody where it tells who signs in. Null
 * where the person has none that works at this portal.
 */
export const passkeyQuestion = async (services: Services, question: Question): Promise<JsonObject | null> => {
  const { portal, place, userId } = question;
  const rp = relyingParty(services, portal);
  const known =
    userId === null
      ? null
      : await services.db.global.userPasskey.findMany({
          where: { userId, rpId: rp.id },
          select: { credentialId: true, transports: true },
        });
  if (known?.length === 0) return null;
  const options = await generateAuthenticationOptions({
    rpID: rp.id,
    userVerification: userId === null ? "required" : "preferred",
    ...(known && { allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })) }),
  });
  await keepChallenge(services, place, options.challenge);
  return JsonObject.parse(JSON.parse(JSON.stringify(options)));
};
