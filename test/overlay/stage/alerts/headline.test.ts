import { describe, expect, it } from 'vitest';
import { captionOf, splitHeadline } from '../../../../overlay/stage/alerts/headline.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import { fillTemplate } from '../../../../shared/wording.ts';

const split = (headline: string, name = 'Ada') => {
  const parts = splitHeadline(headline, name);
  return { ...parts, caption: captionOf(headline, parts) };
};

describe('headline', () => {
  it('[AL1] the name stands alone, what leads to it above, what follows it below, an occasion as a tag', () => {
    const headlines = DEFAULT_LADDER.tiers.map(({ headline }) =>
      fillTemplate(headline, { name: 'Ada', gift: null, count: 1, message: null }),
    );
    expect(headlines.map((headline) => split(headline ?? ''))).toEqual([
      { tag: null, lead: 'Thank you,', hero: 'Ada', tail: null, caption: 'Thank you' },
      { tag: null, lead: null, hero: 'Ada', tail: 'thank you!', caption: 'thank you!' },
      { tag: null, lead: 'A big thank you,', hero: 'Ada', tail: null, caption: 'A big thank you' },
      { tag: null, lead: null, hero: 'Ada', tail: 'may ask a question', caption: 'may ask a question' },
      { tag: 'Spotlight', lead: null, hero: 'Ada', tail: null, caption: 'Spotlight' },
      { tag: 'Front row', lead: null, hero: 'Ada', tail: null, caption: 'Front row' },
      {
        tag: null,
        lead: 'Unforgettable. Thank you,',
        hero: 'Ada',
        tail: null,
        caption: 'Unforgettable. Thank you',
      },
    ]);
  });

  it('[AL2] with words on both sides the caption is the whole headline', () => {
    expect(split('Thanks, Ada, you rock!')).toEqual({
      tag: null,
      lead: 'Thanks,',
      hero: 'Ada',
      tail: 'you rock!',
      caption: 'Thanks, Ada, you rock!',
    });
    expect(split('Spotlight: Ada, at last').caption).toBe('Spotlight \u00B7 at last');
  });

  it('[AL3] a headline without the name is the hero itself; a name inside of a word is not meant', () => {
    expect(split('Thank you all!')).toEqual({
      tag: null,
      lead: null,
      hero: 'Thank you all!',
      tail: null,
      caption: null,
    });
    expect(split('Adam thanks Ada').lead).toBe('Adam thanks');
    expect(split('A big thank you, A', 'A')).toMatchObject({ lead: null, tail: 'big thank you, A' });
    expect(split('Hi', '').hero).toBe('Hi');
    expect(split('\u5C0F\u6797\u3055\u3093\u3042\u308A\u304C\u3068\u3046', '\u5C0F\u6797')).toMatchObject({
      hero: '\u5C0F\u6797',
      tail: '\u3055\u3093\u3042\u308A\u304C\u3068\u3046',
    });
  });

  it('[AL2] those who gave together are named together', () => {
    expect(split('A big thank you, Ada and 3 others')).toMatchObject({
      lead: 'A big thank you,',
      hero: 'Ada and 3 others',
      tail: null,
    });
    expect(split('Ada and 1 other, thank you!')).toMatchObject({
      hero: 'Ada and 1 other',
      tail: 'thank you!',
    });
  });

  it('[AL1] marks alone are no words, and a long beginning is no tag', () => {
    expect(split('Thank you, Ada!')).toMatchObject({ lead: 'Thank you,', tail: null });
    expect(split('Ada')).toEqual({ tag: null, lead: null, hero: 'Ada', tail: null, caption: null });
    const long = 'The one who was here from the beginning:';
    expect(split(`${long} Ada`)).toMatchObject({ tag: null, lead: long });
  });
});
