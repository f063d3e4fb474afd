export { E2eState, hasE2eState, readE2eState, writeE2eState } from "../env.ts";
export { type GatewayMode, setGatewayMode } from "./gateway-proxy.ts";
export { newPerson, uniqueTitle } from "./person.ts";
export { adminUrl, clientUrl, expectHome, fillSignIn, signUp } from "./portal-pages.ts";
export { publishForm } from "./publish-form.ts";
export { expectRunStatus, openRunOf } from "./runs-page.ts";
export { startEverything } from "./start-everything.ts";
export { publishPost } from "./wordpress-site.ts";
export { makePublishingTenant } from "./working-tenant.ts";
