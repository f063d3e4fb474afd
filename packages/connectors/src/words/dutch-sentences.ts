/** Codes inside a sentence, by the place they stand in. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fields: { title: "titel", content: "inhoud", excerpt: "samenvatting", status: "status", and: "en" },
  post: { draft: "concept", pending: "wacht op beoordeling", private: "privé", publish: "gepubliceerd" },
  order: {
    pending: "wacht op betaling",
    "on-hold": "in de wacht",
    processing: "in behandeling",
    completed: "afgerond",
    cancelled: "geannuleerd",
    refunded: "terugbetaald",
    failed: "mislukt",
  },
  contact: {
    subscribed: "aangemeld",
    pending: "nog niet bevestigd",
    unsubscribed: "afgemeld",
    transactional: "alleen voor mail over bestellingen",
    bounced: "onbereikbaar per mail",
    complained: "iemand die klaagde",
    spammed: "iemand die het als spam meldde",
  },
};

/** What receipts say, by what their English sentence says; `{name}` stands for what a record has there. */
const sentences: readonly [english: string, dutch: string][] = [
  ["Created and published “{title}” at {url}.", "“{title}” gemaakt en gepubliceerd op {url}."],
  ["Created “{title}” with the status {status:post}.", "“{title}” gemaakt met de status {status:post}."],
  ["Changed the {what:fields} of “{title}”.", "Gewijzigd van “{title}”: {what:fields}."],
  ["Replaced the excerpt of “{title}” with “{excerpt}”.", "De samenvatting van “{title}” vervangen door “{excerpt}”."],
  ["Gave “{title}” the excerpt “{excerpt}”.", "“{title}” de samenvatting “{excerpt}” gegeven."],
  ["Published “{title}” at {url}.", "“{title}” gepubliceerd op {url}."],
  ["Activated the plugin {name}.", "De plug-in {name} ingeschakeld."],
  ["Deactivated the plugin {name}.", "De plug-in {name} uitgeschakeld."],
  ["Created the coupon {code} for {amount}% off.", "De kortingscode {code} gemaakt, voor {amount}% korting."],
  ["Created the coupon {code} for {amount} off.", "De kortingscode {code} gemaakt, voor {amount} korting."],
  [
    "Set the price of “{name}”; it now sells for {price}.",
    "De prijs van “{name}” gezet; de verkoopprijs is nu {price}.",
  ],
  [
    "Set the stock of “{name}” to {quantity}; it wasn't counted before.",
    "De voorraad van “{name}” op {quantity} gezet; die werd eerst niet geteld.",
  ],
  [
    "Set the stock of “{name}” to {quantity}; it was {before}.",
    "De voorraad van “{name}” op {quantity} gezet; die was {before}.",
  ],
  ["Sent a note to the customer of order #{number}.", "Een notitie aan de klant van bestelling #{number} gestuurd."],
  ["Added a note to order #{number}.", "Een notitie bij bestelling #{number} gezet."],
  [
    "Set order #{number} to {status:order}; it was {before:order}.",
    "Bestelling #{number}: nu {status:order}; dat was {before:order}.",
  ],
  ["Added the company “{name}”.", "Het bedrijf “{name}” toegevoegd."],
  ["Changed one field of the company “{name}”.", "Eén veld van het bedrijf “{name}” gewijzigd."],
  ["Changed {count} fields of the company “{name}”.", "{count} velden van het bedrijf “{name}” gewijzigd."],
  ["Added the contact “{name}”.", "Het contact “{name}” toegevoegd."],
  ["Changed one field of the contact “{name}”.", "Eén veld van het contact “{name}” gewijzigd."],
  ["Changed {count} fields of the contact “{name}”.", "{count} velden van het contact “{name}” gewijzigd."],
  ["Added a note to “{name}”.", "Een notitie bij “{name}” gezet."],
  ["Added the deal “{name}”.", "De deal “{name}” toegevoegd."],
  ["Changed one field of the deal “{name}”.", "Eén veld van de deal “{name}” gewijzigd."],
  ["Changed {count} fields of the deal “{name}”.", "{count} velden van de deal “{name}” gewijzigd."],
  ["Added the contact “{name}”, who is {status:contact}.", "Het contact “{name}” toegevoegd: {status:contact}."],
  ["Tagged “{name}” with “{group}”.", "“{name}” de tag “{group}” gegeven."],
  ["Took the tag “{group}” off “{name}”.", "De tag “{group}” van “{name}” gehaald."],
  ["Added “{name}” to the list “{group}”.", "“{name}” op de lijst “{group}” gezet."],
  ["Took “{name}” off the list “{group}”.", "“{name}” van de lijst “{group}” gehaald."],
  [
    "“{name}” is {status:contact} now; they were {before:contact}.",
    "“{name}”: nu {status:contact}; dat was {before:contact}.",
  ],
  ["Moved the deal “{name}” to “{stage}”.", "De deal “{name}” verplaatst naar “{stage}”."],
  ["Sent a message to a direct message.", "Een direct bericht gestuurd."],
  ["Sent a message to {place}.", "Een bericht gestuurd naar {place}."],
  ["Replied to a message in a direct message.", "Een direct bericht beantwoord."],
  ["Replied to a message in {place}.", "Een bericht in {place} beantwoord."],
  ["Changed a message in a direct message.", "Een direct bericht gewijzigd."],
  ["Changed a message in {place}.", "Een bericht in {place} gewijzigd."],
];

const place = /\{(\w+)(?::(\w+))?\}/g;

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whatever people wrote stands in a place, in as many lines as they wrote it. */
const patternOf = (english: string): RegExp => {
  const [first = "", ...rest] = english.split(/\{\w+(?::\w+)?\}/).map(literally);
  return new RegExp(`^${first}${rest.map((part) => `([\\s\\S]*?)${part}`).join("")}$`);
};

const inCode = (text: string, kind: string | undefined): string => {
  const known = kind === undefined ? undefined : codes[kind];
  return known === undefined ? text : text.replaceAll(/[\w-]+/g, (word) => known[word] ?? word);
};

const known = sentences.map(([english, dutch]) => ({
  pattern: patternOf(english),
  places: [...english.matchAll(place)].map(([, name = "", kind]) => ({ name, kind })),
  dutch,
}));

/** A receipt's sentence in Dutch; null for one that nobody has translated. What people named stays as they named it. */
export const toDutchSentence = (summary: string): string | null => {
  for (const { pattern, places, dutch } of known) {
    const found = pattern.exec(summary);
    if (!found) continue;
    const given = new Map(places.map(({ name, kind }, at) => [name, inCode(found[at + 1] ?? "", kind)]));
    return dutch.replaceAll(place, (_whole, name: string) => given.get(name) ?? "");
  }
  return null;
};
