import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hider } from '../../../core/util/hider';

describe('hider', () => {
  const secret = 'p@ss wörd/+"\\~1';

  it('hides a secret raw and in the encodings of URLs, forms, JSON and base64', () => {
    const hide = hider([secret]);
    const forms = [
      secret,
      encodeURIComponent(secret),
      encodeURIComponent(secret).replaceAll('%20', '+'),
      encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()),
      new URLSearchParams({ s: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('base64url'),
    ];
    for (const form of forms) assert.equal(hide(`<${form}>`), '<***>', form);
  });

  it('hides a secret in a text that is quoted inside quoted texts, and on a page', () => {
    const hide = hider([secret]);
    let quoted = `<${secret}>`;
    for (let depth = 1; depth <= 3; depth++) {
      quoted = JSON.stringify(quoted).slice(1, -1);
      assert.equal(hide(quoted), '<***>', `quoted ${depth} times`);
    }
    assert.equal(hider(['a&b<c>"d\'e'])('a&amp;b&lt;c&gt;&quot;d&#39;e'), '***');
  });

  it('hides a secret with a tilde as forms write it', () => {
    const secret = 'abc8Q~not-a-real.secret_at_all';
    const form = new URLSearchParams({ client_secret: secret }).toString();
    assert.ok(form.includes('%7E'));
    assert.doesNotMatch(hider([secret])(form), /not-a-real/);
  });

  it('finds base64 of a secret wherever it is, and however often it is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        fc.string(),
        (secret, before, text) => {
          const hide = hider([secret, 'another-secret-0123456789']);
          hide(text);
          const whole = Buffer.from(`${before}${secret}`).toString('base64');
          // What is left may hold the signs at both ends that the secret shares with its neighbours.
          const inner = Buffer.from(secret).toString('base64').slice(3, -4);
          const shifted = hide(`${text} ${whole}`);
          if (Buffer.byteLength(before) % 3 === 0 && inner.length >= 6)
            assert.ok(!shifted.includes(inner) || text.includes(inner));
        },
      ),
    );
  });

  it('hides a secret inside something longer in base64, wherever it begins there', () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const whole = Buffer.from(`${before}${secret}:end`);
      for (const text of [whole.toString('base64'), whole.toString('base64url')]) {
        assert.ok(hider([secret])(text).length < text.length / 2, text);
      }
    }
  });

  it('decodes a text before it looks for a secret in it, and finds one that was cut or broken up', () => {
    const secret = 'Ab3~not-a-real.secret/at_all';
    const echoes = [
      secret.replace('~', '%7e'),
      secret.replace('~', '%257E'),
      secret.replace('~', '\\u007e'),
      secret.replace('~', '\\x7e'),
      secret.replace('~', '&#126;'),
      secret.replace('~', '&#x7E;'),
      secret.replace('~', '&amp;#126;'),
      secret.replace('real', 're\u200bal'),
      secret.replace('real', 're\u001b[31mal'),
      [...secret].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join(''),
      secret.slice(1),
      secret.slice(0, -1),
    ];
    for (const echo of echoes) assert.equal(hider([secret])(`<${echo}>`), '<***>', echo);
    assert.equal(hider([secret])('100%25 of \\u0041 &amp; nothing'), '100%25 of \\u0041 &amp; nothing');
  });

  it('takes half a surrogate pair', () => assert.equal(hider(['secret-\ud800'])('secret-\ud800'), '***'));

  it('finds each of hundreds of secrets, and leaves a text alone that holds none of them', () => {
    const secrets = Array.from({ length: 300 }, (_, index) => `${index * 7919}~secret?${index}`);
    const hide = hider(secrets);
    for (const secret of secrets) {
      assert.equal(hide(`<${secret}|${encodeURIComponent(secret)}>`), '<***|***>');
    }
    assert.equal(hide('none of them, 7919~secrets'), 'none of them, 7919~secrets');
  });

  it('hides every occurrence', () => assert.equal(hider(['secret-1'])('secret-1 and secret-1'), '*** and ***'));

  it('treats the secret as text, not as a pattern', () => {
    assert.equal(hider(['a.c$&*xyz'])('abc a.c$&*xyz'), 'abc ***');
  });

  it('leaves no rest of a longer secret that begins with a shorter one', () => {
    assert.equal(hider(['secret', 'secret-longer'])('secret-longer'), '***');
  });

  it('hides a secret of six characters, which is the shortest', () => {
    assert.equal(hider(['sécret', '12345'])('sécret 12345'), '*** 12345');
  });

  it('leaves words alone that happen to be a very short secret', () => {
    assert.equal(hider(['the'])('the answer'), 'the answer');
  });
});
