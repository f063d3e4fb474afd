/** Something worth stealing in the environment of the process that owns the sandbox. */
export const plantInEnvironment = (name: string, secret: string): void => {
  process.env[name] = secret;
};
