import MarkdownIt from 'markdown-it';
import { page } from './html';

const STYLE = `
body { padding: 20px 32px 28px; background: #fff; color: #292827; font: 15px/22px "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 26px; line-height: 34px; margin: 4px 0 12px; } h2 { font-size: 21px; margin: 26px 0 8px; }
h3 { font-size: 17px; margin: 26px 0 8px; } p, ul, ol { margin: 8px 0; }
table { border-collapse: collapse; margin: 14px 0; } th, td { border: 1px solid #d6d4d2; padding: 5px 10px; text-align: left; }
th { background: #f4f3f2; }
code { background: #f4f3f2; padding: 1px 4px; font: 13px "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
pre { background: #f4f3f2; padding: 12px 14px; line-height: 19px; white-space: pre-wrap; } pre code { padding: 0; }
a { color: #0067b8; } hr { border: 0; border-top: 1px solid #d6d4d2; margin: 18px 0; }
`;

/** The summary as the run's page shows it: Markdown without HTML in it. */
export function summaryPage(markdown: string): string {
  return page('Summary', STYLE, new MarkdownIt({ html: false }).render(markdown));
}
