import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { TEXTS } from './texts/texts.ts';

/** Something to copy, which shows as `masked` while it may be seen on a shared screen. */
export function CopyField(props: {
  readonly label: string;
  readonly value: string;
  readonly masked?: string;
  /** On the button. */
  readonly copy: string;
  readonly note?: string;
  /** One of many on its page, and not what one came for. */
  readonly isAside?: boolean;
  /** Lines that a longer text shows at once; one when left out. */
  readonly rows?: number;
}) {
  const { value, masked = value, rows } = props;
  const [said, setSaid] = useState<'none' | 'copied' | 'select'>('none');
  const line = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  // Inside OBS docks and on plain http elsewhere a page may not write to the clipboard.
  useEffect(() => {
    if (said === 'select') (line.current ?? area.current)?.select();
  }, [said]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('copied');
    } catch {
      setSaid('select');
    }
  }

  const shared = {
    readOnly: true,
    label: props.label,
    value: said === 'select' ? value : masked,
    onBlur: () => setSaid('none'),
  };
  const told = { none: props.note ?? '', copied: TEXTS.copied, select: TEXTS.pressCtrlC }[said];
  return (
    <div className="copy-field">
      <div className="copy" data-tall={rows !== undefined || undefined}>
        {rows === undefined ? (
          <TextInput ref={line} {...shared} />
        ) : (
          <Textarea ref={area} rows={rows} spellCheck={false} {...shared} />
        )}
        <Button variant={props.isAside ? 'default' : 'filled'} onClick={() => void copy()}>
          {props.copy}
        </Button>
      </div>
      <p className="note" role="status">
        {told}
      </p>
    </div>
  );
}
