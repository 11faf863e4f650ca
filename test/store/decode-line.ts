import type { RecordBody } from '../../server/core/record.ts';
import type { BadLine } from '../../server/store/line.ts';
import { checkLine, decodeBody } from '../../server/store/line.ts';

/** Reads one line, line feed included, as the journal does in two steps. */
export function decodeLine(
  line: Buffer,
): { readonly kind: 'ok'; readonly seq: number; readonly r: RecordBody } | BadLine {
  const checked = checkLine(line);
  if (checked.kind !== 'ok') return checked;
  const r = decodeBody(checked.body);
  return r === null ? { kind: 'damaged', reason: 'it is not a record' } : { kind: 'ok', seq: checked.seq, r };
}
