import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const respondKind = "flow.respond";

/** What a workflow may say about its answer. Nothing that sets cookies, sends a browser elsewhere or lets a page in. */
const respondHeaders: readonly string[] = [
  "cache-control",
  "content-disposition",
  "content-language",
  "etag",
  "expires",
  "last-modified",
  "retry-after",
];

/** Nothing that a browser would run. */
const contentTypes = ["application/json", "text/plain", "text/csv", "application/xml"] as const;

/** The answer to whoever called a workflow's webhook. */
export const WebhookResponse = z.object({
  status: z.int().min(200).max(599),
  contentType: z.enum(contentTypes),
  headers: z.record(z.string(), z.string()),
  body: Json,
});
export type WebhookResponse = z.infer<typeof WebhookResponse>;

const Headers = z
  .record(
    z.string(),
    z
      .string()
      .max(500)
      .regex(/^[\t\x20-\x7e]*$/, "A header holds plain characters on one line."),
  )
  .refine((headers) => Object.keys(headers).every((name) => respondHeaders.includes(name.toLowerCase())), {
    error: `Only these headers can be set: ${respondHeaders.join(", ")}.`,
  });

export const flowRespond = defineNode({
  kind: respondKind,
  title: "Answer the caller",
  description: "Answers whoever called this workflow's webhook. The run goes on; the first answer counts.",
  category: "flow",
  icon: "reply",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    status: z
      .int()
      .min(200)
      .max(599)
      .refine((status) => status < 300 || status >= 400, "An answer can't send its caller elsewhere (300 to 399).")
      .default(200)
      .meta({
        title: "Status",
        description: "200 to 299 when it went well, 400 to 599 when not.",
        control: "template",
      }),
    contentType: z
      .enum(contentTypes)
      .default("application/json")
      .meta({
        title: "Kind of body",
        control: "select",
        options: [
          { value: "application/json", label: "JSON" },
          { value: "text/plain", label: "Text" },
          { value: "text/csv", label: "CSV" },
          { value: "application/xml", label: "XML" },
        ],
      }),
    body: Json.optional().meta({
      title: "Body",
      description: "Left open, the answer has none.",
      control: "json",
      placeholder: '{ "orderId": "{{ trigger.body.orderId }}" }',
    }),
    headers: Headers.default({}).meta({
      title: "Headers",
      description: `Any of ${respondHeaders.join(", ")}.`,
      control: "key_values",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { status: 200, contentType: "application/json", headers: {}, body: { ok: true } },
  run: ({ config: { status, contentType, headers, body } }) => ({
    output: {
      ...{ status, contentType, body: body ?? null },
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    },
  }),
});
