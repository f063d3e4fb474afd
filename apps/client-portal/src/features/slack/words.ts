import { defineWords } from "@bizosaas/portal-kit";

export const slackWords = defineWords({
  en: {
    title: "Slack",
    hint: "Messages from your organization's app, to you alone. You choose above what they tell.",
    notConnected: "Your organization has no connection to Slack that can tell people.",
    connectIt: "Go to connections",
    askAdmin: "An owner or an admin can connect it.",
    found: (handle: string) => `Found as ${handle}`,
    byAddress: (email: string) => `by the address of your account, ${email}`,
    canDecide: "You can decide on approvals by the buttons of a message.",
    onlyLinks: "Messages lead to the portal. For buttons the connection needs Slack's signing secret.",
    notFound: (email: string) => `No one in Slack has this address: ${email}`,
    notFoundHint: "Use the same address in both, or choose e-mail instead.",
    unknown: "Slack could not be asked",
    buttons: {
      title: "Buttons in Slack",
      hint: "With them people decide on approvals in the very message that asks.",
      url: "Request URL",
      urlHelp:
        "Paste it in your app's settings at api.slack.com/apps, under Interactivity & Shortcuts, and save there.",
      on: "The signing secret is kept, so messages carry buttons.",
      off: "The signing secret is missing",
      offHint:
        "Copy it in the same settings, under Basic Information, App Credentials, and give it by “Reconnect” above. Until then messages only lead to the portal.",
    },
  },
  nl: {
    title: "Slack",
    hint: "Berichten van de app van je organisatie, alleen aan jou. Hierboven kies je wat ze melden.",
    notConnected: "Je organisatie heeft geen koppeling met Slack die mensen iets kan melden.",
    connectIt: "Naar koppelingen",
    askAdmin: "Een eigenaar of beheerder kan die maken.",
    found: (handle) => `Gevonden als ${handle}`,
    byAddress: (email) => `op het adres van je account, ${email}`,
    canDecide: "Je kunt met de knoppen van een bericht over goedkeuringen beslissen.",
    onlyLinks: "Berichten leiden naar het portaal. Voor knoppen heeft de koppeling het signing secret van Slack nodig.",
    notFound: (email) => `Niemand in Slack heeft dit adres: ${email}`,
    notFoundHint: "Gebruik op beide plekken hetzelfde adres, of kies voor e-mail.",
    unknown: "Slack kon niet worden gevraagd",
    buttons: {
      title: "Knoppen in Slack",
      hint: "Daarmee beslissen mensen over goedkeuringen in het bericht dat erom vraagt.",
      url: "Request URL voor Slack",
      urlHelp:
        "Plak hem in de instellingen van je app op api.slack.com/apps, onder Interactivity & Shortcuts, en bewaar daar.",
      on: "Het signing secret is bewaard, dus berichten hebben knoppen.",
      off: "Het signing secret ontbreekt",
      offHint:
        "Kopieer het in dezelfde instellingen, onder Basic Information, App Credentials, en vul het in bij “Opnieuw koppelen” hierboven. Tot dan leiden berichten alleen naar het portaal.",
    },
  },
});
