import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
];

/** How a page becomes a picture. */
export interface Shot {
  /** CSS pixels. */
  width: number;
  /** CSS pixels; the whole page without it. */
  height?: number;
  /** Pixels of the picture for one CSS pixel. */
  scale?: number;
}

/**
 * Takes pictures of pages with the Chromium of this machine. It gets an empty profile and asks nothing of the network.
 * It is driven through a pipe (https://chromedevtools.github.io/devtools-protocol/), because the size of a window is not
 * the size of the page in it.
 */
export class Chromium {
  readonly #folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (message: Message) => void>();
  #session = '';
  #calls = 0;

  static async start(): Promise<Chromium> {
    const program = PROGRAMS.find((path) => existsSync(path));
    if (!program) {
      throw new Error(
        'Chromium is missing. On Debian: apt-get install -y --no-install-recommends chromium fonts-dejavu-core fonts-liberation fonts-noto-color-emoji',
      );
    }
    const chromium = new Chromium(program);
    const { targetId } = await chromium.#call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await chromium.#call('Target.attachToTarget', { targetId, flatten: true });
    chromium.#session = String(sessionId);
    return chromium;
  }

  private constructor(program: string) {
    const flags = [...FLAGS, `--user-data-dir=${join(this.#folder, 'profile')}`];
    this.#process = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let unread = '';
    this.#pipe(4).setEncoding('utf8');
    this.#pipe(4).on('data', (text: string) => {
      const messages = (unread + text).split('\0');
      unread = messages.pop() ?? '';
      for (const one of messages) this.#receive(JSON.parse(one));
    });
  }

  /** The page as a PNG file; what it does not paint is transparent. */
  async picture(html: string, { width, height, scale = 1 }: Shot): Promise<Buffer> {
    const file = join(this.#folder, 'page.html');
    writeFileSync(file, html);
    const size = async (pixels: number) =>
      this.#call('Emulation.setDeviceMetricsOverride', {
        width,
        height: pixels,
        deviceScaleFactor: scale,
        mobile: false,
      });
    await size(height ?? 1000);
    await this.#call('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
    await this.#call('Page.navigate', { url: pathToFileURL(file).href });
    const measured = await this.#call('Runtime.evaluate', { expression: PAGE_HEIGHT, awaitPromise: true });
    if (height === undefined) await size(Number((measured.result as { value: unknown }).value));
    const { data } = await this.#call('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #pipe(descriptor: 3 | 4): Duplex {
    return this.#process.stdio[descriptor] as Duplex;
  }

  #call(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.#calls;
    const session = this.#session ? { sessionId: this.#session } : {};
    this.#pipe(3).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => {
        if (error) reject(new Error(`Chromium: ${method}: ${error.message}`));
        else resolve(result ?? {});
      });
    });
  }

  #receive(message: Message): void {
    const { id } = message;
    if (id === undefined) return;
    this.#answers.get(id)?.(message);
    this.#answers.delete(id);
  }
}

/** An answer; events, which have no number, are not listened to. */
interface Message {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Resolves when everything of the page is there. */
const PAGE_HEIGHT = `new Promise((resolve) => {
  const measure = () => resolve(Math.ceil(document.body.getBoundingClientRect().height));
  if (document.readyState === 'complete') measure(); else addEventListener('load', measure);
})`;
