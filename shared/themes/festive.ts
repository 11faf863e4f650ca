import type { ThemeTokens } from '../theme-tokens.ts';

export const FESTIVE: ThemeTokens = {
  panel: '#74204E',
  panel2: '#58143A',
  line: '#B4578A',
  edge: '#FFF8EA',
  ink: '#2A0719',
  text: '#FFF8EA',
  muted: '#FFCFC4',
  accent: '#FFD166',
  levels: {
    1: '#F2DCD3',
    2: '#7BF0C8',
    3: '#9AD8FF',
    4: '#DCC8FF',
    5: '#FFB3DB',
    6: '#FFD166',
    7: '#F1ECFF',
  },
  type: 'festive',
  tracking: 0.04,
  shape: 'bunting',
  enter: 'pop',
  enterMs: 440,
  particle: 'strip',
};
