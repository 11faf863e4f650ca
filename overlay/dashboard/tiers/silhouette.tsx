import type { ReactNode } from 'react';
import type { Level } from '../../../shared/alert.ts';

/** The gift, on a picture of 64 x 36. */
const gem = (x: number, y: number, r: number) => (
  <path className="gem" d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />
);

/** What an alert of each level looks like from afar: its outline, its gift, its lines of text. */
const SHAPES: Readonly<Record<Level, ReactNode>> = {
  1: (
    <>
      <path className="line" d="M9 31h26" />
      {gem(5, 31, 2)}
    </>
  ),
  2: (
    <>
      <rect className="ground" x="20" y="7" width="24" height="6" rx="3" />
      <path className="line" d="M28 10h12" />
      {gem(23, 10, 3)}
    </>
  ),
  3: (
    <>
      <rect className="ground" x="15" y="8" width="34" height="12" rx="2" />
      <path className="line" d="M25 12h19M25 16h10" />
      {gem(17, 14, 5.5)}
    </>
  ),
  4: (
    <>
      <rect className="ground" x="13" y="7" width="38" height="16" rx="2" />
      <circle className="medal" cx="19" cy="13" r="6.5" />
      <path className="line" d="M28 11h19M28 15h11" />
      <rect className="slot" x="28" y="18" width="19" height="3" rx="1" />
      {gem(19, 13, 4)}
    </>
  ),
  5: (
    <>
      <rect className="ground" x="18" y="11" width="28" height="21" rx="2" />
      <circle className="medal" cx="32" cy="11" r="8" />
      <path className="line" d="M23 22h18M26 25h12" />
      <rect className="slot" x="22" y="27" width="20" height="3" rx="1" />
      {gem(32, 11, 5)}
    </>
  ),
  6: (
    <>
      <rect className="ground" x="0" y="9" width="64" height="18" />
      <circle className="medal" cx="14" cy="18" r="10.5" />
      <path className="line" d="M28 16h30M28 21h20" />
      {gem(14, 18, 6.5)}
    </>
  ),
  7: (
    <>
      <path className="frame" d="M2.5 2.5h59v31h-59z" />
      <circle className="medal" cx="32" cy="13" r="9.5" />
      {gem(32, 13, 6.5)}
      <rect className="ground" x="12" y="22" width="40" height="9" rx="2" />
      <path className="line" d="M17 26.5h30" />
    </>
  ),
};

/** One of the seven steps as viewers know it, in its colour. */
export function Silhouette({ level }: { level: Level }) {
  return (
    <svg className="silhouette" data-level={level} viewBox="0 0 64 36" aria-hidden="true">
      <rect className="canvas" x="0.5" y="0.5" width="63" height="35" rx="2" />
      {SHAPES[level]}
    </svg>
  );
}
