/** The part of the Compose specification our file uses, with nothing unknown allowed. */
const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1 };
const duration = { type: 'string', pattern: '^(\\d+h)?(\\d+m)?(\\d+s)?$', minLength: 2 };

const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const mapOf = (values: object) => ({
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
  additionalProperties: values,
});

const healthcheck = object(
  {
    test: { type: 'array', minItems: 2, prefixItems: [{ enum: ['CMD', 'CMD-SHELL'] }], items: text },
    interval: duration,
    timeout: duration,
    start_period: duration,
    retries: { type: 'integer', minimum: 1 },
  },
  ['test', 'interval', 'timeout', 'retries'],
);

const service = {
  ...object({
    image: { type: 'string', pattern: '^[a-z0-9./-]+:[\\w.-]+$' },
    build: text,
    command: texts,
    restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
    init: { type: 'boolean' },
    env_file: { type: 'array', items: object({ path: text, required: { type: 'boolean' } }, ['path']) },
    environment: mapOf(text),
    ports: { type: 'array', items: { type: 'string', pattern: '^(\\$\\{\\w+:-\\d+\\}|\\d+):\\d+$' } },
    depends_on: mapOf(
      object({ condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] } }, [
        'condition',
      ]),
    ),
    stop_grace_period: duration,
    read_only: { type: 'boolean' },
    tmpfs: texts,
    cap_drop: texts,
    security_opt: texts,
    volumes: { type: 'array', items: { type: 'string', pattern: '^[a-z-]+:/[\\w/-]+$' } },
    healthcheck,
  }),
  oneOf: [{ required: ['image'] }, { required: ['build'] }],
};

export const composeFileSchema = object(
  {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: mapOf(service),
    volumes: mapOf({ type: 'null' }),
  },
  ['services'],
);
