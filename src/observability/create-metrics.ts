import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChannelName, DialogueStatus } from '../vocabulary';

/** What is counted. No label ever holds an id, a text or a path a client chose. */
export interface Metrics {
  turnTaken(channel: ChannelName, status: DialogueStatus, seconds: number): void;
  /** The same message came again and got its stored answer. */
  turnRepeated(channel: ChannelName): void;
  storeFailed(operation: string): void;
  outboxItem(outcome: 'delivered' | 'postponed' | 'buried'): void;
  requestAnswered(method: string, route: string, status: number, seconds: number): void;
  modelLoaded(fingerprint: string): void;
  /** The Prometheus text format. */
  page(): Promise<{ readonly contentType: string; readonly body: string }>;
}

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** A registry of its own: two bots in one process (tests, content reload) never count into each other. */
export function createMetrics(options: { readonly processMetrics?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.processMetrics) collectDefaultMetrics({ register: registry });
  const counters = createCounters(registry);
  const { turnSeconds, requestSeconds, model } = createGauges(registry);
  return {
    turnTaken: (channel, status, seconds) => turnSeconds.observe({ channel, status }, seconds),
    turnRepeated: (channel) => counters.repeated.inc({ channel }),
    storeFailed: (operation) => counters.storeErrors.inc({ operation }),
    outboxItem: (outcome) => counters.outbox.inc({ outcome }),
    requestAnswered: (method, route, status, seconds) => requestSeconds.observe({ method, route, status }, seconds),
    modelLoaded(fingerprint) {
      model.reset();
      model.set({ fingerprint }, 1);
    },
    page: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function createCounters(registry: Registry) {
  const counter = <Label extends string>(name: string, help: string, label: Label) =>
    new Counter({ name, help, labelNames: [label], registers: [registry] });
  return {
    repeated: counter('yibao_turns_repeated_total', 'Messages delivered again and answered from the store.', 'channel'),
    storeErrors: counter('yibao_store_errors_total', 'Store operations that failed.', 'operation'),
    outbox: counter('yibao_outbox_items_total', 'What became of outbox items.', 'outcome'),
  };
}

function createGauges(registry: Registry) {
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [registry] });
  return {
    turnSeconds: histogram('yibao_turn_seconds', 'Time from message to committed answer.', ['channel', 'status']),
    requestSeconds: histogram('yibao_http_request_seconds', 'Time to answer a request.', ['method', 'route', 'status']),
    model: new Gauge({
      name: 'yibao_model_info',
      help: 'The content the running model was trained on.',
      labelNames: ['fingerprint'],
      registers: [registry],
    }),
  };
}
