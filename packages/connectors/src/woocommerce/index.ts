import { defineConnector } from "../kit/connector.ts";
import { siteRateLimit, WordPressConfig, wordPressHosts } from "../wordpress-rest/config.ts";
import { addOrderNote } from "./actions/add-order-note.ts";
import { createCoupon } from "./actions/create-coupon.ts";
import { getOrder } from "./actions/get-order.ts";
import { getProduct } from "./actions/get-product.ts";
import { setOrderStatus } from "./actions/set-order-status.ts";
import { setPrice } from "./actions/set-price.ts";
import { setStock } from "./actions/set-stock.ts";
import { customers } from "./resources/customers.ts";
import { orders } from "./resources/orders.ts";
import { products } from "./resources/products.ts";
import { validateWooCommerce } from "./validate-woocommerce.ts";
import { createWooClient } from "./woocommerce-client.ts";

export const woocommerce = defineConnector({
  id: "woocommerce",
  name: "WooCommerce",
  description:
    "Products, stock, prices, orders and customers of a WooCommerce shop. Of customers, new ones show with every sync, and " +
    "changes within a quarter of an hour: the shop can't be asked for them alone.",
  category: "commerce",
  icon: "shopping-cart",
  docsUrl: "https://woocommerce.github.io/woocommerce-rest-api-docs/",
  provenOn: "protocol fixture",
  auth: {
    type: "basic",
    form: WordPressConfig,
    help: "In WordPress, open Users → Profile, scroll to Application Passwords, and add one named BizOSaaS.",
  },
  rateLimit: siteRateLimit,
  hosts: wordPressHosts,
  createClient: createWooClient,
  validate: validateWooCommerce,
  resources: [products, orders, customers],
  actions: [getProduct, setStock, setPrice, getOrder, setOrderStatus, addOrderNote, createCoupon],
});
