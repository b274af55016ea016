/** node-nlp's Chinese dictionary announces itself on standard output, where `--json` promises nothing but JSON. */
export function mutePackages(): void {
  Object.assign(console, { log: () => undefined });
}
