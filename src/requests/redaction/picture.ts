/** Pictures of pages: what can be seen in a place, blackening it, and writing the picture as PNG. Pure. */
import { crc32, deflateSync } from 'node:zlib';
import type { Box } from './marks.ts';

/** Red, green and blue of each pixel, row by row from the top. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

interface Ink {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Of 255: what differs less from its ground is not seen on paper, but can be brought out by raising the contrast. */
const FAINT = 48;

const lightness = (red: number, green: number, blue: number) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** The pixels that a box touches, by row and column, within the picture; `scale`: pixels a point. */
function pixels({ width, height }: Picture, scale: number, { left, top, right, bottom }: Box) {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    x0: within(Math.floor(left * scale), width),
    x1: within(Math.ceil(right * scale), width),
    y0: within(Math.floor(top * scale), height),
    y1: within(Math.ceil(bottom * scale), height),
  };
}

function lightnessAt({ width, data }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return lightness(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

/** Whether something stands out from its ground in the box, and the ink of the text does too. */
export function isSeen(picture: Picture, scale: number, box: Box, ink: Ink | null): boolean {
  const area = pixels(picture, scale, box);
  const { x0, x1, y0, y1 } = area;
  if (x1 <= x0 || y1 <= y0) return false;
  const ground = groundOf(picture, area);
  const isFaint = ink !== null && Math.abs(lightness(ink.red, ink.green, ink.blue) - ground) < FAINT;
  if (isFaint || ink?.alpha === 0) return false;
  for (let y = y0; y < y1; y += 1)
    for (let x = x0; x < x1; x += 1) if (Math.abs(lightnessAt(picture, x, y) - ground) >= FAINT) return true;
  return false;
}

/** Whether anything is drawn at all. */
export function hasInk({ data }: Picture): boolean {
  return data.some((value) => value < 255 - FAINT);
}

/** The middle lightness around a box. */
function groundOf(picture: Picture, { x0, x1, y0, y1 }: ReturnType<typeof pixels>): number {
  const [left, right] = [Math.max(0, x0 - 1), Math.min(picture.width - 1, x1)];
  const [top, bottom] = [Math.max(0, y0 - 1), Math.min(picture.height - 1, y1)];
  const around: number[] = [];
  for (let x = left; x <= right; x += 1) around.push(lightnessAt(picture, x, top), lightnessAt(picture, x, bottom));
  for (let y = top; y <= bottom; y += 1) around.push(lightnessAt(picture, left, y), lightnessAt(picture, right, y));
  around.sort((a, b) => a - b);
  return around[around.length >> 1] ?? 255;
}

/** Fills a box of the picture with one colour. */
export function fill(picture: Picture, scale: number, box: Box, colour: readonly [number, number, number]): void {
  const { x0, x1, y0, y1 } = pixels(picture, scale, box);
  for (let y = y0; y < y1; y += 1)
    for (let x = x0; x < x1; x += 1) picture.data.set(colour, (y * picture.width + x) * 3);
}

/** A faint text goes from the picture too: the colour around it takes its place. */
export function wipe(picture: Picture, scale: number, box: Box): void {
  const ground = Math.round(groundOf(picture, pixels(picture, scale, box)));
  fill(picture, scale, box, [ground, ground, ground]);
}

/** Whether the inner part of a box is black and nothing else: a shade of grey could be brought out again. */
export function isBlack(picture: Picture, scale: number, box: Box): boolean {
  const { x0, x1, y0, y1 } = pixels(picture, scale, box);
  for (let y = y0 + 2; y < y1 - 2; y += 1) {
    const row = picture.data.subarray((y * picture.width + x0 + 2) * 3, (y * picture.width + Math.max(x0, x1 - 2)) * 3);
    if (row.some((value) => value !== 0)) return false;
  }
  return true;
}

/** What is nearer than this to white or black is drawn as white or black. */
const HARDLY = 16;

/** Takes out what nobody sees on a page but a program can: marks that are almost as white as paper, or as black as ink. */
export function harden({ data }: Picture): void {
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] ?? 0;
    if (value > 255 - HARDLY) data[at] = 255;
    else if (value < HARDLY) data[at] = 0;
  }
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const GREY = 0;
const COLOUR = 2;

/** The picture as PNG, without colour where it has none. */
export function png({ width, height, data }: Picture): Buffer {
  const isGrey = !data.some((_, at) => at % 3 === 0 && spread(data, at) > 6);
  const depth = isGrey ? 1 : 3;
  const rows = Buffer.alloc((width * depth + 1) * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    rows[to++] = 0;
    const row = data.subarray(y * width * 3, (y + 1) * width * 3);
    if (isGrey) for (let x = 0; x < row.length; x += 3) rows[to++] = row[x] ?? 0;
    else {
      rows.set(row, to);
      to += row.length;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, isGrey ? GREY : COLOUR, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function spread(data: Uint8Array, at: number): number {
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
