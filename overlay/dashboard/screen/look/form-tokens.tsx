import { Button, NativeSelect } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ThemeName, ThemeTokens } from '../../../../shared/theme-tokens.ts';
import { ENTERS, PARTICLES, SHAPES, THEME_NAMES } from '../../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../../shared/themes/all.ts';
import { TEXTS } from '../../texts/texts.ts';
import { RangeField } from '../range-field.tsx';
import type { ChangeTokens } from './own.ts';

const T = TEXTS.look;

interface FormProps {
  readonly own: ThemeTokens;
  readonly origin: ThemeName;
  readonly change: ChangeTokens;
}

/** Typefaces, outline and movement of a look. */
export function FormTokens(props: FormProps) {
  const { own, change } = props;
  return (
    <>
      <fieldset className="tokens">
        <legend>{T.form}</legend>
        <Choice {...props} token="type" options={THEME_NAMES} words={T.typefaces} />
        <Resettable {...props} token="tracking">
          <RangeField
            label={T.tokens.tracking}
            value={own.tracking}
            min={0}
            max={0.3}
            step={0.01}
            said={T.tracking(own.tracking)}
            change={(tracking) => change({ ...own, tracking }, 'own.tracking')}
          />
        </Resettable>
        <Choice {...props} token="shape" options={SHAPES} words={T.shapes} />
      </fieldset>
      <fieldset className="tokens">
        <legend>{T.movement}</legend>
        <Choice {...props} token="enter" options={ENTERS} words={T.enters} />
        <Resettable {...props} token="enterMs">
          <RangeField
            label={T.tokens.enterMs}
            value={own.enterMs}
            min={300}
            max={900}
            step={20}
            said={T.milliseconds(own.enterMs)}
            change={(enterMs) => change({ ...own, enterMs }, 'own.enterMs')}
          />
        </Resettable>
        <Choice {...props} token="particle" options={PARTICLES} words={T.particles} />
      </fieldset>
    </>
  );
}

type FormToken = 'type' | 'tracking' | 'shape' | 'enter' | 'enterMs' | 'particle';

function Choice<N extends string>(
  props: FormProps & {
    readonly token: FormToken;
    readonly options: readonly N[];
    readonly words: Readonly<Record<N, string>>;
  },
) {
  const { own, token, options, words, change } = props;
  return (
    <Resettable {...props}>
      <NativeSelect
        label={T.tokens[token]}
        value={String(own[token])}
        data={options.map((value) => ({ value, label: words[value] }))}
        onChange={(event) => change({ ...own, [token]: event.currentTarget.value })}
      />
    </Resettable>
  );
}

/** A control with the way back to what the look was copied from. */
function Resettable(props: FormProps & { readonly token: FormToken; readonly children: ReactNode }) {
  const { own, origin, token, change } = props;
  const original = TOKENS[origin][token];
  const words = T.reset(T.tokens[token], T.names[origin]);
  return (
    <div className="form-token">
      {props.children}
      {own[token] !== original && (
        <Button
          variant="subtle"
          className="color-reset"
          aria-label={words}
          title={words}
          onClick={() => change({ ...own, [token]: original })}
        >
          <IconArrowBackUp size={20} aria-hidden />
        </Button>
      )}
    </div>
  );
}
