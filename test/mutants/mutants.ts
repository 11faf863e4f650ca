/** One small break of the program, and the proof that must notice it. */
export interface Mutant {
  /** What the program no longer does. */
  readonly without: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The test file that must go red. */
  readonly proof: string;
  /** A rule whose test must be among the red ones. */
  readonly rule: string;
}

/** Every proof that people rely on, with at least one break that it must notice. */
export const MUTANTS: readonly Mutant[] = [
  {
    without: 'waiting for the sync before anything is told',
    file: 'server/store/journal.ts',
    find: '      file.sync((error) => {',
    replace: '      finish(batch);\n      if (batch.text !== "") return;\n      file.sync((error) => {',
    proof: 'test/store/power-cut.test.ts',
    rule: 'ST',
  },
  {
    without: 'giving up after a failed sync',
    file: 'server/store/journal.ts',
    find: "        if (error) return fail(batch, ioError('sync', segment.path, error));\n",
    replace: '',
    proof: 'test/store/journal.test.ts',
    rule: 'ST',
  },
  {
    without: 'cutting a torn tail',
    file: 'server/store/recovery.ts',
    find: '    await disk.truncate(last.path, goodBytes);\n    notices.push(',
    replace: '    notices.push(',
    proof: 'test/store/recovery.test.ts',
    rule: 'ST',
  },
  {
    without: 'checksums',
    file: 'server/store/line.ts',
    find: "  if (crc32(body) !== crc) return damaged('its checksum is wrong');\n",
    replace: '',
    proof: 'test/store/line.test.ts',
    rule: 'ST',
  },
  {
    without: 'knowing a repeat',
    file: 'server/pipeline.ts',
    find: 'const known = seen.find(key, delivery.digest);',
    replace: 'const known = null as ReturnType<typeof seen.find>;',
    proof: 'test/server/pipeline.test.ts',
    rule: 'PL3',
  },
  {
    without: 'letting a repeat wait for the first one’s sync',
    file: 'server/pipeline.ts',
    find: '      return afterSync(key, (error) => answer(error, repeat));',
    replace: '      return answer(null, repeat);',
    proof: 'test/server/pipeline.test.ts',
    rule: 'PL4',
  },
  {
    without: 'streaks that credit the rise alone',
    file: 'server/core/streaks.ts',
    find: '  const units = high - (before?.high ?? 0);',
    replace: '  const units = input.count;',
    proof: 'test/core/streaks.test.ts',
    rule: 'SK1',
  },
  {
    without: 'one answer for one command id',
    file: 'server/pipeline.ts',
    find: '    if (repeat(by, answer)) return;\n    const moment',
    replace: '    const moment',
    proof: 'test/server/pipeline.test.ts',
    rule: 'PL9',
  },
  {
    without: 'looking at the Origin',
    file: 'server/http/gate.ts',
    find: "      if (seen.origin !== null && !door.origins.has(seen.origin)) return 'gate/origin';\n",
    replace: '',
    proof: 'test/http/gate.test.ts',
    rule: 'GA1',
  },
  {
    without: 'looking at the Host',
    file: 'server/http/gate.ts',
    find: "      const door = doors().get(seen.host ?? '');\n",
    replace: "      const door = doors().get(seen.host ?? '') ?? [...doors().values()][0];\n",
    proof: 'test/http/gate.test.ts',
    rule: 'GA2',
  },
  {
    without: 'keeping the owner out of the tunnel',
    file: 'server/core/doors.ts',
    find: "  return door !== 'public' || role === 'moderator';",
    replace: "  return door !== 'public' || role !== 'hook';",
    proof: 'test/server/doors-table.test.ts',
    rule: 'RA6',
  },
  {
    without: 'closing the paths of the tunnel',
    file: 'server/http/gate.ts',
    find: "      if (!door.leadsTo(request.url)) return 'http/not-found';\n",
    replace: '',
    proof: 'test/server/doors-table.test.ts',
    rule: 'RA5',
  },
  {
    without: 'looking at the role',
    file: 'server/core/access.ts',
    find: "  return audience === 'public' || (role !== null && audience.includes(role));",
    replace: "  return audience === 'public' || role !== null || role === null;",
    proof: 'test/http/access.test.ts',
    rule: 'GA6',
  },
  {
    without: 'roles of commands',
    file: 'server/show.ts',
    find: "    if (!row.roles.some((role) => role === identity.role)) return refused('auth/forbidden');\n",
    replace: '',
    proof: 'test/server/errands.test.ts',
    rule: 'ER2',
  },
  {
    without: 'comparing the signature',
    file: 'server/sources/standard-webhooks.ts',
    find: '        for (const text of given) if (timingSafeEqual(text, expected)) isRight = true;',
    replace: '        isRight = expected.length > 0;',
    proof: 'test/sources/standard-webhooks.test.ts',
    rule: 'WH3',
  },
  {
    without: 'looking at the age of a signature',
    file: 'server/sources/standard-webhooks.ts',
    find: "Math.abs(nowMs - Number(timestamp) * 1_000) > toleranceMs ? 'stale' : 'ok'",
    replace: "nowMs + toleranceMs < 0 ? 'stale' : 'ok'",
    proof: 'test/sources/standard-webhooks.test.ts',
    rule: 'WH4',
  },
  {
    without: 'one pass over templates',
    file: 'shared/wording.ts',
    find: "    return words[key] === null ? '' : String(words[key]);\n  });",
    replace:
      "    return words[key] === null ? '' : String(words[key]);\n  }).replace('{message}', words.message ?? '');",
    proof: 'test/shared/wording.test.ts',
    rule: 'WD',
  },
  {
    without: 'the word lists on air',
    file: 'server/core/present.ts',
    find: "readers === 'air' && !person?.trusted ? air.name(raw, gifterId) : clean(raw, gifterId)",
    replace: 'clean(raw, gifterId)',
    proof: 'test/server/air.test.ts',
    rule: 'AN1',
  },
  {
    without: 'blanking what overlays read while the screen is cleared',
    file: 'server/core/topics.ts',
    find: "  const isBlank = readers === 'air' && from.stage.cleared !== null;\n  switch",
    replace: '  const isBlank = false as boolean;\n  switch',
    proof: 'test/server/show.test.ts',
    rule: 'SH7',
  },
  {
    without: 'an end for alerts that nobody saw in time',
    file: 'server/core/director.ts',
    find: "      effects.push({ type: 'ended', id: entry.facts.id, end: 'missed', reason });\n",
    replace: '',
    proof: 'test/core/director.test.ts',
    rule: 'DR2',
  },
  {
    without: 'rounding once, on the whole',
    file: 'server/core/streaks.ts',
    find: '    const value = worth(before?.unit ?? input.unit, high, rules.settings.exchange);',
    replace: '    const value = worth(input.unit, high, rules.settings.exchange);',
    proof: 'test/core/streaks.test.ts',
    rule: 'SK6',
  },
  {
    without: 'an end to how many gifts wait for the disk',
    file: 'server/pipeline.ts',
    find: 'if (journal.failure || waiting >= MOST_WAITING) return tell',
    replace: 'if (journal.failure) return tell',
    proof: 'test/server/slow-disk.test.ts',
    rule: 'FT20',
  },
  {
    without: 'Retry-After where a gift cannot be saved',
    file: 'server/gift-hook.ts',
    find: "return { ...hookRefusal('store/unavailable'), retryAfterS: 5 };",
    replace: "return hookRefusal('store/unavailable');",
    proof: 'test/server/slow-disk.test.ts',
    rule: 'FT21',
  },
  {
    without: 'refusing repeats once a record failed',
    file: 'server/pipeline.ts',
    find: '    else then(journal.failure);',
    replace: '    else then(null);',
    proof: 'test/server/pipeline.test.ts',
    rule: 'FT22',
  },
];
