import assert from 'node:assert/strict';
import { CATALOG } from '../../../core/diagnosis/causes';
import { PRESETS } from '../../../core/resources/registry';
import { SCENES } from '../../../simulator/scenes';
import { readDocument } from './documents';

/** A preset is one folder and one line in the registry. What else it takes, no compiler asks for: these do. */
describe('Each preset of customApis', () => {
  const text = (path: string) => readDocument(path).text;

  for (const { id, name, title, example } of PRESETS) {
    it(`is described: ${id}`, () => {
      const recipes = text('docs/recipes.md');
      assert.ok(recipes.includes(`\n| \`${id}\` | `), `docs/recipes.md: add a row for ${id} to the table of presets`);
      assert.ok(recipes.includes(`- preset: ${id}\n`), `docs/recipes.md: add ${id} to the step, such as ${example}`);
      const row = /\n\| (.*) \(presets of `customApis`\)/.exec(text('overview.md'))?.[1] ?? '';
      assert.ok(row.split(', ').includes(title), `overview.md: add ${title} to the row “presets of customApis”`);
      assert.ok(text('docs/results.md').includes(`\`${name}\``), `docs/results.md: add the name ${name} to the checks`);
    });

    it(`has a cause that says what its refusals mean: ${id}`, () => {
      const signs = CATALOG.flatMap((cause) => cause.signs);
      assert.ok(
        signs.some(({ api }) => api?.includes(id)),
        `core/diagnosis/causes/apis/microsoftApis.ts: no cause has a sign with api: ['${id}']`,
      );
    });

    it(`has a scene in which it refuses the app: ${id}`, () => {
      assert.ok(
        SCENES.some((scene) => scene.name === `${id}Refused`),
        `simulator/scenes/presetScenes.ts: no scene is called ${id}Refused`,
      );
    });
  }
});
