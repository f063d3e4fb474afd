export { ConfirmationProvider, useConfirmedAction } from "./confirmation.tsx";
export { FactorPanel } from "./factor-panel.tsx";
export { ProfileForm } from "./profile-form.tsx";
export { ProfileFormSkeleton } from "./profile-form-skeleton.tsx";
export { SecurityPanel } from "./security-panel.tsx";
export { SecurityPanelSkeleton } from "./security-panel-skeleton.tsx";
