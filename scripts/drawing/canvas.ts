/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, opacity: number];

/** A filled shape in a square of side 1, with y pointing down. */
export interface Layer {
  covers(x: number, y: number): boolean;
  color(x: number, y: number): Color;
}

/** Samples along each side of a pixel; their mean gives smooth edges. */
const SAMPLES = 8;

/** Paints the layers one over the other, the first at the bottom. Four bytes a pixel, row by row. */
export function paint(size: number, layers: readonly Layer[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixel(size, row, column, layers), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixel(size: number, row: number, column: number, layers: readonly Layer[]): number[] {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const [r, g, b, a] = colorAt(x, y, layers);
    red += r * a;
    green += g * a;
    blue += b * a;
    opacity += a;
  }
  if (opacity === 0) return [0, 0, 0, 0];
  const mean = [red / opacity, green / opacity, blue / opacity, (255 * opacity) / (SAMPLES * SAMPLES)];
  return mean.map(Math.round);
}

/** Every layer here is opaque or a hole, so the uppermost one that covers the point decides. */
function colorAt(x: number, y: number, layers: readonly Layer[]): Color {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (layer?.covers(x, y)) return layer.color(x, y);
  }
  return [0, 0, 0, 0];
}

export const solid = (color: Color) => () => color;

/** From one color at the top to another at the bottom. */
export const gradient = (top: Color, bottom: Color) => (_x: number, y: number) =>
  top.map((value, index) => value + ((bottom[index] ?? value) - value) * y) as unknown as Color;

export const circle = (cx: number, cy: number, radius: number) => (x: number, y: number) =>
  Math.hypot(x - cx, y - cy) <= radius;

/** A line with round ends. */
export const stroke =
  (width: number, ...points: readonly (readonly [number, number])[]) =>
  (x: number, y: number) =>
    points.some((point, index) => {
      const next = points[index + 1];
      return next !== undefined && distanceToLine(x, y, point, next) <= width / 2;
    });

function distanceToLine(
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - (ax + along * (bx - ax)), y - (ay + along * (by - ay)));
}
