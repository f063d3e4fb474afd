import { defineWords } from "@bizosaas/portal-kit";

export const appearanceWords = defineWords({
  en: {
    title: "Appearance and language",
    subtitle: "How this browser shows the portal. Others in the organization choose for themselves.",
    theme: "Theme",
    themeHint: "Taken at once.",
    language: "Language",
    languageHint: "Texts, dates, numbers and amounts.",
  },
  nl: {
    title: "Weergave en taal",
    subtitle: "Hoe deze browser het portaal toont. Anderen in de organisatie kiezen zelf.",
    theme: "Thema",
    themeHint: "Geldt meteen.",
    language: "Taal",
    languageHint: "Teksten, datums, getallen en bedragen.",
  },
});
