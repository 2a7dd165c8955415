/** What the task prints is made harmless by the one neutralizer of the product. */
export { sanitizeLine, sanitizeText } from '../../../../core/util/sanitize';
