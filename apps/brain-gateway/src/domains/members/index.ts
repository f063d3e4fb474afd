import { changeMemberRole } from "./change-member-role.ts";
import { leaveOrganization } from "./leave-organization.ts";
import { listMembers } from "./list-members.ts";
import { removeMember } from "./remove-member.ts";

export { assertMayGrant } from "./rules.ts";

export const handlers = {
  list: listMembers,
  changeRole: changeMemberRole,
  remove: removeMember,
  leave: leaveOrganization,
};
export { personNames } from "./person-names.ts";
