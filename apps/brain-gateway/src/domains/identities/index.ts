import { linkIdentity } from "./link-identity.ts";
import { startIdentityLink } from "./start-identity-link.ts";
import { unlinkIdentity } from "./unlink-identity.ts";

export const handlers = { startLink: startIdentityLink, link: linkIdentity, unlink: unlinkIdentity };
