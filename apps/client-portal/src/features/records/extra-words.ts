import { defineWords } from "@bizosaas/portal-kit";

/** What tools write as codes there, by the name it stands under. */
export const extraValues = defineWords({
  en: {
    type: {
      simple: "Simple product",
      variable: "Product in several forms",
      grouped: "Group of products",
      external: "Sold elsewhere",
      post: "Post",
      page: "Page",
      lead: "Lead",
      customer: "Customer",
    },
    status: { active: "Active", inactive: "Inactive", "network-active": "Active on the whole network" },
    format: {
      standard: "Standard",
      aside: "Aside",
      audio: "Sound",
      chat: "Chat",
      gallery: "Gallery",
      image: "Picture",
      link: "Link",
      quote: "Quote",
      status: "Short update",
      video: "Video",
    },
  },
  nl: {
    type: {
      simple: "Enkelvoudig product",
      variable: "Product in meer vormen",
      grouped: "Groep producten",
      external: "Elders verkocht",
      post: "Bericht",
      page: "Pagina",
      lead: "Lead",
      customer: "Klant",
    },
    status: { active: "Ingeschakeld", inactive: "Uitgeschakeld", "network-active": "Ingeschakeld op het hele netwerk" },
    format: {
      standard: "Standaard",
      aside: "Terzijde",
      audio: "Geluid",
      chat: "Chat",
      gallery: "Galerij",
      image: "Afbeelding",
      link: "Link",
      quote: "Citaat",
      status: "Korte update",
      video: "Video",
    },
  },
});
type ExtraValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a code means; anything that is none stays as it is. */
export const valueWord = (values: ExtraValues, name: string, value: string): string => {
  const words = Object.hasOwn(values, name) ? values[name] : undefined;
  return (words && Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
};

/** What connectors know of a record beyond its kind, by their names for it. */
export const extraWords = defineWords({
  en: {
    firstName: "First name",
    lastName: "Last name",
    type: "Type",
    pageUrl: "Page",
    url: "Address",
    status: "Status",
    description: "Description",
    author: "Author",
    authorId: "Author's id",
    featuredMediaId: "Featured picture's id",
    menuOrder: "Place in the menu",
    isSticky: "Stays on top",
    format: "Format",
    parentId: "Id of what it is under",
    shipping: "Shipping",
    discount: "Discount",
    tax: "Tax",
    email: "Email address",
    city: "City",
    country: "Country",
    preview: "Preview text",
  },
  nl: {
    firstName: "Voornaam",
    lastName: "Achternaam",
    type: "Type",
    pageUrl: "Pagina",
    url: "Adres",
    status: "Status",
    description: "Omschrijving",
    author: "Auteur",
    authorId: "Id van de auteur",
    featuredMediaId: "Id van de uitgelichte afbeelding",
    menuOrder: "Plaats in het menu",
    isSticky: "Blijft bovenaan",
    format: "Opmaak",
    parentId: "Id van waar het onder valt",
    shipping: "Verzending",
    discount: "Korting",
    tax: "Belasting",
    email: "E-mailadres",
    city: "Plaats",
    country: "Land",
    preview: "Voorbeeldtekst",
  },
});
