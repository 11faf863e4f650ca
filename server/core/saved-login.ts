import * as z from 'zod/mini';

/** Visible ASCII: fits a header and a line of chat. Twitch tells apps not to count on a token's length. */
export const tokenText = z.string().check(z.regex(/^[!-~]{1,512}$/, 'Not a token of Twitch.'));
export const loginName = z.string().check(z.regex(/^[a-z0-9_]{1,50}$/, 'Not a login name of Twitch.'));
export const userId = z.string().check(z.regex(/^[0-9]{1,20}$/, 'Not a user id of Twitch.'));

/** The bot's Twitch login as it stands in `secrets.json`. */
export const savedLoginSchema = z.strictObject({
  login: loginName,
  userId,
  /** Without `oauth:` in front. */
  accessToken: tokenText,
  /** Works once; null for a token that a person pasted. */
  refreshToken: z.nullable(tokenText),
  /** When the access token ends; null when it does not. */
  expiresAtMs: z.nullable(z.int()),
  /** The app that got it by a code, which alone may renew it; null for a token that a person pasted. */
  clientId: z.nullable(z.string().check(z.regex(/^[!-~]{1,64}$/, 'Not a client id of Twitch.'))),
});

export type SavedLogin = z.infer<typeof savedLoginSchema>;
