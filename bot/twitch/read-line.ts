import type { EpochMs } from '../../shared/units.ts';
import type { IrcLine } from './irc-line.ts';
import { readMessage } from './message.ts';
import { readNotice } from './notice.ts';
import type { Reading } from './reading.ts';
import { NOTHING } from './reading.ts';

/** Reads any line of a room: gifts, greetings and chat. Pure; never throws, whatever the tags hold. */
export function readLine(line: IrcLine, receivedAtMs: EpochMs): Reading {
  if (isMirrored(line)) return NOTHING;
  switch (line.command) {
    case 'PRIVMSG':
      return readMessage(line, receivedAtMs);
    case 'USERNOTICE':
      return readNotice(line, receivedAtMs);
    default:
      return NOTHING;
  }
}

/** Shared Chat shows another channel's lines here; those count there. Lines of our own carry our own room twice. */
function isMirrored({ tags }: IrcLine): boolean {
  const source = tags.get('source-room-id');
  return source !== undefined && source !== tags.get('room-id');
}
