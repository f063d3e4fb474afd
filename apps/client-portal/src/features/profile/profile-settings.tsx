import { ProfileForm } from "@bizosaas/portal-kit/security";
import { Load } from "@bizosaas/portal-kit/server";
import { confirmPerson, requestEmailChange, startConfirmation, updateProfile } from "./actions.ts";
import { getAccount } from "./queries.ts";

const actions = { updateProfile, requestEmailChange, startConfirmation, confirm: confirmPerson };

/** The person's own name, address and language of mails. */
export function ProfileSettings() {
  return (
    <Load read={getAccount}>
      {({ name, email, locale }) => <ProfileForm name={name} email={email} locale={locale} actions={actions} />}
    </Load>
  );
}
