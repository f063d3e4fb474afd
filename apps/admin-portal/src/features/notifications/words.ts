import { defineWords } from "@bizosaas/portal-kit";

export const notificationWords = defineWords({
  en: {
    title: "Notifications",
    subtitle: "What the platform needs its operators for. Told once until it is over, and kept for 90 days.",
    noneHint: "Incidents, messages that were given up, mail that failed and new tenants appear here.",
    over: "It is over.",
    kinds: {
      "part.down": "Parts that are down",
      "part.degraded": "Parts that are degraded",
      "worker.silent": "Silent workers",
      "messages.dead": "Dead letters",
      "mails.failed": "Mail that failed",
      "tenant.created": "New tenants",
    },
    told: {
      "part.down": (name: string) => `${name} is down`,
      "part.degraded": (name: string) => `${name} is degraded`,
      "worker.silent": (name: string) => `${name} fell silent`,
      "messages.dead": (topic: string) => `Given up: ${topic}`,
      "mails.failed": (_day: string) => "Mail could not be delivered",
      "tenant.created": (name: string) => `New tenant: ${name}`,
    },
  },
  nl: {
    title: "Meldingen",
    subtitle: "Waarvoor het platform zijn operators nodig heeft. Eén keer gemeld tot het over is, en 90 dagen bewaard.",
    noneHint: "Storingen, opgegeven berichten, mislukte mail en nieuwe klanten verschijnen hier.",
    over: "Het is over.",
    kinds: {
      "part.down": "Onderdelen die eruit liggen",
      "part.degraded": "Onderdelen die verminderd werken",
      "worker.silent": "Stille workers",
      "messages.dead": "Opgegeven berichten",
      "mails.failed": "Mislukte mail",
      "tenant.created": "Nieuwe klanten",
    },
    told: {
      "part.down": (name) => `${name} ligt eruit`,
      "part.degraded": (name) => `${name} werkt verminderd`,
      "worker.silent": (name) => `${name} is stil geworden`,
      "messages.dead": (topic) => `Opgegeven: ${topic}`,
      "mails.failed": (_day) => "Mail kon niet worden bezorgd",
      "tenant.created": (name) => `Nieuwe klant: ${name}`,
    },
  },
});
