/** What the FluentCRM connector says, by the English words. */
export const fluentcrmInDutch: Readonly<Record<string, string>> = {
  "Which FluentCRM to use.": "Welke FluentCRM te gebruiken.",
  "Contacts, companies, lists, tags and campaigns of a FluentCRM on a WordPress site. New and edited contacts show with every sync, and who joined a list or was tagged there within a quarter of an hour: FluentCRM keeps no time of that.":
    "Contacten, bedrijven, lijsten, tags en campagnes van een FluentCRM op een WordPress-site. Nieuwe en bewerkte contacten verschijnen bij elke synchronisatie, en wie daar op een lijst kwam of een tag kreeg binnen een kwartier: FluentCRM houdt daar geen tijd van bij.",
  Lists: "Lijsten",
  Tags: "Tags",
  Campaigns: "Campagnes",
  "Add and change contacts": "Contacten toevoegen en wijzigen",
  "Remove contacts, to take back one that was created here":
    "Contacten verwijderen, om er een terug te nemen die hier is gemaakt",
  "See and choose tags and lists": "Tags en lijsten bekijken en kiezen",
  "See campaigns": "Campagnes bekijken",
  "Companies are switched off in FluentCRM's settings.":
    "Bedrijven zijn uitgeschakeld in de instellingen van FluentCRM.",
  "This user isn't given it in FluentCRM, under Settings → Managers.":
    "Deze gebruiker heeft het in FluentCRM niet gekregen, onder Settings → Managers.",
  "See and change companies": "Bedrijven bekijken en wijzigen",
  "Adds a company. It fails when FluentCRM has one of this name already.":
    "Voegt een bedrijf toe. Het mislukt als FluentCRM er al een met deze naam heeft.",
  "The company's number in FluentCRM.": "Het nummer van het bedrijf in FluentCRM.",
  "Adds a contact. It fails when the address is there already, also for those who unsubscribed.":
    "Voegt een contact toe. Het mislukt als het adres er al is, ook van wie zich heeft afgemeld.",
  "The contact's number in FluentCRM.": "Het nummer van het contact in FluentCRM.",
  "Whether they are sent mail": "Of ze mail krijgen",
  "Not confirmed; no mail is sent": "Nog niet bevestigd; er wordt geen mail gestuurd",
  Subscribed: "Aangemeld",
  Unsubscribed: "Afgemeld",
  "They agreed to be sent mail": "Ze stemden ermee in mail te krijgen",
  "Nobody is subscribed without it.": "Zonder dit wordt niemand aangemeld.",
  "Its code of two letters, such as NL.": "De code van twee letters, zoals NL.",
  "Subscribe or unsubscribe a contact": "Een contact aanmelden of afmelden",
  "Says whether a contact is sent mail. Who unsubscribed is never subscribed again from here.":
    "Zegt of een contact mail krijgt. Wie zich heeft afgemeld, wordt van hieruit nooit weer aangemeld.",
  "Tag a contact": "Een contact een tag geven",
  "Gives a contact one of FluentCRM's tags. Automations that wait for the tag begin.":
    "Geeft een contact een van de tags van FluentCRM. Automatiseringen die op de tag wachten, beginnen.",
  "Take a tag off a contact": "Een contact een tag afnemen",
  "Takes one of FluentCRM's tags off a contact.": "Neemt een contact een van de tags van FluentCRM af.",
  "Which tag": "Welke tag",
  "Its name in FluentCRM, or its number.": "De naam in FluentCRM, of het nummer.",
  "Add a contact to a list": "Een contact op een lijst zetten",
  "Puts a contact on one of FluentCRM's lists. Who unsubscribed stays unsubscribed.":
    "Zet een contact op een van de lijsten van FluentCRM. Wie zich heeft afgemeld, blijft afgemeld.",
  "Take a contact off a list": "Een contact van een lijst halen",
  "Takes a contact off one of FluentCRM's lists.": "Haalt een contact van een van de lijsten van FluentCRM.",
  "Which list": "Welke lijst",
};
