import { contract, JsonObject } from "@bizosaas/contracts";
import { generateRegistrationOptions } from "@simplewebauthn/server";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { keepChallenge } from "./passkey-challenges.ts";
import { relyingParty } from "./relying-party.ts";

export const startPasskey = personVerb(contract.factors.startPasskey, async ({ actor, services }) => {
  const { userId, portal, sessionId } = actor;
  await requireConfirmed(services, actor);
  const { name, email, passkeys } = await services.db.global.userAccount.findUniqueOrThrow({
    where: { id: userId },
    include: { passkeys: { select: { credentialId: true, transports: true } } },
  });
  const options = await generateRegistrationOptions({
    rpName: "BizOSaaS",
    rpID: relyingParty(services, portal).id,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(userId),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  await keepChallenge(services, `register:${sessionId}`, options.challenge);
  return { options: JsonObject.parse(JSON.parse(JSON.stringify(options))) };
});
