/** What connectors say of their actions, by the English words. */
export const dutch: Readonly<Record<string, string>> = {
  "Which WordPress to use.": "Welke WordPress te gebruiken.",
  "Update a post's excerpt": "De samenvatting van een bericht bijwerken",
  "Replaces the short summary that lists and search results show.":
    "Vervangt de korte samenvatting die lijsten en zoekresultaten tonen.",
  "The post's number in WordPress.": "Het nummer van het bericht in WordPress.",
  Excerpt: "Samenvatting",
  "Update a post": "Een bericht bijwerken",
  "Changes the fields that are filled in and leaves the others as they are.":
    "Wijzigt de velden die zijn ingevuld en laat de andere zoals ze zijn.",
  Content: "Inhoud",
  "HTML is kept.": "HTML blijft behouden.",
  draft: "concept",
  pending: "wacht op beoordeling",
  private: "privé",
  publish: "gepubliceerd",
  "Create a post": "Een bericht maken",
  "Adds a post, as a draft unless you choose otherwise.": "Voegt een bericht toe, als concept tenzij je anders kiest.",
  "Read a post": "Een bericht lezen",
  "Reads a post as it is now, with its content.": "Leest een bericht zoals het nu is, met zijn inhoud.",
  "Publish a post": "Een bericht publiceren",
  "Makes a draft visible to everyone.": "Maakt een concept voor iedereen zichtbaar.",
  "Activate a plugin": "Een plug-in inschakelen",
  "Switches on a plugin that is installed.": "Schakelt een geïnstalleerde plug-in in.",
  "Deactivate a plugin": "Een plug-in uitschakelen",
  "Switches a plugin off; its data stays.": "Schakelt een plug-in uit; de gegevens blijven.",
};
