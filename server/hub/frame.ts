const FINAL_TEXT = 0x81;
/** RFC 6455: lengths up to 125 stand in the second byte, up to 65,535 in two more, larger ones in eight. */
const SHORT_MAX = 125;
const MEDIUM_MAX = 0xffff;

/** One whole WebSocket text frame as a server sends it, unmasked, in one piece: written as it is to each client. */
export function frameText(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const headerBytes = bytes <= SHORT_MAX ? 2 : bytes <= MEDIUM_MAX ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerBytes + bytes);
  frame[0] = FINAL_TEXT;
  if (headerBytes === 2) frame[1] = bytes;
  else if (headerBytes === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(bytes, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(bytes), 2);
  }
  frame.write(text, headerBytes, 'utf8');
  return frame;
}
