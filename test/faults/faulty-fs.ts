import fs from 'node:fs';
import type { FileSystem } from '../../server/store/os.ts';

type Done = (error: Error | null) => void;
type Answer<T> = (error: Error | null, value: T) => void;

/** A call that changes the disk, or makes a change durable. */
export type Step =
  | 'open'
  | 'write'
  | 'writeSync'
  | 'fdatasync'
  | 'fsync'
  | 'ftruncate'
  | 'rename'
  | 'unlink'
  | 'chmod'
  | 'mkdir';

/** What becomes of one call: it fails with a code; or it is done, a write perhaps with half of its bytes, and `afterwards` told. */
export type Fate = { readonly code: string } | { readonly half?: boolean; readonly afterwards?: () => void };

/** The real file system, where each step's fate is asked for first. `fd` is null where the step names a path. */
export function createFaultyFs(fateOf: (step: Step, fd: number | null) => Fate): FileSystem {
  const failure = (code: string, step: Step) =>
    Object.assign(new Error(`${code}: put in, ${step}`), { code, syscall: step });

  function step<T>(
    name: Step,
    fd: number | null,
    done: Answer<T>,
    run: (done: Answer<T>, half: boolean) => void,
  ): void {
    const fate = fateOf(name, fd);
    if ('code' in fate) {
      setImmediate(() => done(failure(fate.code, name), undefined as T));
      return;
    }
    run((error, value) => {
      fate.afterwards?.();
      done(error, value);
    }, fate.half === true);
  }

  const plain = (name: Step, fd: number | null, done: Done, run: (done: Done) => void) =>
    step<undefined>(
      name,
      fd,
      (error) => done(error),
      (answer) => run((error) => answer(error, undefined)),
    );

  return {
    ...fs,
    realpath: fs.realpath,
    open(path, flags, mode, done) {
      // Reading changes nothing.
      if (flags === 'r') return fs.open(path, flags, mode, done);
      step<number>('open', null, done, (answer) => fs.open(path, flags, mode, answer));
    },
    write(fd, from, offset, bytes, position, done) {
      step<number>('write', fd, done, (answer, half) =>
        fs.write(fd, from, offset, half ? bytes >> 1 : bytes, position, answer),
      );
    },
    writeSync(fd, from, offset, bytes, position) {
      const fate = fateOf('writeSync', fd);
      if ('code' in fate) throw failure(fate.code, 'writeSync');
      const written = fs.writeSync(fd, from, offset, fate.half ? bytes >> 1 : bytes, position);
      fate.afterwards?.();
      return written;
    },
    fdatasync: (fd, done) => plain('fdatasync', fd, done, (answer) => fs.fdatasync(fd, answer)),
    fsync: (fd, done) => plain('fsync', fd, done, (answer) => fs.fsync(fd, answer)),
    ftruncate: (fd, bytes, done) => plain('ftruncate', fd, done, (answer) => fs.ftruncate(fd, bytes, answer)),
    rename: (from, to, done) => plain('rename', null, done, (answer) => fs.rename(from, to, answer)),
    unlink: (path, done) => plain('unlink', null, done, (answer) => fs.unlink(path, answer)),
    chmod: (path, mode, done) => plain('chmod', null, done, (answer) => fs.chmod(path, mode, answer)),
    mkdir: (path, options, done) =>
      step<string | undefined>('mkdir', null, done, (answer) => fs.mkdir(path, options, answer)),
  };
}
