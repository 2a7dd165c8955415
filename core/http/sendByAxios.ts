import adapter from 'axios/lib/adapters/http.js';

// perf: axios' sender by way of a module of our own

/**
 * Axios' sender, without the instances, defaults and interceptors around it. By way of this module, because the bundler
 * keeps everything of a module that is loaded late, and leaves out what another one does not import from it.
 */
export const sendByAxios = adapter;
