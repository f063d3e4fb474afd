/** An oklch colour as the stylesheet writes it: lightness 0 to 1, chroma, hue in degrees. */
export type Oklch = { lightness: number; chroma: number; hue: number };
type Rgb = [red: number, green: number, blue: number];

const toLinearRgb = ({ lightness, chroma, hue }: Oklch): Rgb => {
  const radians = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(radians);
  const b = chroma * Math.sin(radians);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const encode = (channel: number) => (channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055);
const decode = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const clamp = (channel: number) => Math.min(1, Math.max(0, channel));

/** Whether sRGB can show the colour without clipping by more than half an 8-bit step. */
export const isInGamut = (colour: Oklch): boolean =>
  toLinearRgb(colour).every(
    (channel) => Math.abs(encode(clamp(channel)) - encode(Math.max(channel, 0))) < 0.5 / 255 && channel > -0.002,
  );

/** WCAG 2 relative luminance of the colour as a screen shows it: rounded to 8 bits per channel. */
const luminance = (colour: Oklch): number => {
  const [red, green, blue] = toLinearRgb(colour).map((channel) =>
    decode(Math.round(encode(clamp(channel)) * 255) / 255),
  ) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2 contrast ratio, 1 to 21. */
export const contrast = (first: Oklch, second: Oklch): number => {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};
