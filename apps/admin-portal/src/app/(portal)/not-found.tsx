import { NotFoundScreen } from "@bizosaas/portal-kit/server";

export default NotFoundScreen;
