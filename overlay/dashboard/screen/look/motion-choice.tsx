import { SegmentedControl } from '@mantine/core';
import type { MotionName } from '../../../../shared/theme.ts';
import { MOTIONS } from '../../../../shared/theme.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';

const T = TEXTS.look;

/** How much may move, in plain words. */
export function MotionChoice(props: {
  readonly motion: MotionName;
  readonly choose: (motion: MotionName) => void;
}) {
  return (
    <Panel title={T.motion}>
      <SegmentedControl
        fullWidth
        aria-label={T.motion}
        value={props.motion}
        data={MOTIONS.map((motion) => ({ value: motion, label: T.motions[motion] }))}
        onChange={props.choose}
      />
      <p>{T.motionAbout[props.motion]}</p>
      <p className="note">{T.motionNote}</p>
    </Panel>
  );
}
