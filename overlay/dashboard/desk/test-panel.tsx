import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Panel } from '../panel.tsx';
import type { TestAlert } from '../test-alert.ts';
import { TEXTS } from '../texts/texts.ts';

/** As long as the server takes it. */
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 500;

/** Plays an alert that never counts, of any step. */
export function TestPanel({ test }: { test: TestAlert }) {
  return (
    <Panel title={TEXTS.testTitle} mark="test" note={<span className="note">{TEXTS.testNote}</span>}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (test.canPlay) test.play();
        }}
      >
        <NativeSelect
          label={TEXTS.testStep}
          value={test.step?.id ?? ''}
          onChange={(event) => test.change({ stepId: event.currentTarget.value })}
          data={test.steps.map(({ id, level, name, when }) => ({
            value: id,
            label: TEXTS.testStepOption(level, name, when.diamondsFrom ?? 1),
          }))}
        />
        <div className="pair">
          <TextInput
            label={TEXTS.testName}
            placeholder={TEXTS.testNameHint}
            maxLength={LONGEST_NAME}
            value={test.name}
            onChange={(event) => test.change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={TEXTS.testStreak}
            inputMode="numeric"
            value={test.streak}
            error={test.isStreakBad && TEXTS.testStreakBad}
            onChange={(event) => test.change({ streak: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={TEXTS.testMessage}
          maxLength={LONGEST_MESSAGE}
          value={test.message}
          onChange={(event) => test.change({ message: event.currentTarget.value })}
        />
        <Button type="submit" disabled={!test.canPlay}>
          {TEXTS.testPlay}
        </Button>
      </form>
    </Panel>
  );
}
