import { defineWords } from "@bizosaas/portal-kit";

export const freshnessWords = defineWords({
  en: {
    label: "How fresh this list is",
    synced: "synced",
    running: "is being synced",
    failed: "could not be synced",
    waiting: "waits for its first sync",
  },
  nl: {
    label: "Hoe actueel deze lijst is",
    synced: "gesynchroniseerd",
    running: "wordt gesynchroniseerd",
    failed: "kon niet worden gesynchroniseerd",
    waiting: "wacht op de eerste synchronisatie",
  },
});
