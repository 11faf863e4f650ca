/** Red, green and blue of a colour as "#RRGGBB", each as light from 0 to 1 (sRGB decoded). */
function lightOf(color: string): readonly [red: number, green: number, blue: number] {
  const value = numberOf(color);
  return [toLight(value >> 16), toLight((value >> 8) & 255), toLight(value & 255)];
}

function toLight(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance(color: string): number {
  const [red, green, blue] = lightOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2's contrast of two colours as "#RRGGBB", 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** How much of a colour's light is red, 0 to 1; WCAG 2.3.1 calls it saturated red from 0.8 on. Black has none. */
export function redShare(color: string): number {
  const [red, green, blue] = lightOf(color);
  return red / (red + green + blue || 1);
}

/** A colour as "#RRGGBB" as the number 0xRRGGBB. */
export function numberOf(color: string): number {
  return Number.parseInt(color.slice(1), 16);
}

/** A colour on the straight way from one to another, both as "#RRGGBB"; 0 is the one, 1 the other. */
export function mixed(from: string, to: string, part: number): string {
  const [one, other] = [numberOf(from), numberOf(to)];
  const at = (shift: number) => {
    const [a, b] = [(one >> shift) & 255, (other >> shift) & 255];
    return Math.round(a + (b - a) * part);
  };
  return hexOf(at(16), at(8), at(0));
}

/** The gray that is as bright as a colour. */
export function grayOf(color: string): string {
  const light = luminance(color);
  const part = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  const value = Math.round(part * 255);
  return hexOf(value, value, value);
}

function hexOf(...parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
