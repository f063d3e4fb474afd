import { contract, Locale } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { accountEntry, changeOwn } from "../account/index.ts";

export const updateProfile = personVerb(contract.profile.update, (ctx, { name, locale }) => {
  const { userId } = ctx.actor;
  return changeOwn(ctx, async (tx) => {
    const changes = { ...(name !== undefined && { name }), ...(locale !== undefined && { locale }) };
    const user = await tx.userAccount.update({ where: { id: userId }, data: changes });
    const known = Locale.safeParse(user.locale);
    const value = { name: user.name, locale: known.success ? known.data : null };
    return { value, entry: accountEntry(userId, changes) };
  });
});
