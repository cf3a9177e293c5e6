/** Namespaces that say how a packet is made, not what is in it. */
const structure = new Set(['xml', 'xmlns', 'rdf', 'x']);

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole).trim();

/**
 * Names and values in an XMP packet (ISO 16684-1), for people to read: properties written as attributes, and elements with
 * nothing but text, by the property they are in. A page under Trusted Types may not parse XML, so it is not parsed.
 */
export function xmpValues(packet: string): readonly (readonly [name: string, value: string])[] {
  const values: [string, string][] = [];
  const add = (prefix: string, name: string, value: string): void => {
    if (!structure.has(prefix) && value.trim()) values.push([name, decoded(value)]);
  };
  const open: { prefix: string; name: string }[] = [];
  let rest = 0;
  for (const tag of packet.matchAll(
    /<(\/?)([\w.-]+):([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g,
  )) {
    const [whole, closing, prefix = '', name = '', attributes = '', empty] = tag;
    const text = packet.slice(rest, tag.index);
    rest = tag.index + whole.length;
    if (closing) {
      const property = open.findLast((candidate) => !structure.has(candidate.prefix));
      if (property && !text.includes('<')) add(property.prefix, property.name, text);
      open.pop();
      continue;
    }
    for (const [, space = '', key = '', double, single] of attributes.matchAll(
      /([\w.-]+):([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      add(space, key, double ?? single ?? '');
    }
    if (!empty) open.push({ prefix, name });
  }
  return values;
}
