import { z } from "zod";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import { walkRegistered } from "./customer-walk.ts";
import { nameOf, WooAddress } from "./orders.ts";
import { type WooList, wooResource } from "./woo-walk.ts";

const WooCustomer = z.object({
  id: z.int().positive(),
  email: z.string().catch(""),
  first_name: z.string().catch(""),
  last_name: z.string().catch(""),
  username: z.string().catch(""),
  billing: WooAddress,
  is_paying_customer: z.boolean().catch(false),
  date_created_gmt: GmtTime,
  date_modified_gmt: GmtTime,
});

/** People with an account at the shop; guests are known by their orders alone. */
const customerList: WooList<"shop.customer", z.output<typeof WooCustomer>> = {
  kind: "shop.customer",
  label: "Customers",
  capability: "list_users",
  sample: {
    name: "Ada Lovelace",
    email: "ada@example.com",
    phone: "+31 20 555 01 23",
    company: "Analytical Engines",
    city: "Amsterdam",
    country: "NL",
    hasBought: true,
    url: "https://example.com/wp-admin/user-edit.php?user_id=7",
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: {},
  },
  route: "customers",
  row: WooCustomer,
  newest: { cameAt: ({ date_created_gmt: at }) => at, walk: walkRegistered },
  fields: Object.keys(WooCustomer.shape).join(","),
  toData: ({ siteUrl }, { id, first_name, last_name, username, email, billing, ...customer }) =>
    Promise.resolve({
      name: `${first_name} ${last_name}`.trim() || nameOf(billing) || username || email,
      email: email || billing.email,
      phone: billing.phone,
      company: billing.company,
      city: billing.city,
      country: billing.country,
      hasBought: customer.is_paying_customer,
      url: `${siteUrl}/wp-admin/user-edit.php?user_id=${id}`,
      createdAt: customer.date_created_gmt,
      extra: {},
    }),
};

export const customers = wooResource(customerList);
