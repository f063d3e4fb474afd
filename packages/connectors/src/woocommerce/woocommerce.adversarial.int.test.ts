import { adversarialSuite } from "../kit/testing/adversarial-suite.ts";
import { startShop } from "./fixtures/index.ts";
import { woocommerce } from "./index.ts";

adversarialSuite(woocommerce, async () => {
  const site = await startShop({ timezone: "America/New_York", products: 40, orders: 1, customers: 1 });
  const externalIds = await site.shop.idsOf("products");
  const [changed = "", written = ""] = externalIds.slice(10);
  const wrong = "aaaabbbbccccddddeeeeffff";
  const right = { siteUrl: site.url, username: site.username, applicationPassword: site.applicationPassword };
  return {
    host: site.host,
    right,
    wrongSecret: { typed: { ...right, applicationPassword: wrong }, secret: wrong },
    pointedAt: (siteUrl) => ({ ...right, siteUrl }),
    listed: { kind: "shop.product", externalIds },
    changeOne: async () => {
      await site.shop.change(`products/${changed}`, { name: "Changed by a person ☕" });
      return changed;
    },
    write: {
      actionId: "set_stock",
      input: { productId: written, quantity: 7 },
      countWrites: site.shop.countWrites,
    },
    stop: site.stop,
  };
});
