import { defineWords } from "@bizosaas/portal-kit";

export const operatorWords = defineWords({
  en: { role: "Role", accountHint: "As what you are signed in to this portal." },
  nl: { role: "Rol", accountHint: "Als wat je in dit portaal bent ingelogd." },
});
