import { describe, expect, it } from 'vitest';
import { COMMAND_TIMEOUT_MS, CommandUnconfirmed, createCommands } from '../../../overlay/net/commands.ts';
import type { ClientFrame } from '../../../shared/protocol.ts';
import { createFakeClock } from '../fakes.ts';

function setUp() {
  const clock = createFakeClock();
  const sent: ClientFrame[] = [];
  let isLive = true;
  let ids = 0;
  const commands = createCommands({
    send: (frame) => {
      if (isLive) sent.push(frame);
      return isLive;
    },
    after: clock.after,
    newId: () => `id-${++ids}`,
  });
  return {
    clock,
    sent,
    commands,
    setLive: (live: boolean) => {
      isLive = live;
    },
  };
}

describe('commands', () => {
  it('[NT13] a command settles with the answer to its own id', async () => {
    const { commands, sent, clock } = setUp();
    const skip = commands.call('skip-alert', { id: 'a1' });
    const pause = commands.call('pause-alerts', {});
    expect(sent).toEqual([
      { type: 'command', id: 'id-1', name: 'skip-alert', args: { id: 'a1' } },
      { type: 'command', id: 'id-2', name: 'pause-alerts', args: {} },
    ]);
    commands.received('id-2', { ok: true, value: null });
    commands.received('id-1', { ok: false, error: { code: 'state/not-found', message: 'Gone.' } });
    commands.received('id-9', { ok: true, value: null });
    expect(await pause).toEqual({ ok: true, value: null });
    expect(await skip).toEqual({ ok: false, error: { code: 'state/not-found', message: 'Gone.' } });
    expect(clock.pending()).toBe(0);
  });

  it('[NT14] what is unanswered at a reconnect goes out again under the same id, what is answered does not', async () => {
    const { commands, sent, setLive } = setUp();
    const answered = commands.call('resume-alerts', {});
    commands.received('id-1', { ok: true, value: null });
    await answered;
    void commands.call('pause-alerts', {});
    setLive(false);
    void commands.call('clear-overlay', {});
    setLive(true);
    sent.length = 0;
    commands.resend();
    expect(sent).toEqual([
      { type: 'command', id: 'id-2', name: 'pause-alerts', args: {} },
      { type: 'command', id: 'id-3', name: 'clear-overlay', args: {} },
    ]);
  });

  it('[NT15] without an answer in 10 s it is unconfirmed, and is not sent again', async () => {
    const { commands, sent, clock } = setUp();
    const call = commands.call('pause-alerts', {});
    clock.advance(COMMAND_TIMEOUT_MS);
    await expect(call).rejects.toEqual(new CommandUnconfirmed('timeout'));
    sent.length = 0;
    commands.resend();
    expect(sent).toEqual([]);
  });

  it('[NT16] closing rejects every outstanding command and every later one', async () => {
    const { commands, clock } = setUp();
    const calls = [commands.call('pause-alerts', {}), commands.call('resume-alerts', {})];
    commands.close();
    calls.push(commands.call('end-session', {}));
    const ends = await Promise.allSettled(calls);
    expect(ends.map((end) => end.status === 'rejected' && end.reason.reason)).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
    expect(clock.pending()).toBe(0);
  });
});
