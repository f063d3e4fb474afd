import { AppError, contract } from "@bizosaas/contracts";
import { encode } from "uqr";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { accountEntry, changeOwn } from "../account/index.ts";
import { newTotpSecret, sealTotpSecret, totpUri } from "./totp.ts";

const rowsOf = (data: readonly (readonly boolean[])[]): string[] =>
  data.map((row) => row.map((isDark) => (isDark ? "1" : "0")).join(""));

/** A secret that counts for nothing until `enableTotp`. The QR code is drawn here: its secret goes nowhere else. */
export const startTotp = personVerb(contract.factors.startTotp, async (ctx) => {
  const { actor, services } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  const secret = newTotpSecret();
  return changeOwn(ctx, async (tx) => {
    const existing = await tx.userTotp.findUnique({ where: { userId }, select: { enabledAt: true } });
    if (existing?.enabledAt) {
      throw new AppError("conflict", "An authenticator app is on already. Turn it off before you set up another.");
    }
    const { email } = await tx.userAccount.findUniqueOrThrow({ where: { id: userId } });
    const sealed = { secret: sealTotpSecret(services, userId, secret), lastStep: 0 };
    await tx.userTotp.upsert({ where: { userId }, create: { userId, ...sealed }, update: sealed });
    const uri = totpUri(secret, email);
    return { value: { secret, uri, qr: rowsOf(encode(uri, { border: 2 }).data) }, entry: accountEntry(userId) };
  });
});
