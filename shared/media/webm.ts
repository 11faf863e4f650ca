import type { Look } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, endsAt, MediaFault } from './reader.ts';

const HEADER = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIME_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const VIDEO = 0xe0;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const CLUSTER = 0x1f43b675;

/** What is looked into; everything else is passed over. */
const OPENED: ReadonlySet<number> = new Set([SEGMENT, INFO, TRACKS, TRACK, VIDEO]);
const ELEMENTS_MAX = 50_000;
/** Ticks of a duration in ns where the file does not say. */
const USUAL_SCALE = 1_000_000;

interface Element {
  readonly id: number;
  readonly at: number;
  /** Behind its content; of one whose length is unknown the end of the file. */
  readonly end: number;
}

interface Found {
  elements: number;
  width: number | null;
  height: number | null;
  ticks: number | null;
  nsPerTick: number;
  hasPictures: boolean;
}

/** Reads how large and how long the clip is, from the heads that stand in front of its pictures. */
export function lookAtWebm(bytes: Bytes): Look {
  const header = elementAt(bytes, 0, bytes.length);
  if (header.id !== HEADER || docTypeIn(bytes, header) !== 'webm') {
    throw new MediaFault('This is Matroska, but not WebM. Convert it to WebM.');
  }
  const segment = elementAt(bytes, header.end, bytes.length);
  if (segment.id !== SEGMENT) throw cutShort();
  endsAt(bytes, segment.end);
  const found: Found = {
    elements: 0,
    width: null,
    height: null,
    ticks: null,
    nsPerTick: USUAL_SCALE,
    hasPictures: false,
  };
  walk(bytes, segment, found);
  const { width, height, ticks, nsPerTick, hasPictures } = found;
  if (width === null || height === null || !hasPictures) throw cutShort();
  if (ticks === null) {
    throw new MediaFault('The clip does not say how long it plays. Convert it anew with a video editor.');
  }
  const durationMs = Math.round((ticks * nsPerTick) / 1e6);
  if (!Number.isFinite(durationMs)) throw cutShort();
  return { kind: 'webm', width, height, durationMs };
}

function walk(bytes: Bytes, parent: Element, found: Found): void {
  for (let at = parent.at; at < parent.end; ) {
    const element = elementAt(bytes, at, parent.end);
    found.elements += 1;
    if (found.elements > ELEMENTS_MAX) throw cutShort();
    take(bytes, element, found);
    if (OPENED.has(element.id)) walk(bytes, element, found);
    at = element.end;
  }
}

function take(bytes: Bytes, element: Element, found: Found): void {
  const { id, at, end } = element;
  if (id === TIME_SCALE) found.nsPerTick = numberIn(bytes, element);
  else if (id === DURATION) found.ticks = end - at === 4 ? bytes.f32be(at) : bytes.f64be(at);
  else if (id === PIXEL_WIDTH) found.width = numberIn(bytes, element);
  else if (id === PIXEL_HEIGHT) found.height = numberIn(bytes, element);
  else if (id === CLUSTER) found.hasPictures = true;
}

function docTypeIn(bytes: Bytes, header: Element): string | null {
  for (let at = header.at; at < header.end; ) {
    const element = elementAt(bytes, at, header.end);
    if (element.id === DOC_TYPE)
      return bytes.text(element.at, Math.min(16, element.end - element.at)).replace(/\0+$/, '');
    at = element.end;
  }
  return null;
}

/** Id and length are written in as many bytes as their first bits say. */
function elementAt(bytes: Bytes, at: number, within: number): Element {
  const idBytes = Math.clz32(bytes.u8(at)) - 23;
  if (idBytes > 4) throw cutShort();
  const id = bigEndian(bytes, at, idBytes);
  const lengthAt = at + idBytes;
  const first = bytes.u8(lengthAt);
  const lengthBytes = Math.clz32(first) - 23;
  if (lengthBytes > 8) throw cutShort();
  const marker = 2 ** (7 * lengthBytes);
  const length = bigEndian(bytes, lengthAt, lengthBytes) - marker;
  const isUnknown = length >= marker - 1;
  const from = lengthAt + lengthBytes;
  const end = isUnknown ? within : from + length;
  if (end > within) throw cutShort();
  return { id, at: from, end };
}

function numberIn(bytes: Bytes, { at, end }: Element): number {
  if (end - at > 6) throw cutShort();
  return bigEndian(bytes, at, end - at);
}

function bigEndian(bytes: Bytes, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i += 1) value = value * 256 + bytes.u8(at + i);
  return value;
}
