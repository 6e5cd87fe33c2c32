/** Version of the engine: raised when results change. */
export const ENGINE_VERSION = '0.1.0'
