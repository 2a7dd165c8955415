/** Access reviews, entitlement management, lifecycle workflows, privileged access to groups. */
export const governance = `
PATCH      /identityGovernance/accessEvaluationDetections/* EntitlementManagement.ReadWrite.All
POST       /identityGovernance/accessReviews/definitions/*/instances/*/acceptRecommendations -
PATCH      /identityGovernance/accessReviews/definitions/*/instances/*/decisions/* -
PATCH      /identityGovernance/accessReviews/definitions/*/instances/*/stages/*/decisions/* -
GET        /identityGovernance/accessReviews/historyDefinitions/** AccessReview.ReadWrite.All
GET        /identityGovernance/accessReviews/policy Policy.Read.All Policy.ReadWrite.AccessReview
PATCH      /identityGovernance/accessReviews/policy Policy.ReadWrite.AccessReview
PATCH      /identityGovernance/accessReviews/unified/definitions/*/instances/*/decisions/* -
PATCH      /identityGovernance/accessReviews/unified/definitions/*/instances/*/stages/*/decisions/* -
GET        /identityGovernance/accessReviews/** AccessReview.Read.All
WRITE      /identityGovernance/accessReviews/** AccessReview.ReadWrite.All
GET        /identityGovernance/appConsent/appConsentRequests/** ConsentRequest.Read.All
WRITE      /identityGovernance/catalogs/*/accessEvaluationPolicies/** EntitlementManagement.ReadWrite.All
PATCH      /identityGovernance/entitlementManagement/accessPackageAssignmentApprovals/*/** -
GET        /identityGovernance/entitlementManagement/accessPackageAssignmentApprovals/** -
POST       /identityGovernance/entitlementManagement/accessPackageCatalogs/*/customAccessPackageWorkflowExtensions -
POST       /identityGovernance/entitlementManagement/accessPackages/*/getApplicablePolicyRequirements -
GET        /identityGovernance/entitlementManagement/{accessPackageAssignmentRequests,accessPackages,assignmentRequests}/filterByCurrentUser -
POST       /identityGovernance/entitlementManagement/{accessPackageAssignmentRequests,assignmentRequests}/*/cancel -
GET        /identityGovernance/entitlementManagement/{accessPackageAssignments,assignments}/{additionalAccess,filterByCurrentUser} -
WRITE      /identityGovernance/entitlementManagement/** EntitlementManagement.ReadWrite.All
GET        /identityGovernance/lifecycleWorkflows/customTaskExtensions/** LifecycleWorkflows-CustomExt.Read.All LifecycleWorkflows.Read.All
WRITE      /identityGovernance/lifecycleWorkflows/customTaskExtensions/** LifecycleWorkflows-CustomExt.ReadWrite.All LifecycleWorkflows.ReadWrite.All
GET        /identityGovernance/lifecycleWorkflows/deletedItems/workflows/** LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/insights/** LifecycleWorkflows-Reports.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/lifecyclePolicies/** LifecyclePolicies-AgentId.Read.All
WRITE      /identityGovernance/lifecycleWorkflows/lifecyclePolicies/** LifecyclePolicies-AgentId.ReadWrite.All
PATCH      /identityGovernance/lifecycleWorkflows/settings LifecycleWorkflows.ReadWrite.All
GET        /identityGovernance/lifecycleWorkflows/workflows LifecycleWorkflows-Workflow.ReadBasic.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/workflows/* LifecycleWorkflows-Workflow.ReadBasic.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/workflows/*/tasks/* LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All
POST       /identityGovernance/lifecycleWorkflows/workflows/*/{activate,activateAndWait} LifecycleWorkflows-Workflow.Activate LifecycleWorkflows-Workflow.ReadWrite.All LifecycleWorkflows.ReadWrite.All
POST       /identityGovernance/lifecycleWorkflows/workflows/*/tasks/*/taskProcessingResults/*/resume LifecycleWorkflows.ReadWrite.All
GET        /identityGovernance/lifecycleWorkflows/workflows/*/versions/** LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/workflows/*/{executionScope,tasks} LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/workflows/*/{previewScope,previewTaskFailures} LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/workflows/*/** LifecycleWorkflows-Reports.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/workflows/** LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All
GET        /identityGovernance/lifecycleWorkflows/** LifecycleWorkflows.Read.All
WRITE      /identityGovernance/lifecycleWorkflows/** LifecycleWorkflows-Workflow.ReadWrite.All LifecycleWorkflows.ReadWrite.All
POST       /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/** PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
POST       /identityGovernance/privilegedAccess/group/eligibilityScheduleRequests/** PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup
GET        /identityGovernance/privilegedAccess/group/resources/** PrivilegedAccess.Read.AzureADGroup
GET        /identityGovernance/privilegedAccess/group/{eligibilityScheduleInstances,eligibilityScheduleRequests,eligibilitySchedules}/** PrivilegedEligibilitySchedule.Read.AzureADGroup
GET        /identityGovernance/privilegedAccess/group/** PrivilegedAssignmentSchedule.Read.AzureADGroup
GET        /identityGovernance/roleManagementAlerts/** RoleManagementAlert.Read.Directory
POST,PATCH /identityGovernance/roleManagementAlerts/** RoleManagementAlert.ReadWrite.Directory
GET        /identityGovernance/{accessEvaluationDetections,accessEvaluationPolicies,entitlementManagement}/** EntitlementManagement.Read.All
ANY        {/agreements,/identityGovernance/termsOfUse/agreements}/** ?
`;
