/** Programs of others that read files: what our own code may have hidden from itself, they find. */
import { execFileSync, spawnSync } from 'node:child_process';
import { aptInstall } from './chromium.mjs';

/** program → Debian package */
const PROGRAMS = {
  pdftotext: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  strings: 'binutils',
  unzip: 'unzip',
  exiftool: 'libimage-exiftool-perl',
  tesseract: 'tesseract-ocr',
};

/** Brings what is missing. @throws a clear sentence where that cannot be */
export function needReaders(): void {
  const missing = () => Object.entries(PROGRAMS).filter(([program]) => spawnSync(program, ['-v']).error !== undefined);
  const languages = () => spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '';
  const packages = new Set(missing().map(([, name]) => name));
  if (!languages().includes('chi_sim'))
    packages.add('tesseract-ocr').add('tesseract-ocr-chi-sim').add('tesseract-ocr-eng');
  if (packages.size > 0) aptInstall(...packages);
  const left = missing().map(([program]) => program);
  if (!languages().includes('chi_sim')) left.push('tesseract with chi_sim');
  if (left.length > 0)
    throw new Error(`The tests need ${left.join(', ')} and could not install them. Install them and run again.`);
}

/** What a program prints; its failure is the test's. */
export function run(program: keyof typeof PROGRAMS, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    // several readers of pictures at once only wait for each other
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
}
