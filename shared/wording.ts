/** What a template may name. Null drops the placeholder. */
export interface Words {
  readonly name: string;
  readonly gift: string | null;
  readonly count: number;
  readonly message: string | null;
}

const PLACEHOLDER = /\{(name|gift|count|message)\}/g;

/**
 * Fills `{name}`, `{gift}`, `{count}` and `{message}` in one pass: what a viewer wrote is never looked at again, so a
 * name that reads `{message}` or `$&` stays just that. Unknown placeholders stay as they are.
 * Answers null when a template with placeholders came to nothing.
 */
export function fillTemplate(template: string, words: Words): string | null {
  const isOfGiftOnly = template.includes('{gift}') && !/\{(name|message)\}/.test(template);
  if (isOfGiftOnly && words.gift === null) return words.count > 1 ? `\u00D7${words.count}` : null;
  if (template.trim() === '{message}') return words.message;
  const text = template.replace(PLACEHOLDER, (_whole, key: keyof Words) => {
    return words[key] === null ? '' : String(words[key]);
  });
  return text.replace(/ {2,}/g, ' ').trim() || null;
}

/** What a template has in braces that is none of its placeholders, as written. */
export function misspeltIn(template: string): string[] {
  return template.replace(PLACEHOLDER, '').match(/\{[^{}]*\}/g) ?? [];
}

/** Whether a tier shows the gifter's own words. */
export function showsMessage(tier: { readonly headline: string; readonly line2: string | null }): boolean {
  return tier.headline.includes('{message}') || (tier.line2?.includes('{message}') ?? false);
}
