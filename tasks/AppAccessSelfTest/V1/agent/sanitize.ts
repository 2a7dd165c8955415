/** What the task prints is made harmless by the one neutralizer of the product. */
export { harmlessLine as sanitizeLine, harmlessText as sanitizeText } from '../../../../core/util/harmless';
