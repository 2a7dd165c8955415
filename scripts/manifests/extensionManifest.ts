import type { Project } from '../project';

export interface Contribution {
  id: string;
  type: string;
  targets: string[];
  properties: Record<string, unknown>;
}

/** `vss-extension.json`, as far as the scripts look into it. */
export interface ExtensionManifest {
  id: string;
  version: string;
  name: string;
  description: string;
  categories: string[];
  icons: { default: string };
  content: { details: { path: string }; license: { path: string } };
  files: { path: string; addressable?: boolean }[];
  contributions: Contribution[];
  [key: string]: unknown;
}

/**
 * The manifest as it is packaged: the committed one with the publisher, and with links only to addresses that are set.
 * So the committed file holds nothing that differs from one publisher to the next.
 */
export function packagedManifest(committed: ExtensionManifest, project: Project): ExtensionManifest {
  const { publisher, repository, documentation } = project.publishing;
  const links = {
    ...(documentation ? { getstarted: { uri: documentation }, learn: { uri: documentation } } : undefined),
    ...(repository
      ? { home: { uri: repository }, support: { uri: `${repository.replace(/\/+$/, '')}/issues` } }
      : undefined),
  };
  return {
    ...committed,
    publisher,
    ...(Object.keys(links).length > 0 ? { links } : undefined),
    ...(repository ? { repository: { type: 'git', uri: repository } } : undefined),
  };
}
