/** How the product's server is started, by `npm start` and by what measures it. */
export const serverArguments = port => ['node_modules/next/dist/bin/next', 'start', '--port', port]
