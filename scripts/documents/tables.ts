import { CLOUDS } from '../../core/cloud/clouds';
import { CATALOGUE } from '../../core/diagnosis/catalogue';
import { fill } from '../../core/diagnosis/fill';
import { flagName, OPTIONS } from '../../core/options';

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const shownDefault = (value: string) => (value === '' ? '' : `\`${value}\``);

/** The tables that documents may hold, by name. Each comes from the one place where its facts live. */
export const TABLES: Readonly<Record<string, () => string>> = {
  inputs: () =>
    table(
      ['input', 'default', 'meaning', 'values or example'],
      OPTIONS.map((option) => [
        `\`${option.name}\``,
        shownDefault(option.default),
        option.help,
        option.choices
          ? option.choices.map(([value]) => `\`${value}\``).join(', ')
          : option.range
            ? `${option.range[0]} to ${option.range[1]}`
            : `\`${option.example.split('\n')[0]}\`${option.example.includes('\n') ? ' …' : ''}`,
      ]),
    ),
  flags: () =>
    table(
      ['option', 'default', 'meaning'],
      OPTIONS.filter((option) => !option.pipelineOnly).map((option) => [
        `\`--${flagName(option.name)}\``,
        shownDefault(option.default),
        option.help,
      ]),
    ),
  clouds: () =>
    table(
      [
        'cloud',
        '`cloud`',
        'login',
        'Microsoft Graph',
        'Power BI',
        'Power BI audience',
        'Fabric',
        'portal',
        'not confirmed by a document',
      ],
      Object.values(CLOUDS).map((cloud) => [
        cloud.title,
        `\`${cloud.id}\``,
        `\`${cloud.login}\``,
        `\`${cloud.graph}\``,
        `\`${cloud.powerbi}\``,
        `\`${cloud.powerbiResource}\``,
        cloud.fabric ? `\`${cloud.fabric}\`` : 'none',
        `\`${cloud.portal}\``,
        cloud.unsure.join(', '),
      ]),
    ),
  causes: () =>
    table(
      ['cause', 'who mends it', 'first link'],
      CATALOGUE.map((cause) => [fill(cause.title, {}), cause.owner, cause.links[0] ?? 'none']),
    ),
};
