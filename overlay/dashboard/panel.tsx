import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A card with a heading. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" p="lg" bg="dark.6" withBorder aria-label={title}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
