import { gateway } from "@/portal.ts";

export const readSlackAccount = async () => (await gateway()).slack.getAccount({});
export const readInteractivity = async (connectionId: string) =>
  (await gateway()).slack.getInteractivity({ connectionId });
