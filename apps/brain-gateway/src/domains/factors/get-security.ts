import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { countRecoveryCodes } from "./recovery-codes.ts";
import { relyingParty } from "./relying-party.ts";
import { toPasskey } from "./view.ts";

export const getSecurity = personVerb(contract.factors.get, async ({ actor, services }) => {
  const { userId, portal } = actor;
  const { global } = services.db;
  const rpId = relyingParty(services, portal).id;
  const account = await global.userAccount.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      totp: { select: { enabledAt: true } },
      passkeys: { omit: { publicKey: true }, orderBy: { createdAt: "asc" } },
      identities: { orderBy: { createdAt: "asc" } },
    },
  });
  return {
    hasPassword: account.passwordHash !== null,
    totpEnabledAt: account.totp?.enabledAt?.toISOString() ?? null,
    passkeys: account.passkeys.map((passkey) => toPasskey(passkey, rpId)),
    recoveryCodesLeft: await countRecoveryCodes(global, userId),
    identities: account.identities.map(({ id, issuer, createdAt }) => ({
      ...{ id, issuer },
      createdAt: createdAt.toISOString(),
    })),
  };
});
