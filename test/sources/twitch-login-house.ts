import type { SavedLogin } from '../../server/core/saved-login.ts';
import { savedLoginSchema } from '../../server/core/saved-login.ts';
import type { TwitchLoginDeps, TwitchLogins } from '../../server/sources/twitch-login.ts';
import { createTwitchLogin } from '../../server/sources/twitch-login.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { CLIENT_ID, createFakeTwitchId, type FakeTwitchId, refuse } from '../support/fake-twitch-id.ts';
import { eventually } from '../support/wait.ts';

export const ADA = { login: 'ada', userId: '1001' };
export const KIM = { login: 'kim', userId: '1002' };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** The keeper of the login, a Twitch to log in at, and a disk in memory. */
export interface House {
  readonly clock: TestClock;
  readonly twitch: FakeTwitchId;
  readonly logins: TwitchLogins;
  /** What is on disk. */
  disk: SavedLogin | null;
  /** Runs in the place of every save. */
  onSave: (() => Promise<void>) | null;
  /** Who was logged in at each `changed`. */
  readonly told: (string | null)[];
  readonly logged: { readonly level: string; readonly text: string }[];
  /** A login of Ada's that is on disk, got by a code. */
  saveLogin(): SavedLogin;
  /** Starts, and waits until the login was checked. */
  start(): Promise<void>;
  /** Moves the clock and waits until so many requests more came to the path, and were dealt with. */
  passes(ms: number, path: string, requests?: number): Promise<void>;
  /** Lets the next request to the path wait; resolves once it came, with what answers it in the end. */
  hold(path: string): Promise<(respond?: FakeTwitchId['answer']) => void>;
  /** Twitch answers this path with 503 from now on. */
  outage(path: string): void;
  /** Every save fails from now on, with all secrets in the error. */
  breakDisk(): void;
  /** Lets the next save wait; resolves once it began, with what lets it go on. */
  holdSave(): Promise<() => void>;
  /** Waits until nothing is under way. */
  quiet(): Promise<void>;
  warnings(): readonly string[];
  close(): Promise<void>;
}

export async function createHouse(change: Partial<TwitchLoginDeps> = {}): Promise<House> {
  const clock = createTestClock();
  const twitch = await createFakeTwitchId({ now: clock.now });
  let underWay = 0;
  const note = (level: string) => (fields: object, message: string) =>
    house.logged.push({ level, text: `${JSON.stringify(fields)} ${message}` });

  const save = async (login: SavedLogin | null) => {
    await house.onSave?.();
    if (login !== null) savedLoginSchema.parse(login);
    house.disk = login;
  };
  const logins = createTwitchLogin({
    clock,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    fetch: counted(globalThis.fetch),
    idUrl: twitch.url,
    clientId: CLIENT_ID,
    saved: () => house.disk,
    save: counted(save),
    changed() {
      // What is in use is on disk: this holds at every moment.
      const current = logins.current();
      house.told.push(current?.login ?? null);
      if (current !== null && house.disk?.accessToken !== current.token) house.breaches++;
    },
    ...change,
  });

  function counted<A extends unknown[], T>(call: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
    return async (...args) => {
      underWay++;
      try {
        return await call(...args);
      } finally {
        underWay--;
      }
    };
  }

  const house: House & { breaches: number } = {
    clock,
    twitch,
    logins,
    disk: null,
    onSave: null,
    told: [],
    logged: [],
    breaches: 0,
    outage: (path) => twitch.misbehave(path, (response) => refuse(response, 503, 'later')),
    breakDisk() {
      house.onSave = async () => {
        throw new Error(`disk full while writing ${twitch.secrets.join(' ')}`);
      };
    },
    saveLogin() {
      const { access, refresh } = twitch.giveToken(ADA);
      const expiresAtMs = twitch.lifeSeconds === 0 ? null : clock.now() + twitch.lifeSeconds * 1_000;
      house.disk = { ...ADA, accessToken: access, refreshToken: refresh, expiresAtMs, clientId: CLIENT_ID };
      return house.disk;
    },
    async start() {
      logins.start();
      await house.quiet();
    },
    async passes(ms, path, requests = 1) {
      const before = twitch.calls(path).length;
      clock.advance(ms);
      await eventually(`${requests} more to ${path}`, () =>
        twitch.calls(path).length >= before + requests ? true : null,
      );
      await house.quiet();
    },
    hold: (path) =>
      new Promise((resolve) => {
        twitch.misbehave(path, (response, call) => {
          twitch.misbehave(path, null);
          resolve((respond = twitch.answer) => respond(response, call));
        });
      }),
    holdSave: () =>
      new Promise((resolve) => {
        house.onSave = () => {
          house.onSave = null;
          return new Promise((goOn) => resolve(goOn));
        };
      }),
    async quiet() {
      // What was answered is read within a few turns of the loop, however slow the machine is.
      for (let calm = 0; calm < 50; ) {
        await new Promise((resolve) => setImmediate(resolve));
        calm = underWay === 0 && twitch.open === 0 ? calm + 1 : 0;
      }
    },
    warnings: () => house.logged.filter(({ level }) => level !== 'info').map(({ text }) => text),
    async close() {
      logins.stop();
      await twitch.close();
      if (house.breaches > 0) throw new Error('a login was in use that was not on disk');
    },
  };
  return house;
}
