import type { Validation } from "../kit/connector.ts";
import type { Egress } from "../kit/egress/index.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { judgeUser } from "../wordpress-rest/judge-user.ts";
import { capabilityLabels } from "./capabilities.ts";
import { createWordPressClient } from "./wordpress-client.ts";

export const validateWordPress = (config: WordPressConfig, egress: Egress, signal?: AbortSignal): Promise<Validation> =>
  judgeUser(createWordPressClient(config, egress), { config, labels: capabilityLabels }, signal);
