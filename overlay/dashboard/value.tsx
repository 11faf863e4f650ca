import { IconDiamondFilled } from '@tabler/icons-react';
import { whole } from './texts/format.ts';
import { TEXTS } from './texts/texts.ts';

/** Worth at list price: a gem and the number. */
export function Value({ diamonds }: { diamonds: number }) {
  return (
    <span className="value" title={TEXTS.value(diamonds)}>
      <IconDiamondFilled size={14} aria-hidden />
      {whole(diamonds)}
    </span>
  );
}
