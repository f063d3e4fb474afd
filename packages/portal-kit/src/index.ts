export type { ActionError, ActionResult } from "./action-result.ts";
export { actorCan, type PortalActor } from "./actor.ts";
export { kitWords } from "./kit-words.ts";
export { sortOf } from "./list-sort.ts";
export { type NavEntry, type NavSection, type PortalNav, visibleSections } from "./nav.ts";
export { type ProfileWords, profileWords } from "./profile-words.ts";
export { type SecurityWords, securityWords } from "./security-words.ts";
export { type SignInWords, signInWords } from "./sign-in-words.ts";
export { counted, defineWords, type Locale, locales, phrasesIn, type Words } from "./words.ts";
