/** Conditional Access, user flows, identity providers, risk, information protection. */
export const identity = `
POST         /dataClassification/{classifyFile,classifyText} Directory.Read.All
GET          /dataClassification/{jobs,sensitiveTypes}/** Directory.Read.All
ANY          /identity/apiConnectors/** APIConnectors.ReadWrite.All
GET          /identity/conditionalAccess/authenticationContextClassReferences/** AuthenticationContext.Read.All Policy.Read.ConditionalAccess
POST         /identity/conditionalAccess/authenticationContextClassReferences AuthenticationContext.ReadWrite.All Policy.ReadWrite.ConditionalAccess
DELETE       /identity/conditionalAccess/authenticationContextClassReferences/* AuthenticationContext.ReadWrite.All
PATCH        /identity/conditionalAccess/authenticationContextClassReferences/* AuthenticationContext.ReadWrite.All Policy.ReadWrite.ConditionalAccess
PUT          /identity/conditionalAccess/authenticationContextClassReferences/* AuthenticationContext.ReadWrite.All
WRITE        /identity/conditionalAccess/authenticationStrength/policies/*/combinationConfigurations/** Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.AuthenticationMethod
GET          /identity/conditionalAccess/authenticationStrength/** Policy.Read.AuthenticationMethod Policy.ReadWrite.ConditionalAccess
POST         /identity/conditionalAccess/evaluate Policy.Read.ConditionalAccess
PATCH,DELETE /identity/conditionalAccess/plans/*/rules Policy.Read.All
POST         /identity/conditionalAccess/plans/*/rules Policy.ReadWrite.ConditionalAccess
GET          /identity/conditionalAccess/plans/** Policy.Read.ConditionalAccess Policy.Read.All
DELETE       /identity/conditionalAccess/policies/* Policy.ReadWrite.ConditionalAccess+Policy.Read.All
POST,PATCH   /identity/conditionalAccess/policies/** Policy.ReadWrite.ConditionalAccess+Policy.Read.All+Application.Read.All
GET          /identity/conditionalAccess/settings Policy.Read.ConditionalAccess
PATCH,DELETE /identity/conditionalAccess/settings Policy.ReadWrite.ConditionalAccess
WRITE        /identity/conditionalAccess/{namedLocations,plans}/** Policy.ReadWrite.ConditionalAccess+Policy.Read.All
GET          /identity/conditionalAccess/{namedLocations,policies,templates}/** Policy.Read.All
GET          /identity/continuousAccessEvaluationPolicy Policy.Read.All
PATCH        /identity/continuousAccessEvaluationPolicy Policy.ReadWrite.ConditionalAccess+Policy.Read.All+Application.Read.All
POST         /identity/customAuthenticationExtensions/validateAuthenticationConfiguration CustomAuthenticationExtension.Read.All
POST         /identity/customAuthenticationExtensions/*/validateAuthenticationConfiguration CustomAuthenticationExtension.Read.All
GET          /identity/customAuthenticationExtensions/** CustomAuthenticationExtension.Read.All
WRITE        /identity/customAuthenticationExtensions/** CustomAuthenticationExtension.ReadWrite.All
GET          /identity/events/onSignupStart/** Policy.Read.All Policy.ReadWrite.ApplicationConfiguration
WRITE        /identity/events/onSignupStart/** Policy.ReadWrite.ApplicationConfiguration
GET          /identity/identityProviders/** IdentityProvider.Read.All
WRITE        /identity/identityProviders/** IdentityProvider.ReadWrite.All
GET          /identity/productChanges/** ChangeManagement.Read.All
GET          /identity/signInIdentifiers/** SignInIdentifier.Read.All
WRITE        /identity/signInIdentifiers/** SignInIdentifier.ReadWrite.All
GET          /identity/spiffeTrustDomains/** SpiffeTrustDomain.Read.All
WRITE        /identity/spiffeTrustDomains/** SpiffeTrustDomain.ReadWrite.All
WRITE        /identity/userFlowAttributes/** IdentityUserFlow.ReadWrite.All
POST,DELETE  /identity/userFlows/** IdentityUserFlow.ReadWrite.All
GET          /identity/verifiedId/profiles/** VerifiedId-Profile.Read.All
GET          /identity/{authenticationEventListeners,authenticationEventsFlows}/** EventListener.Read.All
WRITE        /identity/{authenticationEventListeners,authenticationEventsFlows}/** EventListener.ReadWrite.All
GET          /identity/{b2cUserFlows,b2xUserFlows,userFlowAttributes,userFlows}/** IdentityUserFlow.Read.All
GET          /identity/{b2cUserFlows,b2xUserFlows}/*/{apiConnectorConfiguration,identityProviders,userFlowIdentityProviders} IdentityUserFlow.ReadWrite.All
WRITE        /identity/{b2cUserFlows,b2xUserFlows}/** IdentityUserFlow.ReadWrite.All
POST         /identityProtection/agentRiskDetections/submit IdentityRiskEvent.ReadWrite.All
GET          /identityProtection/riskyServicePrincipals/** IdentityRiskyServicePrincipal.Read.All
POST         /identityProtection/riskyServicePrincipals/** IdentityRiskyServicePrincipal.ReadWrite.All
GET          /identityProtection/riskyUsers/** IdentityRiskyUser.Read.All
POST         /identityProtection/riskyUsers/** IdentityRiskyUser.ReadWrite.All
GET          /identityProtection/{agentRiskDetections,riskDetections,servicePrincipalRiskDetections}/** IdentityRiskEvent.Read.All
GET          /identityProviders IdentityProvider.Read.All
POST         /identityProviders IdentityProvider.ReadWrite.All
GET          /identityProviders/availableProviderTypes IdentityProvider.Read.All
GET          /identityProviders/* IdentityProvider.Read.All
PATCH,DELETE /identityProviders/* IdentityProvider.ReadWrite.All
GET          /informationProtection/bitlocker/recoveryKeys/** BitlockerKey.ReadBasic.All
GET,POST     /informationProtection/policy/labels/** InformationProtectionPolicy.Read.All
POST         /informationProtection/sensitivityLabels/evaluate SensitivityLabel.Evaluate.All
GET          /informationProtection/threatAssessmentRequests/** ThreatAssessment.Read.All
GET          /riskDetections IdentityRiskEvent.Read.All
GET          /riskDetections/* IdentityRiskEvent.Read.All
GET          /riskyUsers IdentityRiskyUser.Read.All
GET          /riskyUsers/* IdentityRiskyUser.Read.All
GET          /riskyUsers/*/history/** IdentityRiskyUser.Read.All
POST         /riskyUsers/{confirmCompromised,confirmSafe,dismiss} IdentityRiskyUser.ReadWrite.All
GET          /trustFramework/keySets/*/keys_v2/* TrustFrameworkKeySet.ReadWrite.All
GET          /trustFramework/keySets/** TrustFrameworkKeySet.Read.All
WRITE        /trustFramework/keySets/** TrustFrameworkKeySet.ReadWrite.All
GET          /trustFramework/policies/** Policy.Read.All Policy.ReadWrite.TrustFramework
WRITE        /trustFramework/policies/** Policy.ReadWrite.TrustFramework
`;
