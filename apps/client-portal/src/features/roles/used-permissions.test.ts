import { TenantPermission } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { permissionWords } from "./permission-words.ts";
import { usedPermissions } from "./used-permissions.ts";

describe("the rights that the roles page shows", () => {
  it("are those that operations ask for, each named apart from the others in both languages", () => {
    const used = usedPermissions();
    expect(used.length).toBeGreaterThan(15);
    expect(TenantPermission.options).toEqual(expect.arrayContaining(used));
    for (const words of [permissionWords.en, permissionWords.nl]) {
      const names = used.map((each) => words[each].name);
      expect(new Set(names).size).toBe(used.length);
    }
  });
});
