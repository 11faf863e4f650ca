/** The environment as a user's shell has it: without what the test runner or a Giftcast of the user's added. */
export function userEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(GIFTCAST_|VITEST|NODE_ENV$|NODE_OPTIONS$|npm_|TEST$|PROD$|DEV$|MODE$|SSR$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...more };
}
