import { describe, expect, it } from 'vitest';
import { fillTemplate, showsMessage } from '../../shared/wording.ts';

const words = { name: 'Ada', gift: 'Rose', count: 3, message: 'hello' };

describe('wording', () => {
  it('[WD1] placeholders are filled, each as often as it stands there', () => {
    expect(fillTemplate('{name}, thank you!', words)).toBe('Ada, thank you!');
    expect(fillTemplate('{name} {name}: {gift} x {count}, {message}', words)).toBe(
      'Ada Ada: Rose x 3, hello',
    );
    expect(fillTemplate('{message}', words)).toBe('hello');
  });

  it.each([
    '$&',
    '$`',
    "$'",
    '$1',
    '$$',
    '{amount}',
    '{{name}}',
    '{name}',
    '{message}',
    '{count}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is what is tested.
    '${process.env.X}',
    '%s',
    '<%= 1 %>',
    '__proto__',
    '\\n',
    '<b>x</b>',
    '{gift',
  ])('[WD2] a viewer called %s is named literally, once', (name) => {
    expect(fillTemplate('Thanks {name}!', { ...words, name })).toBe(`Thanks ${name}!`);
    expect(fillTemplate('{name} says {message}', { ...words, name: 'Ada', message: name })).toBe(
      `Ada says ${name}`,
    );
  });

  it('[WD3] what is no placeholder stays as it is written', () => {
    expect(fillTemplate('{amount} {Name} { name } {constructor} {}', words)).toBe(
      '{amount} {Name} { name } {constructor} {}',
    );
    expect(fillTemplate('!ask', words)).toBe('!ask');
  });

  it('[WD4] without a message its place is empty, and a line of nothing is null', () => {
    const silent = { ...words, message: null };
    expect(fillTemplate('{message}', silent)).toBeNull();
    expect(fillTemplate(' {message} ', silent)).toBeNull();
    expect(fillTemplate('{name}  {message}', silent)).toBe('Ada');
  });

  it('[WD5] strict wording names no gift: a line about it becomes its count, or nothing for one', () => {
    const strict = { ...words, gift: null };
    expect(fillTemplate('{gift} x {count}', strict)).toBe('\u00D73');
    expect(fillTemplate('{gift} x {count}', { ...strict, count: 1 })).toBeNull();
  });

  it('[WD6] strict wording keeps the gifter in a line that also names the gift', () => {
    expect(fillTemplate('{name}: {gift} x {count}', { ...words, gift: null })).toBe('Ada: x 3');
    expect(fillTemplate('{name}: {gift} {message}', { ...words, gift: null, count: 1 })).toBe('Ada: hello');
  });

  it('[WD7] a tier shows the message when its headline or its second line has the place for it', () => {
    expect(showsMessage({ headline: '{name}', line2: '{message}' })).toBe(true);
    expect(showsMessage({ headline: '{message}', line2: null })).toBe(true);
    expect(showsMessage({ headline: '{name}', line2: '!ask' })).toBe(false);
  });
});
