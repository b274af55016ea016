import './start-redis';

/** Jest's global teardown: stops what start-redis started. */
// biome-ignore lint/style/noDefaultExport: jest takes the default export
export default async function stopRedis(): Promise<void> {
  await globalThis.testRedis?.close();
}
