import { useId } from 'react';
import type { ShapeName, ThemeName, ThemeTokens } from '../../../shared/theme-tokens.ts';
import { TEXTS } from '../texts/texts.ts';
import type { Box } from './outline.ts';
import { outlineOf, polygon } from './outline.ts';

/** What a look is set in, as `faces.css` of this folder has it. */
const FACES: Readonly<Record<ThemeName, string>> = {
  signal: '"Barlow Condensed"',
  neon: 'Oxanium',
  paper: 'Fraunces',
  luxe: 'Marcellus',
  pixel: '"Jersey 10"',
  festive: '"Lilita One"',
};

const CARD: Box = { x: 16, y: 26, w: 168, h: 58 };
/** How far the second outline stands off the first. */
const SHADOWS: { readonly [shape in ShapeName]?: readonly [x: number, y: number] } = {
  taped: [0, 5],
  stepped: [5, 5],
};
const BUNTING = [6, 2, 7, 5, 3, 4, 6, 2] as const;
const LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;

/** An alert in a look, small: its outline, colours and face, from nothing but the tokens. */
export function LookPicture({ tokens }: { tokens: ThemeTokens }) {
  const { edge, ink, levels, muted, panel, panel2, shape, text } = tokens;
  const outline = outlineOf(shape, CARD);
  const foot = CARD.y + CARD.h;
  const shadow = SHADOWS[shape];
  const clip = useId();
  return (
    <svg className="look-picture" viewBox="0 0 200 124" aria-hidden focusable="false">
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      {shape === 'cut' && (
        <path d={outline} fill="none" stroke={levels[5]} strokeWidth={2} transform="translate(5 5)" />
      )}
      {shadow && <path d={outline} fill={ink} transform={`translate(${shadow.join(' ')})`} />}
      <path d={outline} fill={panel} stroke={ink} strokeWidth={6} strokeLinejoin="round" />
      <g clipPath={`url(#${clip})`}>
        <path d={outline} fill={panel} stroke={edge} strokeWidth={4} />
        {shape === 'taped' && <rect x={CARD.x} y={foot - 6} width={CARD.w} height={6} fill={levels[3]} />}
        {(shape === 'rounded' || shape === 'stepped' || shape === 'bunting') && (
          <rect x={CARD.x} y={CARD.y} width={6} height={CARD.h} fill={levels[3]} />
        )}
      </g>
      {shape === 'concave' && (
        <path
          d={outlineOf(shape, { x: CARD.x + 4, y: CARD.y + 4, w: CARD.w - 8, h: CARD.h - 8 })}
          fill="none"
          stroke={edge}
          strokeWidth={0.8}
        />
      )}
      {shape === 'taped' && (
        <rect
          x={78}
          y={20}
          width={44}
          height={11}
          fill={panel2}
          stroke={ink}
          strokeWidth={1}
          transform="rotate(-2 100 25)"
        />
      )}
      {shape === 'bunting' &&
        BUNTING.map((level, at) => (
          <path
            key={at}
            d={polygon([
              [32 + at * 18, CARD.y - 2],
              [45 + at * 18, CARD.y - 2],
              [38.5 + at * 18, CARD.y + 9],
            ])}
            fill={levels[level]}
            stroke={ink}
            strokeWidth={1}
          />
        ))}
      <text x={34} y={58} fill={text} fontSize={20} fontWeight={700} fontFamily={FACES[tokens.type]}>
        {TEXTS.look.sampleName}
      </text>
      <text
        x={34}
        y={75}
        fill={muted}
        fontSize={12}
        letterSpacing={`${tokens.tracking}em`}
        fontFamily={FACES[tokens.type]}
      >
        {TEXTS.look.sampleThanks}
      </text>
      <text
        x={170}
        y={66}
        textAnchor="end"
        fill={levels[3]}
        fontSize={24}
        fontWeight={700}
        fontFamily={FACES[tokens.type]}
      >
        ×12
      </text>
      {LEVELS.map((level, at) => (
        <circle
          key={level}
          cx={46 + at * 18}
          cy={106}
          r={6}
          fill={levels[level]}
          stroke={ink}
          strokeWidth={2.5}
        />
      ))}
    </svg>
  );
}
