import { changePassword } from "./change-password.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";

export const handlers = { requestReset: requestPasswordReset, reset: resetPassword, change: changePassword };
