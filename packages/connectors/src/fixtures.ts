export * from "./fluentcrm/fixtures/index.ts";
export * from "./hubspot/fixtures/index.ts";
export * from "./slack/fixtures/index.ts";
export * from "./woocommerce/fixtures/index.ts";
export * from "./wordpress/fixtures/index.ts";
