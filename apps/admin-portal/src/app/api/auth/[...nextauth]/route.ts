import { authRoute } from "@/portal.ts";

export { authRoute as GET, authRoute as POST };
