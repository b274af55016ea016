/** What the servers we are compared with are told, as JSON in their first argument. */
export interface ServerSettings {
  readonly port: number;
  readonly redisUrl: string;
  readonly text: string;
  /** The stock assembly only. */
  readonly stock?: {
    readonly modelPath: string;
    readonly token: string;
    readonly appid: string;
    readonly encodingAESKey: string;
  };
}

export const readSettings = (): ServerSettings => JSON.parse(process.argv[2] ?? '{}') as ServerSettings;
