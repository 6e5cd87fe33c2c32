/**
 * Checks of data without generated code: the page's content security policy allows none, and asking whether it does is
 * reported as an attack. Imported before anything that makes a schema.
 */
import { globalConfig } from 'zod/v4/core'

// An assignment and not a call of `config`: the bundler takes that call for one without effect, and drops it.
globalConfig.jitless = true
