import { z } from 'zod';
import { botFileSchema, conceptsFileSchema, cuesFileSchema, topicsFileSchema } from './schema/bot-schema';
import { conflictsFileSchema, factsFileSchema, sourcesFileSchema } from './schema/facts-schema';
import { intentFileSchema } from './schema/intent-schema';
import { entityFileSchema, slotsFileSchema } from './schema/slot-schema';
import { storiesFileSchema } from './schema/story-schema';

const SCHEMAS = {
  bot: botFileSchema,
  concepts: conceptsFileSchema,
  conflicts: conflictsFileSchema,
  cues: cuesFileSchema,
  entity: entityFileSchema,
  facts: factsFileSchema,
  intent: intentFileSchema,
  slots: slotsFileSchema,
  sources: sourcesFileSchema,
  stories: storiesFileSchema,
  topics: topicsFileSchema,
} as const;

/** JSON Schemas of the content files, so that editors complete and check while typing: file name → text. */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
