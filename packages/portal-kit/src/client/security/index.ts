export { ProfileForm } from "./profile-form.tsx";
export { SecurityPanel } from "./security-panel.tsx";
