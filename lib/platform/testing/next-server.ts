/** A test is always a request. */
export const connection = async (): Promise<void> => {}

export { NextRequest, NextResponse } from 'next/server.js'
