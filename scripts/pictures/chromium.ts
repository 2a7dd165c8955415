import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withPalette } from './palette';

/** Pixels of the picture for one CSS pixel: sharp on dense screens, and small enough for a page. */
const SCALE = 1.5;

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Takes pictures of pages with the Chromium of this machine. It gets an empty profile and asks nothing of the network. */
export class Chromium {
  readonly #program: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pictures-'));

  constructor() {
    const program = PLACES.find((place) => existsSync(place));
    if (!program) {
      throw new Error(
        'Chromium is missing. On Debian: apt-get install -y --no-install-recommends chromium fonts-dejavu-core fonts-liberation fonts-noto-color-emoji',
      );
    }
    this.#program = program;
  }

  /** Writes the whole page, so many CSS pixels wide, as a PNG file. */
  picture(html: string, path: string, width: number): void {
    const file = join(this.#folder, 'page.html');
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const measured = this.#run([`--window-size=${width},1000`, '--dump-dom', address]);
    const height = Number(/data-height="(\d+)"/.exec(measured)?.[1]);
    if (!height) throw new Error('Chromium did not tell the height of the page');
    const shot = join(this.#folder, 'page.png');
    const size = `--window-size=${width},${height}`;
    this.#run([size, `--force-device-scale-factor=${SCALE}`, `--screenshot=${shot}`, address]);
    writeFileSync(path, withPalette(readFileSync(shot)));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(more: readonly string[]): string {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      `--user-data-dir=${join(this.#folder, 'profile')}`,
    ];
    return execFileSync(this.#program, [...flags, ...more], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 120_000,
      maxBuffer: 50_000_000,
    });
  }
}
