type Convert = (text: string) => string;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

let convert: Convert | undefined;
let traditional: Uint8Array | undefined;

function load(): Convert {
  const { Converter } = require('opencc-js/t2cn') as { Converter: (options: { from: string; to: string }) => Convert };
  return Converter({ from: 't', to: 'cn' });
}

/** One flag a character: whether it is written otherwise in simplified script. */
function flags(toSimplified: Convert): Uint8Array {
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) => String.fromCharCode(FIRST_HAN + i));
  // In one call, a line each: no word spans two of them.
  const simplified = toSimplified(characters.join('\n')).split('\n');
  return Uint8Array.from(characters, (character, i) => (simplified[i] === character ? 0 : 1));
}

function hasTraditional(text: string, known: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (known[text.charCodeAt(i) - FIRST_HAN] === 1) return true;
  return false;
}

/** Traditional characters to simplified ones; text without any is returned as it is. The tables are loaded at the first call (60 ms). */
export function simplify(text: string): string {
  convert ??= load();
  traditional ??= flags(convert);
  return hasTraditional(text, traditional) ? convert(text) : text;
}
