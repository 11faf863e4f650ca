import { describe, expect, it } from 'vitest';
import {
  clock,
  counted,
  duration,
  moment,
  ordinal,
  timeLeft,
  whole,
} from '../../../../overlay/dashboard/texts/format.ts';

describe('numbers and times', () => {
  it('[DB16] are written as the doc writes them', () => {
    expect(clock(new Date(2026, 10, 22, 20, 14, 3).getTime())).toBe('20:14:03');
    expect(clock(new Date(2026, 10, 22, 0, 4, 3).getTime())).toBe('00:04:03');
    expect([0, 48_000, 60_000, 4_337_000, -5].map(duration)).toEqual([
      '0:00',
      '0:48',
      '1:00',
      '1:12:17',
      '0:00',
    ]);
    expect([47_001, 48_000, 1, 0, -1].map(timeLeft)).toEqual(['0:48', '0:48', '0:01', '0:00', '0:00']);
    expect([1, 3, 9, 10, 11, 12, 21, 22, 103, 1_000].map(ordinal)).toEqual([
      'first',
      'third',
      'ninth',
      '10th',
      '11th',
      '12th',
      '21st',
      '22nd',
      '103rd',
      '1,000th',
    ]);
    expect([whole(12_840), counted(1, 'alert', 'alerts'), counted(2, 'alert', 'alerts')]).toEqual([
      '12,840',
      '1 alert',
      '2 alerts',
    ]);
  });

  it('[DB16] a moment has its day where that is another', () => {
    const evening = new Date(2026, 10, 22, 20, 14, 3).getTime();
    expect(moment(evening, evening + 60_000)).toBe('20:14');
    expect(moment(evening, evening + 86_400_000)).toBe('Nov 22, 20:14');
  });
});
