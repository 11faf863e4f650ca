/** What a webhook's caller needs to know. */
export interface Hook {
  readonly url: string;
  readonly secret: string;
}

/** A signed gift as a script for a POSIX shell with curl and openssl; `secret` is written into it as it is given. */
export function signedCurl({ url, secret }: Hook): string {
  return [
    `secret='${secret}'`,
    'id="msg_$(date +%s)_$$"',
    'time="$(date +%s)"',
    `body="$(printf '{"type":"gift","timestamp":"%s","data":{"gifter":{"anonymous":true},"gift":{"name":"Rose","diamonds":10},"count":1}}' "$(date -u +%Y-%m-%dT%H:%M:%SZ)")"`,
    `key="$(printf '%s' "\${secret#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')"`,
    `signature="$(printf '%s.%s.%s' "$id" "$time" "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)"`,
    `curl -sS '${url}' -H 'content-type: application/json' -H "webhook-id: $id" -H "webhook-timestamp: $time" -H "webhook-signature: v1,$signature" -d "$body"`,
  ].join('\n');
}

/** A secret that may be seen on a shared screen. */
export const MASKED_SECRET = 'whsec_****';
