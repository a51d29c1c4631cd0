/**
 * Asks for tokens of a program, and keeps each until shortly before it ends.
 *
 * @param endpoint where tokens are given out: `/oauth2/token`, or the merchant's identity provider
 */
export function programToken(
  endpoint: string,
  clientId: string,
  clientSecret: string,
  scope = "partner:read",
): () => Promise<string> {
  const EARLY_SECONDS = 30;
  const who = btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  let token = "";
  let until = 0;
  return async () => {
    if (Date.now() < until) return token;
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: { Authorization: `Basic ${who}` },
      body: new URLSearchParams({ grant_type: "client_credentials", scope }),
    });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const given = (await answer.json()) as { access_token: string; expires_in: number };
    token = given.access_token;
    until = Date.now() + (given.expires_in - EARLY_SECONDS) * 1000;
    return token;
  };
}
