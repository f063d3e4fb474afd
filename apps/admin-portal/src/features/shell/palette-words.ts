import { defineWords } from "@bizosaas/portal-kit";

export const paletteWords = defineWords({
  en: {
    tenant: "Tenant",
    run: "Run",
    states: {
      queued: "queued",
      running: "running",
      waiting: "waiting",
      paused: "paused",
      succeeded: "succeeded",
      failed: "failed",
      cancelled: "cancelled",
    },
  },
  nl: {
    tenant: "Klant",
    run: "Run",
    states: {
      queued: "in de rij",
      running: "bezig",
      waiting: "wacht",
      paused: "gepauzeerd",
      succeeded: "gelukt",
      failed: "mislukt",
      cancelled: "geannuleerd",
    },
  },
});
