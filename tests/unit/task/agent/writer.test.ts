import assert from 'node:assert/strict';
import { CLIENT, recorder, TENANT } from '../support';

const LINK = `https://login.microsoftonline.com/${TENANT}/adminconsent?client_id=${CLIENT}`;
const WORKING = `https://login.microsoftonline.com/${TENANT}/adminconsent?client_id=${CLIENT.replaceAll('-', '%2D')}`;

/** What the agent's masker leaves of a line: a plain, case-sensitive search. */
const masked = (line: string, secret: string) => line.replaceAll(secret, '***');

describe('links in the log', () => {
  it('survive the masker and still mean the same address', () => {
    const { writer, lines, commands } = recorder();
    writer.masking = { clientIds: [CLIENT], leaveMasked: false };
    writer.line({ kind: 'link', text: LINK, url: LINK });
    writer.issue('error', `Somebody must consent:\n${LINK}`);
    assert.equal(masked(lines[0] ?? '', CLIENT), WORKING);
    const link = masked(commands()[0]?.data ?? '', CLIENT).split('\n')[1] ?? '';
    assert.equal(new URL(link).searchParams.get('client_id'), CLIENT);
  });

  it('survive in whatever case the client ID is', () => {
    const { writer, lines } = recorder();
    writer.masking = { clientIds: [CLIENT.toUpperCase()], leaveMasked: false };
    writer.text(LINK);
    writer.text(LINK.toUpperCase().replace('HTTPS', 'https'));
    for (const line of lines) assert.doesNotMatch(line, new RegExp(CLIENT, 'i'));
  });

  it('are the only place where the client ID is written so', () => {
    const { writer, lines } = recorder();
    writer.masking = { clientIds: [CLIENT], leaveMasked: false };
    writer.text(`App ${CLIENT}`);
    assert.deepEqual(lines, [`App ${CLIENT}`]);
    assert.equal(writer.takeMaskingNote(), undefined);
  });

  it('are explained in one line, once', () => {
    const { writer } = recorder();
    writer.masking = { clientIds: [CLIENT], leaveMasked: false };
    writer.text(LINK);
    assert.match(writer.takeMaskingNote() ?? '', /%2D.*summary.*maskClientId/);
    writer.text(LINK);
    assert.equal(writer.takeMaskingNote(), undefined);
  });

  it('stay masked where the user wants that, and the log says where they are whole', () => {
    const { writer, lines } = recorder();
    writer.masking = { clientIds: [CLIENT.toUpperCase()], leaveMasked: true };
    writer.text(LINK);
    writer.text(`App ${CLIENT}`);
    assert.deepEqual(lines, [LINK.replace(CLIENT, '***'), 'App ***']);
    assert.match(writer.takeMaskingNote() ?? '', /maskClientId.*summary/);
  });

  it('stay masked in the texts of the state as well, which pass no masker of the agent', () => {
    const { writer, commands } = recorder();
    writer.masking = { clientIds: [CLIENT], leaveMasked: true };
    writer.progress(10, `Orders: api://${CLIENT}`);
    writer.result('Failed', `failed for ${CLIENT.toUpperCase()}`);
    assert.deepEqual(
      commands().map(({ data }) => data),
      ['Orders: api://***', 'failed for ***'],
    );
  });

  it('stay masked also where an issue is folded inside of the word that holds the ID', () => {
    const { writer, commands } = recorder();
    writer.masking = { clientIds: [CLIENT], leaveMasked: true };
    writer.issue('error', `Say it: ${'x'.repeat(90)}${CLIENT} and go on ${'word '.repeat(40)}`);
    assert.ok(!(commands()[0]?.data ?? '').replace(/\n/g, '').includes(CLIENT));
  });

  it('stay plain where the agent masks no client ID', () => {
    const { writer, lines } = recorder();
    writer.masking = { clientIds: [], leaveMasked: false };
    writer.text(LINK);
    assert.deepEqual(lines, [LINK]);
  });

  it('are plain in output variables, which nobody masks', () => {
    const { writer, commands } = recorder();
    writer.masking = { clientIds: [CLIENT], leaveMasked: false };
    writer.variable('consentUrl', LINK);
    assert.equal(commands()[0]?.data, LINK);
    assert.equal(commands()[0]?.properties.get('isoutput'), 'true');
  });
});

describe('writing to the agent', () => {
  it('writes debug lines only when they were asked for', () => {
    const quiet = recorder(false);
    quiet.writer.debug('x');
    assert.deepEqual(quiet.lines, []);
    const loud = recorder(true);
    loud.writer.debug('x');
    assert.equal(loud.commands()[0]?.event, 'debug');
  });

  it('keeps progress between 0 and 100', () => {
    const { writer, commands } = recorder();
    for (const percent of [-5, 33.4, 140]) writer.progress(percent, 'x');
    assert.deepEqual(
      commands().map(({ properties }) => properties.get('value')),
      ['0', '33', '100'],
    );
  });

  it('wraps its own sentences to the width of the log', () => {
    const { writer, lines } = recorder();
    writer.paragraph('word '.repeat(60));
    assert.ok(lines.length > 1 && lines.every((line) => line.length <= 120));
  });
});
