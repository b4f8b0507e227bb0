// Tests run queries outside Next, where the real 'server-only' package refuses to load.
export {}
