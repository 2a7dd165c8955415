import { CLOUDS } from '../../core/cloud/clouds';
import { RESOURCES } from '../../core/resources/registry';

/** Resources whose page `link` can put first. */
export const LINK_RESOURCES: readonly string[] = RESOURCES.map(({ id }) => id);

/** A cloud whose hosts are known; a custom one has no table to print links from. */
export const LINK_CLOUDS = Object.keys(CLOUDS) as (keyof typeof CLOUDS)[];
