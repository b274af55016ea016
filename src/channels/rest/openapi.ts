import { z } from 'zod';
import {
  conversationResponseSchema,
  erasedResponseSchema,
  errorResponseSchema,
  idSchema,
  messageRequestSchema,
  messageResponseSchema,
  replySchema,
} from './message-schema';

const SCHEMAS = {
  Id: idSchema,
  MessageRequest: messageRequestSchema,
  Reply: replySchema,
  MessageResponse: messageResponseSchema,
  ConversationResponse: conversationResponseSchema,
  ErasedResponse: erasedResponseSchema,
  ErrorResponse: errorResponseSchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

const PROBLEMS = {
  400: 'A field is missing, unknown or not as described.',
  401: 'The bearer token is missing or wrong.',
  403: 'No token is configured and the request comes from another machine.',
  404: 'There is no such conversation.',
  413: 'The body is too long.',
  415: 'The body is not JSON.',
  500: 'A fault of the bot; the message holds a reference.',
  503: 'The store is away; the same request may succeed later.',
} as const;

/** The REST API in OpenAPI 3.1, from the schemas that check and type it. */
export function openApiDocument(): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'yibao',
      version: '1',
      description: 'Questions about Chinese medical insurance, answered with sources.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, {}],
    paths: { '/api/v1/messages': messagesPath(), '/api/v1/conversations/{id}': conversationPath() },
    components: {
      schemas: componentSchemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'API_TOKEN, when it is set.' } },
    },
  };
}

function messagesPath() {
  return {
    post: {
      operationId: 'sendMessage',
      summary: 'Says something in a conversation and returns the answer.',
      requestBody: { required: true, content: json('MessageRequest') },
      responses: responses('MessageResponse', 'The answer.', [400, 401, 403, 413, 415, 500, 503]),
    },
  };
}

function conversationPath() {
  return {
    parameters: [{ name: 'id', in: 'path', required: true, schema: reference('Id') }],
    get: {
      operationId: 'readConversation',
      summary: 'Reads the transcript and the state of a conversation.',
      responses: responses('ConversationResponse', 'The conversation.', [400, 401, 403, 404, 500, 503]),
    },
    delete: {
      operationId: 'eraseConversation',
      summary: 'Removes every trace of a conversation.',
      responses: responses('ErasedResponse', 'Whether there was anything to remove.', [400, 401, 403, 500, 503]),
    },
  };
}

function responses(schema: SchemaName, description: string, problems: readonly (keyof typeof PROBLEMS)[]) {
  const failures = problems.map((status) => [
    status,
    { description: PROBLEMS[status], content: json('ErrorResponse') },
  ]);
  return { 200: { description, content: json(schema) }, ...Object.fromEntries(failures) };
}

function json(schema: SchemaName) {
  return { 'application/json': { schema: reference(schema) } };
}

function reference(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutOwnAddress(schema)]));
}

/** Inside a document the address of a schema is where it stands. */
function withoutOwnAddress({ $id: _id, $schema: _dialect, ...schema }: Readonly<Record<string, unknown>>): unknown {
  return schema;
}
