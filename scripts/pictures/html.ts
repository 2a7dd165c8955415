/** Text as HTML shows it, never as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page. Nothing in it comes from the network, and it has no script. */
export function page(title: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
html, body { margin: 0; }
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
