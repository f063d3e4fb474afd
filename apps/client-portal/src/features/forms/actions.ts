"use server";

import { portalAction } from "@/portal.ts";

export const submitForm = portalAction((gateway) => gateway.forms.submit, { refresh: false });
