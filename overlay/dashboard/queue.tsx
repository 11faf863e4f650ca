import { Badge, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Alert } from '../../shared/alert.ts';
import { useIsLive, useLive, useTopic } from './live.ts';
import { Panel } from './panel.tsx';
import { TEXTS } from './texts.ts';

/** What is on air, what waits, and who was missed. */
export function Queue() {
  const { run } = useLive();
  const isLive = useIsLive();
  const queue = useTopic('queue');
  const replay = ({ id }: Alert) => (
    <Button variant="default" disabled={!isLive} onClick={() => void run('replay-alert', { id })}>
      {TEXTS.replay}
    </Button>
  );
  return (
    <>
      <Panel title={TEXTS.onAir}>
        <Alerts alerts={queue?.onAir ? [queue.onAir] : []} none={TEXTS.onAirNone} />
      </Panel>
      <Panel title={TEXTS.comingUp}>
        <Alerts alerts={queue?.waiting ?? []} none={TEXTS.comingUpNone} />
      </Panel>
      <Panel title={TEXTS.missed}>
        <Alerts alerts={queue?.missed ?? []} none={TEXTS.missedNone} action={replay} />
      </Panel>
    </>
  );
}

function Alerts(props: {
  readonly alerts: readonly Alert[];
  readonly none: string;
  readonly action?: (alert: Alert) => ReactNode;
}) {
  if (props.alerts.length === 0) return <Text c="dimmed">{props.none}</Text>;
  return (
    <ul className="rows">
      {props.alerts.map((alert) => (
        <li key={alert.id}>
          <div>
            <Text fw={600}>
              <bdi>{alert.headline}</bdi>
            </Text>
            {alert.message !== null && (
              <Text>
                <bdi>{alert.message}</bdi>
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {alert.tier.name} {alert.gift.count > 1 && TEXTS.times(alert.gift.count)}
            </Text>
          </div>
          {alert.test && (
            <Badge variant="outline" color="sky">
              {TEXTS.test}
            </Badge>
          )}
          {props.action?.(alert)}
        </li>
      ))}
    </ul>
  );
}
