import { page } from './html';

/** A drawing alone on a page, as large as the page, on nothing. */
export function iconPage(svg: string): string {
  return page('Icon', 'svg { display: block; width: 100vw; height: 100vh; }', svg);
}
