import { AppError, contract } from "@bizosaas/contracts";
import { type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";
import { personVerb } from "../../platform/http/open-verb.ts";
import type { UserActor } from "../../platform/identity/actor.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import type { Services } from "../../platform/services/services.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { accountEntry, changeOwn } from "../account/index.ts";
import { takeChallenge } from "./passkey-challenges.ts";
import { ensureRecoveryCodes } from "./recovery-codes.ts";
import { relyingParty } from "./relying-party.ts";
import { tellPerson } from "./tell-person.ts";
import { toPasskey } from "./view.ts";

const refused = (cause?: unknown) =>
  new AppError("credential_rejected", "This passkey was not accepted. Try again.", { cause });
const known = () => new AppError("conflict", "This passkey belongs to an account already.");

const verify = async (services: Services, { portal, sessionId }: UserActor, answer: unknown) => {
  const challenge = await takeChallenge(services, `register:${sessionId}`);
  if (challenge === null) throw refused();
  const { id, origin } = relyingParty(services, portal);
  const verified = await verifyRegistrationResponse({
    // Checked field by field inside.
    response: answer as RegistrationResponseJSON,
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: false },
  }).catch((cause: unknown) => {
    throw refused(cause);
  });
  if (!verified.verified) throw refused();
  return { rpId: id, credential: verified.registrationInfo.credential };
};

export const addPasskey = personVerb(contract.factors.addPasskey, async (ctx, { name, answer }) => {
  const { actor, services } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  const { rpId, credential } = await verify(services, actor, answer);
  const change = changeOwn(ctx, async (tx) => {
    const passkey = await tx.userPasskey.create({
      data: {
        ...{ userId, name, rpId, credentialId: credential.id, counter: credential.counter },
        publicKey: credential.publicKey,
        transports: credential.transports ?? [],
      },
    });
    const recoveryCodes = await ensureRecoveryCodes(tx, userId);
    await tellPerson(services, tx, userId, "passkey_added");
    return { value: { passkey: toPasskey(passkey, rpId), recoveryCodes }, entry: accountEntry(userId, { name }) };
  });
  return change.catch((error: unknown) => {
    throw isUniqueViolation(error, "credential_id") ? known() : error;
  });
});
