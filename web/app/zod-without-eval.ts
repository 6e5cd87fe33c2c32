/**
 * Checks of data without generated code: the page's content security policy allows none, and asking whether it does is
 * reported as an attack. Imported before anything that makes a schema.
 */
import { config } from 'zod'

config({ jitless: true })
