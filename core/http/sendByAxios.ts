import adapter from 'axios/lib/adapters/http.js';

/** Axios' sender, without the instances, defaults and interceptors around it. */
export const sendByAxios = adapter;
