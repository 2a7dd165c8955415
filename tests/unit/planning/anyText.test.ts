import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Secret } from '../../../core/model/secret';
import { OPTIONS } from '../../../core/options';
import { buildPlan } from '../../../core/planning';
import { connection, NOW } from './fixtures';

/** Texts that a reader of inputs might trip over, beside plain random ones. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'/.$%\\#?-:{}[]&*!|>\'"\n\r\t ,0v1ab@()'), maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '- __proto__: x',
    '{__proto__: {x: 1}}',
    '&a [*a]',
    '!!js/function x',
    '<<: *x',
    '---\n---',
    '\ufeff- a',
  ),
);

describe('any text in any input', () => {
  for (const { name } of OPTIONS) {
    it(`gives a plan or one clear error: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(text, async (value) => {
          const cloud = name === 'customCloud' ? { cloud: 'custom' } : {};
          const result = await buildPlan({ ...cloud, [name]: value }, [connection()], NOW);
          if (!('errors' in result)) return;
          assert.equal(result.errors.length, 1);
          const [error] = result.errors;
          assert.ok(error?.input === name || (name === 'cloud' && error?.input === 'customCloud'), error?.input);
          assert.ok(error.message.length < 1200 && / Example: /.test(error.message), error.message);
          assert.doesNotMatch(error.message, /[\p{Cc}\u2028\u2029]/u);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('gives a plan or one error for any connection, and never its secret', async () => {
    const secret = fc.string({ minLength: 8, maxLength: 40 }).filter((value) => value.trim().length >= 8);
    await fc.assert(
      fc.asyncProperty(text, text, secret, fc.boolean(), async (tenantId, clientId, value, certificate) => {
        const marked = new Secret(`${value}-KEEP-ME-SECRET`);
        const credential = certificate
          ? ({ kind: 'certificate', pem: marked } as const)
          : ({ kind: 'secret', secret: marked } as const);
        const result = await buildPlan({}, [connection({ tenantId, clientId, credential })], NOW);
        if (!('errors' in result)) return;
        assert.equal(result.errors.length, 1);
        assert.doesNotMatch(result.errors[0]?.message ?? '', /KEEP-ME-SECRET/);
      }),
      { numRuns: 200 },
    );
  });
});
