import { deflateSync, inflateSync } from 'node:zlib';
import { chunk } from '../drawing/png';

const SIGNATURE_LENGTH = 8;
const PALETTE = 3;

interface Picture {
  width: number;
  height: number;
  /** Bytes of one pixel: 3 without opacity, 4 with it. */
  depth: number;
  pixels: Buffer;
}

/**
 * The same picture in 256 of its colors, every other one replaced by the nearest of them: on a page of text nobody sees
 * it, and the file is a fraction of the size.
 */
export function withPalette(png: Buffer): Buffer {
  const picture = decoded(png);
  const { width, height } = picture;
  const { palette, indexes } = paletteOf(picture);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexes.get(colorAt(picture, y * width + x)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, SIGNATURE_LENGTH),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colors to keep, and for every color of the picture the place of its stand-in among them. */
function paletteOf(picture: Picture): { palette: number[]; indexes: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let at = 0; at < picture.width * picture.height; at++) {
    const color = colorAt(picture, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const byFrequency = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const palette = [...new Set([...oneOfEachKind(byFrequency), ...byFrequency])].slice(0, 256);
  const indexes = new Map(byFrequency.map((color) => [color, nearestTo(color, palette)]));
  return { palette, indexes };
}

/** Frequency alone would lose the green of a few small marks to the many greys along the edges of letters. */
function oneOfEachKind(byFrequency: readonly number[]): Iterable<number> {
  const kinds = new Map<number, number>();
  for (const color of byFrequency) {
    const kind = channels(color).reduce((sum, value) => sum * 8 + (value >> 5), 0);
    if (!kinds.has(kind)) kinds.set(kind, color);
  }
  return kinds.values();
}

function nearestTo(color: number, palette: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const wanted = channels(color);
    const distance = channels(candidate).reduce(
      (sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2,
      0,
    );
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Red, green and blue in one number. */
function colorAt({ pixels, depth }: Picture, index: number): number {
  return pixels.readUIntBE(index * depth, 3);
}

function channels(color: number): number[] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

/** Reads what Chromium writes: eight bits a channel, not interlaced. */
function decoded(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const depth = { 2: 3, 6: 4 }[png[25] ?? 0];
  if (!depth || png[24] !== 8 || png[28] !== 0) throw new Error('This kind of PNG file is not read');
  const data: Buffer[] = [];
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, depth, pixels: unfiltered(inflateSync(Buffer.concat(data)), width * depth, depth) };
}

/** Takes back the filters of the rows (PNG specification, "Filtering"). */
function unfiltered(raw: Buffer, stride: number, depth: number): Buffer {
  const height = raw.length / (stride + 1);
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < depth ? 0 : (pixels[at - depth] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < depth || y === 0 ? 0 : (pixels[at - stride - depth] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      pixels[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

function nearest(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return corner;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
