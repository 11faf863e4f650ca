import { TEXTS } from './texts/texts.ts';

/** What a page without a token says: how to get the link. */
export function NoToken() {
  return (
    <main className="no-token">
      <h1>{TEXTS.title}</h1>
      <p>{TEXTS.noToken}</p>
    </main>
  );
}
