import type { Evidence } from '../../model/evidence';

/** One form that a CI system gives to its subjects, and what its users must know if a credential holds another. */
interface SubjectForm {
  subject: RegExp;
  /** May hold `$1` and `$2`, groups of `subject`. */
  step: string;
}

/** What stands for the owner or the repository, and is safe in a command. */
const NAME = '[\\w.-]{1,100}';

/**
 * Forms of subjects that changed, or are changing. Sources: GitHub's OpenID Connect reference (immutable subject claims), Entra's
 * page on GitHub's immutable subjects, GitLab's page on ID tokens. That the portal's form builds a subject with IDs is what users
 * report (Azure/login, issues 617 and 635).
 */
const FORMS: readonly SubjectForm[] = [
  {
    subject: new RegExp(`^repo:${NAME}@\\d+/${NAME}@\\d+:`),
    step: 'The subject that was sent holds the IDs of owner and repository: GitHub sends them for repositories created, renamed or transferred since July 15, 2026. A credential with names alone does not match it; add one with the subject as it was sent beside it, and delete the old one when the job has passed.',
  },
  {
    subject: new RegExp(`^repo:(${NAME})/(${NAME}):`),
    step: 'The subject that was sent holds names alone, and the portal’s form for GitHub Actions asks for the IDs of owner and repository and builds a subject with them, which this repository does not send. Choose “Other issuer” there and paste the subject as it was sent; or let the repository send IDs: `gh api --method PUT repos/$1/$2/actions/oidc/customization/sub -F use_default=true -F use_immutable_subject=true`.',
  },
  {
    subject: /^project_path:/,
    step: 'The subject that was sent holds the path of the GitLab project, which changes when the project is renamed or moved. If the credential holds `project_id:`, add one with the subject as it was sent, or set the project’s `ci_id_token_sub_claim_components` to `project_id`, `ref_type` and `ref`.',
  },
  {
    subject: /^project_id:/,
    step: 'The subject that was sent begins with the ID of the GitLab project. A credential with `project_path:` does not match it; add one with the subject as it was sent beside it.',
  },
];

/** What to know about the form of the subject that was sent; undefined for one that has no other form. */
export function subjectStep(subject: string | undefined): string | undefined {
  for (const form of FORMS) {
    const found = form.subject.exec(subject ?? '');
    if (found) return form.step.replace(/\$([12])/g, (_all, group: string) => found[Number(group)] ?? '');
  }
  return undefined;
}

/** Where Entra itself found the only difference. */
export function caseStep({ answer, text }: Evidence): string | undefined {
  return /case-insensitive comparison/i.test(answer?.body ?? text ?? '')
    ? 'The two differ in upper and lower case only: delete the credential and create it again with the subject as it was sent. Users report that editing it is not enough.'
    : undefined;
}
