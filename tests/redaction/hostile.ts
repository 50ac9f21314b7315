/** Everything that programs of others can get out of a file, as one text. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/readers.ts';

/** Every place where words may hide, without looking at pictures. */
export function everything(name: string, bytes: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, `file.${name.split('.').at(-1)}`);
    writeFileSync(file, bytes);
    const plain = [
      run('exiftool', '-a', '-u', '-ee', '-b', '-charset', 'utf8', file),
      ...['s', 'S', 'l', 'b'].map((coding) => run('strings', '-n', '3', '-e', coding, file)),
      bytesAsText(bytes),
    ];
    if (name.endsWith('.pdf')) {
      const parts = join(folder, 'parts');
      mkdirSync(parts);
      run('pdfdetach', '-saveall', '-o', parts, file);
      const attached = readdirSync(parts).map((one) => readFileSync(join(parts, one), 'utf8'));
      plain.push(run('pdftotext', file, '-'), run('pdftotext', '-raw', file, '-'), ...attached);
    } else if (!name.endsWith('.txt')) {
      const markup = run('unzip', '-p', file);
      plain.push(markup, markup.replace(/<[^>]*>/g, ''));
    }
    return plain.join('\n');
  });
}

const bytesAsText = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** What is read from the pictures of the pages once everything that is not white was made black. */
export function readFromPictures(bytes: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    run('pdftoppm', '-r', '150', '-gray', file, join(folder, 'page'));
    const pictures = readdirSync(folder).filter((one) => one.endsWith('.pgm'));
    return pictures
      .map((picture) => {
        const path = join(folder, picture);
        writeFileSync(path, hardened(readFileSync(path)));
        return run('tesseract', path, '-', '-l', 'chi_sim+eng', '--psm', '6');
      })
      .join('\n');
  });
}

const HEAD = /^P5\s+(\d+)\s+(\d+)\s+255\s/;
const headOf = (picture: Buffer) => HEAD.exec(picture.subarray(0, 64).toString('latin1'));

/** A grey picture (PGM) in black and white alone: faint marks become plain. */
function hardened(picture: Buffer): Buffer {
  const head = headOf(picture)?.[0].length ?? 0;
  return Buffer.from(picture.map((value, at) => (at < head ? value : value < 250 ? 0 : 255)));
}

/** Points from the upper left corner. */
interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every shade of grey, 0 black to 255, that another program draws inside the places, by page. */
export function shadesIn(bytes: Uint8Array, places: readonly (readonly Place[])[]): Set<number>[] {
  const DOTS = 200;
  // the edge of a place may fall within a dot
  const EDGE = 3;
  return inFolder((folder) => {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    run('pdftoppm', '-r', String(DOTS), '-gray', file, join(folder, 'page'));
    const pictures = readdirSync(folder).filter((one) => one.endsWith('.pgm'));
    return pictures.sort().map((name, page) => {
      const picture = readFileSync(join(folder, name));
      const [head = '', width = '0', height = '0'] = headOf(picture) ?? [];
      const dots = (points: number, most: string) => Math.min(Number(most), Math.max(0, (points * DOTS) / 72));
      const shades = new Set<number>();
      for (const { left, top, right, bottom } of places[page] ?? [])
        for (let y = Math.ceil(dots(top, height)) + EDGE; y < dots(bottom, height) - EDGE; y += 1)
          for (let x = Math.ceil(dots(left, width)) + EDGE; x < dots(right, width) - EDGE; x += 1)
            shades.add(picture[head.length + y * Number(width) + x] ?? 255);
      return shades;
    });
  });
}

/** The words that the text holds: as they are, in pieces, or as hexadecimal digits. */
export function wordsIn(content: string, words: readonly string[]): string[] {
  const plain = content.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return words.filter((word) => {
    const utf16 = Buffer.from(word, 'utf16le').swap16().toString('hex');
    const forms = [word.toLowerCase().replaceAll(' ', ''), Buffer.from(word, 'utf8').toString('hex'), utf16];
    return forms.some((form) => plain.includes(form));
  });
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
