import assert from 'node:assert/strict';
import { excerptOf } from '../../../scripts/pictures/excerpt';
import { logPage } from '../../../scripts/pictures/logPage';
import { summaryPage } from '../../../scripts/pictures/summaryPage';
import { terminalPage } from '../../../scripts/pictures/terminalPage';

const LOG = [
  '##[section]Starting: Step',
  '='.repeat(78),
  'Task         : Something',
  '='.repeat(78),
  '##[section]App in tenant T',
  '  ✓ a check',
  'https://login.example.com/T/adminconsent?client_id=1',
  '##[group]Details for a support request',
  'Hidden detail',
  '##[endgroup]',
  '##[error]It failed <b>badly</b>',
  '##[section]Finishing: Step',
].join('\n');

describe('pictures of a log', () => {
  const html = logPage('Step', LOG, false);

  it('show the log below the header of the agent, with its line numbers', () => {
    assert.doesNotMatch(html, /Something/);
    assert.match(html, /<span class="number">5<\/span><span class="text section">App in tenant T</);
  });

  it('fold groups and keep their titles', () => {
    assert.match(html, /▸ Details for a support request/);
    assert.doesNotMatch(html, /Hidden detail/);
    assert.match(html, /<span class="number">11</);
  });

  it('show text of a log as text, whatever is in it', () => {
    assert.doesNotMatch(html, /<b>/);
    assert.match(html, /##\[error\]It failed &#60;b&#62;badly/);
  });

  it('mark links', () => {
    assert.match(html, /<a>https:\/\/login\.example\.com\/T\/adminconsent\?client_id=1<\/a>/);
  });
});

describe('pictures of a summary', () => {
  it('render Markdown and no HTML inside it', () => {
    const html = summaryPage('# Failed\n\n<script>alert(1)</script>\n');
    assert.match(html, /<h1>Failed<\/h1>/);
    assert.doesNotMatch(html, /<script>alert/);
  });
});

describe('pictures of a terminal', () => {
  const html = terminalPage([
    { typed: "say '<b>'" },
    { printed: '\u001b[1m\u001b[31mFAILED\u001b[39m, still bold\u001b[22m, plain <i>\n' },
    { aside: 'somebody fixes it' },
  ]);

  it('show what was typed, behind a prompt, and what happened between', () => {
    assert.match(html, /<span class="prompt">\$<\/span> <span class="typed">say &#39;&#60;b&#62;&#39;<\/span>/);
    assert.match(html, /# somebody fixes it/);
  });

  it('show the attributes of the terminal until they are switched off', () => {
    const shown = '<span class="bold red">FAILED</span><span class="bold">, still bold</span>, plain &#60;i&#62;\n';
    assert.ok(html.includes(shown), html);
    assert.doesNotMatch(html, /\u001b/);
  });
});

describe('the log in a document', () => {
  it('goes from the first app to the evidence', () => {
    assert.equal(excerptOf(LOG), 'App in tenant T\n  ✓ a check\nhttps://login.example.com/T/adminconsent?client_id=1');
  });

  it('is not made of a log that failed otherwise', () => {
    assert.throws(() => excerptOf('##[section]Starting: Step\nnothing'), /no section/);
  });
});
