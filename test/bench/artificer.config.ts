/** Artificer as it is measured: without the output `raw`, which has no bar. */
const config = { input: '../../spec/artificer.ts', clientName: 'Artificer' }

// The command line reads the default export.
export default config
