import type { Egress } from "../kit/egress/index.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { createRestClient, type RestClient } from "../wordpress-rest/rest-client.ts";
import { restFailure } from "../wordpress-rest/rest-failure.ts";

export type WordPressClient = RestClient;

export const createWordPressClient = (config: WordPressConfig, egress: Egress): WordPressClient =>
  createRestClient(config, egress, { namespace: "wp/v2", product: "WordPress", failureOf: restFailure });
