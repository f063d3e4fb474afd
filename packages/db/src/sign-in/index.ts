export { createSignIn, type SignIn } from "./create-sign-in.ts";
export type { Identity } from "./find-or-link-identity.ts";
export type { SessionActor } from "./find-session-actor.ts";
export { hashPassword, verifyPassword } from "./password.ts";
export { type Browser, type OpenedSession, type Portal, sessionHours } from "./session.ts";
export { hashSessionToken as hashToken, makeSessionToken as makeToken } from "./session-token.ts";
export type { WaitingSignIn } from "./sign-in-challenge.ts";
export { networkOf } from "./throttle.ts";
