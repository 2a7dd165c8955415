import type { Cause } from '../../rules/cause';
import { AT_CUSTOM_API } from '../endpoints';

/** The network on the way to the host. */
export const NETWORK_CAUSES: readonly Cause[] = [
  {
    id: 'name-not-resolved',
    title: 'The host name cannot be resolved',
    explanation: 'The DNS server that the {agent} uses has no address for {host}.',
    owner: 'network',
    steps: ['Check the DNS settings of {machine}, and whether it needs a proxy to reach the Internet.'],
    links: [],
    retryable: true,
    check: '`nslookup {host}` fails on {machine}.',
    signs: [{ fault: ['dns'] }, { fault: ['dns'], ...AT_CUSTOM_API }],
  },
  {
    id: 'connection-refused',
    title: 'The connection was refused',
    explanation: 'Nothing accepted the connection to {host}; a firewall or a proxy setting is the usual reason.',
    owner: 'network',
    steps: ['Check the {agent}’s firewall and whether it needs a proxy to reach the Internet.'],
    links: [],
    retryable: true,
    check: 'The same address works from another machine.',
    signs: [
      { fault: ['refused', 'unreachable'] },
      // Something of the machine's own: a local proxy or service.
      {
        fault: ['refused'],
        message: /127\.0\.0\.1|localhost|\[::1\]|::1:/,
        endpointNot: ['identity'],
        likely: true,
      },
      { fault: ['refused', 'unreachable'], ...AT_CUSTOM_API },
    ],
  },
  {
    id: 'no-address-reachable',
    title: 'None of the host’s addresses accepted the connection',
    explanation:
      'The name of {peer} has IPv4 and IPv6 addresses, and the connection failed at both ({addresses}). IPv6 may be the reason: it often has no route out of the network, and IPv4 may be slow or blocked.',
    owner: 'network',
    steps: [
      'Check on {machine} which of the addresses can be reached, for instance with `curl -4` and `curl -6`.',
      'Where IPv6 has no route, turn it off on {machine} or configure one; where IPv4 fails, check the firewall and whether a proxy is needed.',
      '{again}.',
    ],
    links: [],
    retryable: true,
    check: 'The message lists an IPv4 and an IPv6 address.',
    signs: [{ fault: ['both-families'], likely: true }],
  },
  {
    id: 'response-headers-too-long',
    title: 'The headers of the answer are too long',
    explanation:
      'The headers that came back from {host} are longer than 16 KB. Microsoft’s services send a fraction of that, so something on the way adds to them.',
    owner: 'network',
    steps: ['Find out what adds headers or cookies between {machine} and {host}, and exempt {host} from it.'],
    links: [],
    retryable: false,
    check: '`curl -sI https://{host}` on {machine} shows headers that no other network shows.',
    signs: [{ fault: ['long-headers'] }],
  },
  {
    id: 'response-damaged',
    title: 'The answer is damaged',
    explanation:
      'What came back from {host} is incomplete or cannot be decoded ({faultMessage}). Something on the way changed it.',
    owner: 'network',
    steps: ['{again}.', 'If it stays, ask the people who run the network to let {host} through without inspection.'],
    links: [],
    retryable: true,
    check: 'The same call from another network gives an answer that can be read.',
    signs: [{ fault: ['broken-answer'], likely: true }],
  },
  {
    id: 'connection-closed',
    title: 'The connection was closed unexpectedly',
    explanation:
      'The connection to {host} was closed before a response was complete: a firewall, a proxy or an old version of TLS is the usual reason.',
    owner: 'network',
    steps: [
      '{again}.',
      'If the problem persists, check the firewall and proxy on the way to {host}, and that the client speaks TLS 1.2 or later.',
    ],
    links: [],
    retryable: true,
    check: 'The same address works from another network.',
    signs: [{ fault: ['reset', 'network'], likely: true }],
  },
  {
    id: 'timed-out',
    title: 'No response was received in time',
    explanation: '{host} did not respond within the timeout.',
    owner: 'network',
    steps: [
      '{again}.',
      'If the problem persists, check the firewall and proxy on the way to {host}, or raise `requestTimeoutSeconds`.',
    ],
    links: [],
    retryable: true,
    check: 'The same address answers from another network.',
    signs: [{ fault: ['timeout'], likely: true }],
  },
];
