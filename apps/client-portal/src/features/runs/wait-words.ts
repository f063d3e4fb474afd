import { defineWords } from "@bizosaas/portal-kit";

const english: Readonly<Record<string, string>> = {
  "cms.post": "a post",
  "cms.page": "a page",
  "cms.media": "a media file",
  "cms.term": "a category or tag",
  "cms.plugin": "a plugin",
  "crm.contact": "a contact",
  "crm.company": "a company",
  "crm.deal": "a deal",
  "crm.list": "a list",
  "crm.tag": "a tag",
  "mkt.campaign": "a campaign",
  "shop.product": "a product",
  "shop.order": "an order",
  "shop.customer": "a customer",
};
const dutch: Readonly<Record<string, string>> = {
  "cms.post": "een bericht",
  "cms.page": "een pagina",
  "cms.media": "een mediabestand",
  "cms.term": "een categorie of tag",
  "cms.plugin": "een plug-in",
  "crm.contact": "een contact",
  "crm.company": "een bedrijf",
  "crm.deal": "een deal",
  "crm.list": "een lijst",
  "crm.tag": "een tag",
  "mkt.campaign": "een campagne",
  "shop.product": "een product",
  "shop.order": "een bestelling",
  "shop.customer": "een klant",
};

export const waitWords = defineWords({
  en: {
    title: "What it waits for",
    record: (kind: string, id: string | null) => `${english[kind] ?? "a record"}${id === null ? "" : ` (${id})`}`,
    change: (step: string, record: string, connection: string | null) =>
      connection === null
        ? `“${step}”: a change of ${record} at a connection that is gone,`
        : `“${step}”: a change of ${record} at ${connection},`,
    connection: (step: string, connection: string | null) =>
      connection === null
        ? `“${step}”: its connection, which is gone,`
        : `“${step}”: somebody has to reconnect ${connection},`,
    mend: "Reconnect it",
    call: (step: string) => `“${step}”: a call to its one-time address,`,
    time: (step: string) => `“${step}” waits`,
    run: (step: string, workflow: string) => `“${step}”: the run of “${workflow}” that it started,`,
    openRun: "Open that run",
    until: "until",
    atLatest: "at the latest",
  },
  nl: {
    title: "Waarop hij wacht",
    record: (kind, id) => `${dutch[kind] ?? "een item"}${id === null ? "" : ` (${id})`}`,
    change: (step, record, connection) =>
      connection === null
        ? `“${step}”: een wijziging van ${record} bij een koppeling die weg is,`
        : `“${step}”: een wijziging van ${record} bij ${connection},`,
    connection: (step, connection) =>
      connection === null
        ? `“${step}”: zijn koppeling, die weg is,`
        : `“${step}”: iemand moet ${connection} opnieuw koppelen,`,
    mend: "Opnieuw koppelen",
    call: (step) => `“${step}”: een aanroep van zijn eenmalige adres,`,
    time: (step) => `“${step}” wacht`,
    run: (step, workflow) => `“${step}”: de run van “${workflow}” die hij startte,`,
    openRun: "Die run openen",
    until: "tot",
    atLatest: "uiterlijk",
  },
});
