import { createHash, randomBytes } from "node:crypto";
import type { Query } from "./people.ts";

/** Invites somebody and answers the token that the mail would carry. */
export const addInvitation = async (query: Query, tenantId: string, ownerEmail: string): Promise<string> => {
  const secret = randomBytes(32).toString("base64url");
  await query(
    `insert into invitation (tenant_id, id, email, role, token_hash, invited_by_id, expires_at)
     select $1, gen_random_uuid(), 'invited.' || email, 'member', $3, id, now() + interval '7 days'
     from user_account where email = $2`,
    [tenantId, ownerEmail, createHash("sha256").update(secret).digest("hex")],
  );
  return `${tenantId}.${secret}`;
};
