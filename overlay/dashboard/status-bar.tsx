import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { type PageState, useIsLive, useLive, usePageState, useTopic } from './live.ts';
import { TEXTS } from './texts.ts';

/** Whether this page is live, what is wrong, and the one button that must be reached from anywhere. */
export function StatusBar() {
  const { run } = useLive();
  const page = usePageState();
  const isLive = useIsLive();
  const stage = useTopic('stage');
  const status = useTopic('status');
  const cleared = stage?.cleared ?? null;
  return (
    <header>
      <Group px="lg" py="sm" mih={56} justify="space-between" bg="dark.6" wrap="nowrap">
        <Group gap="md">
          <Title order={1} size="h4">
            {TEXTS.title}
          </Title>
          {isLive && (
            <Badge color="good" variant="filled" size="lg">
              {TEXTS.live}
            </Badge>
          )}
        </Group>
        <Button
          flex="none"
          color={cleared ? 'wait' : 'danger'}
          disabled={!isLive}
          onClick={() => void run(cleared ? 'resume-alerts' : 'clear-overlay', {})}
        >
          {cleared ? TEXTS.showAgain : TEXTS.clear}
        </Button>
      </Group>
      <div role="alert">
        {!isLive && (
          <Alert color="wait" variant="filled" radius={0}>
            {linkSentence(page)}
          </Alert>
        )}
        {cleared && (
          <Alert color="danger" variant="filled" radius={0}>
            {TEXTS.cleared(cleared.by, cleared.atMs)}
          </Alert>
        )}
        {page.notice && (
          <Alert color="wait" variant="filled" radius={0}>
            {page.notice}
          </Alert>
        )}
      </div>
      <div role="status">
        {status?.demo && (
          <Text px="lg" py="sm" c="dimmed">
            {TEXTS.demo}
          </Text>
        )}
        {status?.reasons.map((code) => (
          <Text key={code} px="lg" py="sm" c="wait">
            {TEXTS.reason(code)}
          </Text>
        ))}
      </div>
    </header>
  );
}

function linkSentence({ link, lastNewsAtMs }: PageState): string {
  if (link === 'refused') return TEXTS.refused;
  return link === 'connecting' && lastNewsAtMs === null ? TEXTS.connecting : TEXTS.notLive(lastNewsAtMs);
}
