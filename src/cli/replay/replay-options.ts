export interface ReplayOptions {
  readonly on: string;
  readonly content: string;
  readonly model: string;
  readonly json?: boolean;
}
