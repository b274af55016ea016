import { createMetrics } from '../../src/observability/create-metrics';

describe('createMetrics', () => {
  it('counts turns, faults and the outbox', async () => {
    const metrics = createMetrics();
    metrics.turnTaken('rest', 'answered', 0.002);
    metrics.turnRepeated('official-account');
    metrics.storeFailed('commit');
    metrics.outboxItem('buried');
    metrics.modelLoaded('sha256:a');
    metrics.modelLoaded('sha256:b');
    const { body } = await metrics.page();
    expect(body).toContain('yibao_turn_seconds_count{channel="rest",status="answered"} 1');
    expect(body).toContain('yibao_turns_repeated_total{channel="official-account"} 1');
    expect(body).toContain('yibao_store_errors_total{operation="commit"} 1');
    expect(body).toContain('yibao_outbox_items_total{outcome="buried"} 1');
    expect(body).toContain('yibao_model_info{fingerprint="sha256:b"} 1');
    expect(body).not.toContain('sha256:a');
  });

  it('keeps two bots of one process apart', async () => {
    const [one, two] = [createMetrics({ processMetrics: true }), createMetrics({ processMetrics: true })];
    one.storeFailed('open');
    expect((await two.page()).body).not.toContain('operation="open"');
    expect((await one.page()).body).toContain('process_cpu_seconds_total');
  });
});
