import type { Passkey } from "@bizosaas/contracts";

type Row = { id: string; name: string; rpId: string; createdAt: Date; lastUsedAt: Date | null };

export const toPasskey = ({ id, name, rpId, createdAt, lastUsedAt }: Row, hereId: string): Passkey => ({
  ...{ id, name },
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  worksHere: rpId === hereId,
});
