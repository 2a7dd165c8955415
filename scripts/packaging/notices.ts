import { PRODUCT_NAME } from '../project';
import type { BundledPackage } from './bundledPackages';

const RULE = '-'.repeat(80);

/** Third-party notices: one section for each package in the bundle, with its licence in full. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const sections = packages.map(
    ({ name, version, license, licenseText }) => `${RULE}\n${name} ${version}\nLicence: ${license}\n\n${licenseText}\n`,
  );
  return [`${PRODUCT_NAME} contains these packages of third parties.\n`, ...sections].join('\n');
}
