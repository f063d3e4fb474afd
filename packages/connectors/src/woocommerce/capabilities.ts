/** WooCommerce's capabilities that matter here, in a business's words. */
export const capabilityLabels = {
  read_private_products: "See products",
  edit_others_products: "Change products, prices and stock",
  read_private_shop_orders: "See orders",
  edit_others_shop_orders: "Change orders and add notes",
  list_users: "See customers",
  publish_shop_coupons: "Create coupons",
  manage_woocommerce: "See the shop's settings, such as its currency",
} as const;

/** Without any of these there is nothing of the shop to be seen. */
export const readingCapabilities: readonly string[] = ["read_private_products", "read_private_shop_orders"];
