/** What a template may name: `arrears-22.daily_rate`, `slots.region`, `cf-01`. */
export type Reference = readonly string[];

/** The values of the names a template uses. */
export type Scope = Readonly<Record<string, unknown>>;
