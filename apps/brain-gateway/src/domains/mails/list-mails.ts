import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { toMail } from "./view.ts";

const after = (cursor: ReturnType<typeof decodeCursor>) =>
  cursor && { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] };

const matching = (search: string) => ({
  OR: [
    { recipient: { contains: search, mode: "insensitive" as const } },
    { subject: { contains: search, mode: "insensitive" as const } },
  ],
});

export const listMails = platformVerb(
  contract.mails.list,
  async ({ platform, services }, { cursor, limit, search }) => {
    const conditions = [after(decodeCursor(cursor)), search ? matching(search) : null].filter((each) => each !== null);
    const rows = await platform((tx) =>
      tx.mailMessage.findMany({
        where: { state: { not: "void" }, AND: conditions },
        omit: { body: true, availableAt: true },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit + 1,
      }),
    );
    const page = toPage(rows, limit, ({ createdAt, id }) => [createdAt, id], toMail);
    return { ...page, delivery: services.mailer.delivery };
  },
);
