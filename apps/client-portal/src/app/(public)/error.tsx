"use client";

import { ErrorScreen } from "@bizosaas/portal-kit/client";

export default ErrorScreen;
