import type { Project } from '../project';
import type { BundledPackage } from './bundledPackages';

/**
 * Software bill of materials of what is in the bundle, in CycloneDX 1.6.
 * It has neither a time nor a serial number, so that the same sources give the same package.
 */
export function sbom(project: Project, packages: readonly BundledPackage[]) {
  const self = `pkg:npm/${project.name}@${project.version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: project.name,
        version: project.version,
        licenses: [{ license: { id: 'MIT' } }],
        purl: self,
      },
    },
    components: packages.map(component),
    dependencies: [
      { ref: self, dependsOn: packages.map(purl) },
      ...packages.map((bundled) => ({ ref: purl(bundled) })),
    ],
  };
}

function component(bundled: BundledPackage) {
  const slash = bundled.name.startsWith('@') ? bundled.name.indexOf('/') : -1;
  return {
    type: 'library',
    'bom-ref': purl(bundled),
    ...(slash > 0 ? { group: bundled.name.slice(0, slash) } : undefined),
    name: bundled.name.slice(slash + 1),
    version: bundled.version,
    ...hashes(bundled.integrity),
    licenses: [licence(bundled.license)],
    purl: purl(bundled),
  };
}

/** A single identifier and an expression (`MIT OR Apache-2.0`) stand in different fields. */
const licence = (text: string) => (/^[A-Za-z0-9.+-]+$/.test(text) ? { license: { id: text } } : { expression: text });

function hashes(integrity: string | undefined) {
  const digest = /^sha512-(\S+)/.exec(integrity ?? '')?.[1];
  if (!digest) return undefined;
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] };
}

/** Package URL; the `@` of a scope must be escaped in it. */
const purl = ({ name, version }: BundledPackage) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
