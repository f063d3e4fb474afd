import { type JsonObject, type JsonValue, kindShapes, ResourceKind } from "@bizosaas/contracts";
import { z } from "zod";

/** What an example of a kind is called, and where it stands. */
const known: Record<ResourceKind, { called: string; status: string }> = {
  "cms.post": { called: "Spring opening hours", status: "publish" },
  "cms.page": { called: "About us", status: "publish" },
  "cms.media": { called: "Shop window", status: "inherit" },
  "cms.term": { called: "News", status: "" },
  "cms.plugin": { called: "Contact form", status: "active" },
  "crm.contact": { called: "Ada Jansen", status: "customer" },
  "crm.company": { called: "Jansen Bakery", status: "" },
  "crm.deal": { called: "Wedding cake", status: "presentationscheduled" },
  "crm.list": { called: "Newsletter", status: "" },
  "crm.tag": { called: "Regular", status: "" },
  "mkt.campaign": { called: "Spring offers", status: "sent" },
  "shop.product": { called: "Honey cake", status: "publish" },
  "shop.order": { called: "Order 1042, Ada Jansen", status: "processing" },
  "shop.customer": { called: "Ada Jansen", status: "" },
};

const texts: Readonly<Record<string, string>> = {
  email: "ada@example.com",
  phone: "+31 20 123 4567",
  domain: "example.com",
  url: "https://example.com/spring",
  thumbnailUrl: "https://example.com/spring.jpg",
  slug: "spring",
  content: "From March we open at nine.",
  company: "Jansen Bakery",
  customerName: "Ada Jansen",
  jobTitle: "Baker",
  industry: "Food",
  city: "Amsterdam",
  country: "NL",
  currency: "EUR",
  amount: "49.00",
  sku: "HC-1",
  number: "1042",
  mimeType: "image/jpeg",
  taxonomy: "category",
  version: "1.2.0",
  author: "Ada Jansen",
  subject: "Our spring offers",
  pipeline: "default",
  paymentMethod: "iDEAL",
  shipTo: "Ada Jansen\nKerkstraat 1\n1017 GA Amsterdam",
};

type Schema = z.core.JSONSchema.JSONSchema;

const textFor = (name: string, called: string, status: string): string => {
  if (name === "name" || name === "title") return called;
  if (name === "status") return status;
  if (name.endsWith("At")) return "2026-03-02T09:00:00.000Z";
  return texts[name] ?? (/ids?$/i.test(name) ? "42" : "");
};

/** A value of every field that a schema knows: what may be missing is there, and what may be null is not. */
const valueOf = (schema: Schema, name: string, kind: ResourceKind): JsonValue => {
  const filled = schema.anyOf?.find((each) => typeof each === "object" && each.type !== "null");
  if (typeof filled === "object") return valueOf(filled, name, kind);
  // What may be null is written as several types too.
  const types: readonly unknown[] = [schema.type].flat();
  if (schema.enum) return z.string().parse(schema.enum[0]);
  if (types.includes("object")) return objectOf(schema, kind);
  if (types.includes("array")) {
    const { items } = schema;
    return typeof items === "object" && !Array.isArray(items) ? [valueOf(items, name, kind)] : [];
  }
  if (types.includes("boolean")) return true;
  if (types.includes("integer") || types.includes("number")) return name.endsWith("Micros") ? 49_000_000 : 3;
  return textFor(name, known[kind].called, known[kind].status);
};

const objectOf = ({ properties = {} }: Schema, kind: ResourceKind): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [
      name,
      typeof each === "object" ? valueOf(each, name, kind) : null,
    ]),
  );

const exampleChange = (kind: ResourceKind): JsonObject => ({
  kind,
  change: "created",
  connectionId: "0199a3f0-0000-7000-8000-000000000000",
  externalId: "42",
  data: objectOf(z.toJSONSchema(kindShapes[kind], { io: "output" }), kind),
});

/** An example of a change of each kind of record, made from the kind's own shape. */
export const exampleChanges = Object.fromEntries(
  ResourceKind.options.map((kind) => [kind, exampleChange(kind)]),
) as Record<ResourceKind, JsonObject>;
