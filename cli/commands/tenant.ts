import { type Cloud, cloudOf } from '../../core/cloud/clouds';
import type { Plan } from '../../core/model/plan';
import { exchangeLine } from '../../core/run/progress';
import { lookUpTenant } from '../../core/run/tenantLookup';
import { Interrupted, UnverifiedError, UsageError } from '../errors';
import type { Io } from '../terminal/io';
import type { Delivery } from './output';

const INSTEAD = 'The tenant ID (a GUID) does as well: the overview page of the Microsoft Entra admin center shows it.';

/**
 * The ID of the tenant that was given by a domain, asked of the login host without any credential. Rejects with `UsageError`
 * where no tenant has that domain, and with `UnverifiedError` where nobody could say.
 */
export async function tenantIdOf(
  domain: string,
  plan: Plan,
  { isDebug, isQuiet }: Pick<Delivery, 'isDebug' | 'isQuiet'>,
  io: Io,
): Promise<string> {
  const { clock, environment, err, signal } = io;
  const cloud = cloudFor(plan);
  const http = await io.connect(
    { environment: { ...environment }, ca: [] },
    {
      clock,
      timeoutMs: plan.requestTimeoutSeconds * 1000,
      ...(isDebug && { onExchange: (exchange) => err.write(`${exchangeLine(exchange)}\n`) }),
    },
  );
  try {
    const found = await lookUpTenant(domain, cloud, http, signal);
    if (signal.aborted) throw new Interrupted();
    switch (found.kind) {
      case 'found':
        if (!isQuiet) err.write(`The domain ${domain} belongs to the tenant ${found.tenantId}.\n`);
        return found.tenantId;
      case 'unknown':
        throw new UsageError(
          `No tenant behind ${cloud.login} has the domain “${domain}”. Check its spelling, and choose the tenant’s cloud with --cloud if it is another one. ${INSTEAD}`,
        );
      case 'unanswered':
        throw new UnverifiedError(
          `The domain “${domain}” could not be looked up: ${cloud.login} gave no answer that says it (${found.why}). ${INSTEAD}`,
        );
    }
  } finally {
    http.close();
  }
}

function cloudFor({ apps, customCloud }: Plan): Cloud {
  const [app] = apps;
  const id = app?.cloud === 'auto' ? app.cloudHint : app?.cloud;
  return cloudOf(id ?? 'public', customCloud);
}
