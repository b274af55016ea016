const BREAK = /(<!\[CDATA\[[\s\S]*?\]\]>)|>(?=<(?:\w|\/xml>))/g;

/** One element a line. What stands in CDATA stays as it is. */
export const layXml = (xml: string): string => xml.replace(BREAK, (_match, cdata?: string) => cdata ?? '>\n');
