import { describe, expect, it } from 'vitest';
import { createGate } from '../../../overlay/stage/gate.ts';
import { createFakeClock, fakeAlert } from '../fakes.ts';

function createHouse() {
  const clock = createFakeClock();
  const passed: string[] = [];
  /** Names whose faces are not there, with what ends their loading. */
  const missing = new Map<string, () => void>();
  const loads = new Map<string, Promise<void>>();
  const gate = createGate({
    nowMs: clock.nowMs,
    load: (texts) => [...loads].find(([name]) => texts.includes(name))?.[1] ?? null,
    port: {
      alert: ({ id }, elapsedMs) => void passed.push(`alert ${id} at ${elapsedMs}`),
      updated: ({ id }) => void passed.push(`updated ${id}`),
      cancelled: (id) => void passed.push(`cancelled ${id}`),
      drop: () => void passed.push('drop'),
    },
  });
  return {
    clock,
    gate,
    passed,
    lose: (name: string) =>
      loads.set(
        name,
        new Promise((resolve) => {
          missing.set(name, () => {
            loads.delete(name);
            resolve();
          });
        }),
      ),
    async find(name: string) {
      missing.get(name)?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('the gate before the stage', () => {
  it('[TY5] what needs no face passes at once', () => {
    const { gate, passed } = createHouse();
    gate.alert(fakeAlert(3, { id: 'a1' }), 40);
    gate.updated(fakeAlert(3, { id: 'a1' }));
    expect(passed).toEqual(['alert a1 at 40', 'updated a1']);
  });

  it('[TY5] an alert waits for its faces and keeps its place in time and order', async () => {
    const { clock, find, gate, lose, passed } = createHouse();
    lose('\u5C0F\u6797');
    gate.alert(fakeAlert(3, { id: 'a1', gifter: { id: 'g', name: '\u5C0F\u6797' } }), 100);
    gate.updated(fakeAlert(3, { id: 'a1', gifter: { id: 'g', name: 'Bea' } }));
    clock.advance(300);
    expect(passed).toEqual([]);
    await find('\u5C0F\u6797');
    expect(passed).toEqual(['alert a1 at 400', 'updated a1']);
  });

  it('[TY6] taking away never waits, and takes those that wait', async () => {
    const { find, gate, lose, passed } = createHouse();
    lose('\u5C0F\u6797');
    gate.alert(fakeAlert(3, { id: 'a1', gifter: { id: 'g', name: '\u5C0F\u6797' } }), 0);
    gate.alert(fakeAlert(3, { id: 'a2' }), 0);
    gate.cancelled('a1');
    expect(passed).toEqual(['cancelled a1', 'alert a2 at 0']);
    gate.alert(fakeAlert(3, { id: 'a3', gifter: { id: 'g', name: '\u5C0F\u6797' } }), 0);
    gate.drop();
    gate.alert(fakeAlert(3, { id: 'a4' }), 0);
    await find('\u5C0F\u6797');
    expect(passed.slice(2)).toEqual(['drop', 'alert a4 at 0']);
  });
});
