import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangleFilled, IconArrowBackUp, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import type { Weakness } from '../../../../shared/theme-tokens.ts';
import { contrastInWords, inPart, SATURATED_RED } from '../../../../shared/theme-tokens.ts';
import { TEXTS } from '../../texts/texts.ts';

const T = TEXTS.look;
const HEX = /^#?([0-9a-f]{6})$/i;

/** One colour: picked, or typed; with what is wrong with it, and the nearest one that is right. */
export function ColorField(props: {
  readonly label: string;
  readonly color: string;
  readonly weakness: Weakness | undefined;
  /** The nearest colour that passes; null where there is none, or nothing is wrong. */
  readonly fix: string | null;
  /** What it was copied as, and from which look; null while it is the same. */
  readonly original: { readonly color: string; readonly look: string } | null;
  readonly change: (color: string) => void;
}) {
  const { label, color, weakness, fix, original, change } = props;
  /** Null while nothing is typed that is no colour yet. */
  const [typed, setTyped] = useState<string | null>(null);
  const put = (next: string) => {
    setTyped(null);
    change(next.toUpperCase());
  };
  return (
    <div className="color-field" data-weak={weakness !== undefined || undefined}>
      <span className="color-label">{label}</span>
      <input
        type="color"
        aria-label={T.pick(label)}
        value={color.toLowerCase()}
        onChange={(event) => put(event.currentTarget.value)}
      />
      <TextInput
        className="color-hex"
        aria-label={T.hex(label)}
        value={typed ?? color}
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
        error={typed !== null && T.badHex}
        onChange={(event) => {
          const next = HEX.exec(event.currentTarget.value)?.[1];
          if (next === undefined) setTyped(event.currentTarget.value);
          else put(`#${next}`);
        }}
        onBlur={() => setTyped(null)}
      />
      {original && (
        <Button
          variant="subtle"
          className="color-reset"
          aria-label={T.reset(label, original.look)}
          title={T.reset(label, original.look)}
          onClick={() => put(original.color)}
        >
          <IconArrowBackUp size={20} aria-hidden />
        </Button>
      )}
      {weakness && (
        <div className="color-fault">
          <p>
            <IconAlertTriangleFilled size={16} aria-hidden />
            {faultOf(weakness)}
          </p>
          {fix === null ? (
            <p className="note">{T.noFix}</p>
          ) : (
            <Button
              variant="default"
              aria-label={T.fixOf(fix, label)}
              leftSection={<IconWand size={16} aria-hidden />}
              onClick={() => put(fix)}
            >
              <span className="color-dot" style={{ background: fix }} />
              {T.fix(fix)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function faultOf(weakness: Weakness): string {
  if (weakness.kind === 'red') return T.tooRed(inPart(weakness.share), SATURATED_RED);
  const { ground, least, reached } = weakness;
  return T.tooWeak[ground](contrastInWords(reached), least);
}
