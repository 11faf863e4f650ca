import { describe, expect, it } from 'vitest';
import { lastGifts } from '../../server/core/kept-gifts.ts';
import { delivery, EVENING_MS, given } from './given.ts';

const refused = (code: string) => ({ ok: false, error: { code } });

describe('send-test-gift', () => {
  it('[CM1] makes an alert and touches no total, session, goal or streak', () => {
    const show = given();
    show.command({ name: 'set-goal', args: { label: 'New microphone', target: 1_000 } });
    const decision = show.command({
      name: 'send-test-gift',
      args: { diamonds: 500, name: 'Ada', streak: 5 },
    });
    expect(decision).toMatchObject({ ok: true, value: { alert: 'a2' } });
    const { views, ledger } = show.state;
    expect(views.alerts.alive.get('a2')).toMatchObject({ test: true, name: 'Ada', count: 5, diamonds: 500 });
    expect([
      views.windows.all.diamonds,
      views.goal?.value,
      lastGifts(views.gifts.all),
      ledger.session,
      ledger.streaks.size,
    ]).toEqual([0, 0, [], null, 0]);
  });

  it('[CM1] keeps the name and the message in `who`, away from the arguments', () => {
    const args = { diamonds: 1_000, name: 'Ada', message: 'hi' };
    const decision = given().command({ name: 'send-test-gift', args });
    expect(decision).toMatchObject({ who: { name: 'Ada', message: 'hi' }, args: { diamonds: 1_000 } });
  });
});

describe('skip-alert and replay-alert', () => {
  it('[CM2] skip ends what waits; a second skip is told who did it and when', () => {
    const show = given();
    show.gift(delivery());
    expect(show.command({ name: 'skip-alert', args: { id: 'a1' } }, { actor: 'Mia' })).toMatchObject({
      ok: true,
    });
    expect(show.command({ name: 'skip-alert', args: { id: 'a1' } })).toMatchObject({
      ok: false,
      error: { code: 'state/already', detail: { by: 'Mia', atMs: EVENING_MS, end: 'skipped' } },
    });
    expect(show.command({ name: 'skip-alert', args: { id: 'a99' } })).toMatchObject(
      refused('state/not-found'),
    );
  });

  it('[CM3] replay makes a new alert of one that ended, with the same facts', () => {
    const show = given();
    show.gift(delivery());
    show.ended('a1', 'missed').after(1_000);
    expect(show.command({ name: 'replay-alert', args: { id: 'a1' } })).toMatchObject({
      ok: true,
      value: { alert: 'a3' },
    });
    const { alive, ended } = show.state.views.alerts;
    expect(alive.get('a3')).toMatchObject({ name: 'Ada', diamonds: 10, createdAtMs: EVENING_MS + 1_000 });
    expect(ended.size).toBe(0);
    expect(show.command({ name: 'replay-alert', args: { id: 'a3' } })).toMatchObject(
      refused('state/already'),
    );
    expect(show.command({ name: 'replay-alert', args: { id: 'a1' } })).toMatchObject(
      refused('state/not-found'),
    );
  });
});

describe('pause, resume and clear', () => {
  it('[CM4] clear pauses too, and resume ends both', () => {
    const show = given();
    show.command({ name: 'clear-overlay', args: {} });
    expect([show.state.ledger.paused, show.state.ledger.cleared]).toEqual([
      { by: 'owner', atMs: EVENING_MS },
      { by: 'owner', atMs: EVENING_MS },
    ]);
    expect(show.command({ name: 'clear-overlay', args: {} })).toMatchObject(refused('state/already'));
    show.command({ name: 'resume-alerts', args: {} });
    expect([show.state.ledger.paused, show.state.ledger.cleared]).toEqual([null, null]);
    expect(show.command({ name: 'resume-alerts', args: {} })).toMatchObject(refused('state/already'));
  });

  it('[CM4] thanks for the ticker behind a cleared screen are missed, not shown', () => {
    const show = given();
    show.command({ name: 'clear-overlay', args: {} });
    const events = show.gift(delivery({ unit: { type: 'diamonds', amount: 1 } }));
    expect(events.find((event) => event.type === 'AlertMade')).toMatchObject({ level: 1, end: 'missed' });
  });
});

describe('sessions', () => {
  it('[SE1] the first gift opens one; start-session is then refused', () => {
    const show = given();
    show.gift(delivery());
    expect(show.state.ledger.session).toMatchObject({ id: 1, open: true, openedAtMs: EVENING_MS });
    expect(show.command({ name: 'start-session', args: {} })).toMatchObject(refused('state/already'));
  });

  it('[SE2] two quiet hours close it, at the moment it fell silent; the next gift opens another', () => {
    const show = given();
    show.gift(delivery());
    const events = show.after(2 * 3_600_000 + 1).gift(delivery());
    expect(events.slice(0, 2)).toEqual([
      { type: 'SessionClosed', session: 1, closedAtMs: EVENING_MS + 2 * 3_600_000 },
      { type: 'SessionOpened', session: 2 },
    ]);
    expect(show.state.views.windows.session).toMatchObject({ key: '2', diamonds: 10 });
    expect(show.state.views.windows.all.diamonds).toBe(20);
  });

  it('[SE3] end-session closes it; its board stays until the next one opens', () => {
    const show = given();
    show.gift(delivery());
    expect(show.command({ name: 'end-session', args: {} })).toMatchObject({
      ok: true,
      value: { session: 1 },
    });
    expect(show.state.views.windows.session.diamonds).toBe(10);
    expect(show.command({ name: 'end-session', args: {} })).toMatchObject(refused('state/already'));
    expect(show.command({ name: 'start-session', args: { title: 'Tonight' } })).toMatchObject({
      value: { session: 2 },
    });
    expect(show.state.views.windows.session.diamonds).toBe(0);
    expect(show.state.views.session).toMatchObject({ id: 2, title: 'Tonight' });
  });
});

describe('the goal', () => {
  it('[GO1] counts what is credited after it was set, from where it starts', () => {
    const show = given();
    show.gift(delivery());
    show.command({ name: 'set-goal', args: { label: 'New microphone', target: 1_000, start: 300 } });
    show.gift(delivery());
    expect(show.state.views.goal).toEqual({ label: 'New microphone', target: 1_000, value: 310 });
    show.command({ name: 'set-goal', args: { clear: true } });
    expect(show.state.views.goal).toBeNull();
    expect(show.command({ name: 'set-goal', args: { clear: true } })).toMatchObject(
      refused('state/not-found'),
    );
  });
});
