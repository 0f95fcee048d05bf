import type { BodyEncoder } from './body.js'

export declare const encodeBinary: BodyEncoder
