import { confirmEmailChange } from "./confirm-email-change.ts";
import { requestEmailChange } from "./request-email-change.ts";
import { updateProfile } from "./update-profile.ts";

export const handlers = { update: updateProfile, requestEmailChange, confirmEmailChange };
