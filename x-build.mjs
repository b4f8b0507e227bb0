import {buildProduct} from './scripts/build.mjs'; import {productEnvironment} from './scripts/environment.mjs'; await buildProduct({...productEnvironment(), NODE_ENV:'production'})
