import { defineWords } from "@bizosaas/portal-kit";

export const statusWords = defineWords({
  en: {
    title: "System status",
    subtitle: "How the platform is, as far as it touches you. Your own connection is under Online.",
    overall: {
      up: "Everything works",
      degraded: "Something is slower than it should be",
      down: "Something does not work just now",
    },
    checked: "Checked",
    live: "This page keeps itself current.",
    services: "The platform",
    since: "Since",
    states: { up: "Works", degraded: "Slow", down: "Does not work" },
    service: {
      portal: { name: "Portal and API", hint: "Pages, sign-in and programs that call the API." },
      workflows: {
        name: "Workflows",
        hint: "Starting runs and carrying them on. Runs that wait are kept and go on later.",
      },
      syncs: { name: "Syncing", hint: "Fetching what changed in your connected tools." },
    },
    own: "Your organization",
    connections: "Connections",
    aiKeys: "AI keys",
    allWork: (total: number) => (total === 0 ? "None yet" : total === 1 ? "It works" : `All ${total} work`),
    someBroken: (broken: number, total: number) => `${broken} of ${total} need attention`,
  },
  nl: {
    title: "Systeemstatus",
    subtitle: "Hoe het platform eraan toe is, voor zover het jou raakt. Je eigen verbinding staat bij Online.",
    overall: {
      up: "Alles werkt",
      degraded: "Iets is trager dan het hoort",
      down: "Iets werkt nu niet",
    },
    checked: "Gecontroleerd",
    live: "Deze pagina houdt zichzelf actueel.",
    services: "Het platform",
    since: "Sinds",
    states: { up: "Werkt", degraded: "Traag", down: "Werkt niet" },
    service: {
      portal: { name: "Portaal en API", hint: "Pagina's, inloggen en programma's die de API aanroepen." },
      workflows: {
        name: "Workflows",
        hint: "Runs starten en voortzetten. Wat wacht, blijft bewaard en gaat later door.",
      },
      syncs: { name: "Synchroniseren", hint: "Ophalen wat er in je gekoppelde tools veranderde." },
    },
    own: "Je organisatie",
    connections: "Koppelingen",
    aiKeys: "AI-sleutels",
    allWork: (total) => (total === 0 ? "Nog geen" : total === 1 ? "Die werkt" : `Alle ${total} werken`),
    someBroken: (broken, total) => `${broken} van ${total} vragen aandacht`,
  },
});
