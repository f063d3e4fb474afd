import { defineWords } from "@bizosaas/portal-kit";

export const agentWords = defineWords({
  en: {
    add: "Add the tools of a connection",
    noConnections: "There is no connection with actions yet.",
    connect: "Connect a service",
    allAdded: "Every connection is here already.",
    none: "No tools: the agent only answers.",
    remove: (name: string) => `Remove the tools of ${name}`,
    gone: "A connection that is gone",
    goneAction: "An action that is gone",
    modeOf: (title: string) => `How the agent may use “${title}”`,
    modes: { allow: "Allow", ask: "Ask", never: "Never" },
    effects: { read: "Reads", write: "Changes", destructive: "Can't be undone" },
    asksAlways: "This can't be undone, so the agent always asks first.",
    asksWhileReading: "While the agent reads by itself, whatever changes something asks first.",
  },
  nl: {
    add: "Hulpmiddelen van een koppeling toevoegen",
    noConnections: "Er is nog geen koppeling met acties.",
    connect: "Een dienst koppelen",
    allAdded: "Elke koppeling staat er al.",
    none: "Geen hulpmiddelen: de agent geeft alleen antwoord.",
    remove: (name) => `Hulpmiddelen van ${name} verwijderen`,
    gone: "Een koppeling die weg is",
    goneAction: "Een actie die weg is",
    modeOf: (title) => `Hoe de agent “${title}” mag gebruiken`,
    modes: { allow: "Toestaan", ask: "Vragen", never: "Nooit" },
    effects: { read: "Leest", write: "Wijzigt", destructive: "Niet terug te draaien" },
    asksAlways: "Dit is niet terug te draaien, dus de agent vraagt het altijd eerst.",
    asksWhileReading: "Zolang de agent zelf leest, vraagt alles wat iets wijzigt het eerst.",
  },
});
