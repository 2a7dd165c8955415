/** A macro of the pipeline that nobody expanded, because no variable of that name exists there. */
const MACRO = /\$\(([A-Za-z_][\w .:/-]*)\)/;
/** A template expression that ended up in a text instead of being evaluated. */
const TEMPLATE = /\$\{\{[^{}]*\}\}|\$\[\s*(?:variables|parameters|dependencies|stageDependencies|eq|format)\b/;

/**
 * The problem of a value that still holds `$(variable)` or a template expression; undefined where it holds none. The variable
 * is named without the signs around it: the agent masks the value of a client ID or a secret, whatever it is, and `***` names nothing.
 */
export function unexpandedVariable(value: string): string | undefined {
  const macro = MACRO.exec(value)?.[1];
  if (macro) {
    return `The variable “${macro}” was not expanded: no variable of that name exists where this step runs.`;
  }
  if (TEMPLATE.test(value)) return 'The value contains a template expression that was not evaluated.';
  return undefined;
}
