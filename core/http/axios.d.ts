/**
 * The part of axios that sends. What axios puts around it (instances, defaults, interceptors, transformations) would do
 * nothing here, and costs more time than the sending.
 */
declare module 'axios/lib/adapters/http.js' {
  import type { AxiosResponse, RawAxiosRequestConfig } from 'axios';

  export default function send(config: RawAxiosRequestConfig): Promise<AxiosResponse>;
}
