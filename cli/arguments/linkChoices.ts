import { CLOUDS } from '../../core/cloud/clouds';

/** Resources whose page `link` can put first. */
export const LINK_RESOURCES = ['graph', 'powerbi', 'fabric'] as const;
export type LinkResource = (typeof LINK_RESOURCES)[number];

/** A cloud whose hosts are known; a custom one has no table to print links from. */
export const LINK_CLOUDS = Object.keys(CLOUDS) as (keyof typeof CLOUDS)[];
