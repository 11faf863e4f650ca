import type { ReactNode } from 'react';
import type { Alert } from '../../../shared/alert.ts';
import { GifterName } from '../gifter-name.tsx';
import { MarkIcon } from '../mark.tsx';
import { TEXTS } from '../texts/texts.ts';
import { Value } from '../value.tsx';

/** An alert as the lists show it: who, its step of the ladder, how much, and what is special about it. */
export function AlertLine(props: {
  readonly alert: Alert;
  /** What is to be known besides, in small. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { alert, note, children } = props;
  const { gifter, tier, gift, message, merged, test } = alert;
  return (
    <div className="alert-line" data-level={tier.level}>
      <div className="who">
        <GifterName gifterId={gifter.id} name={gifter.name} />
      </div>
      <div className="what">
        <bdi className="step">{tier.name}</bdi>
        {gift.count > 1 && <span>{TEXTS.times(gift.count)}</span>}
        <Value diamonds={gift.diamonds} />
        {merged && <span>{TEXTS.mergedOf(merged)}</span>}
        {test && (
          <span className="tag" data-mark="test">
            <MarkIcon mark="test" />
            {TEXTS.test}
          </span>
        )}
      </div>
      {message !== null && (
        <div className="message">
          <bdi>{TEXTS.quote(message)}</bdi>
        </div>
      )}
      {children}
      {note && <div className="note">{note}</div>}
    </div>
  );
}
