import { Container, Text, Title } from '@mantine/core';
import { TEXTS } from './texts.ts';

/** What a page without a token says: how to get the link. */
export function NoToken() {
  return (
    <Container size="xs" py={96}>
      <Title order={1} size="h2">
        {TEXTS.title}
      </Title>
      <Text mt="md">{TEXTS.noToken}</Text>
    </Container>
  );
}
