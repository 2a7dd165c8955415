/** Alerts, incidents, hunting, eDiscovery, labels, network access, backup, Copilot. */
export const security = `
GET          /backupRestore BackupRestore-Control.Read.All
GET          /backupRestore/emailNotificationsSetting BackupRestore-Control.ReadWrite.All
POST,DELETE  /backupRestore/protectionPolicies/*/** BackupRestore-Configuration.ReadWrite.All
POST         /backupRestore/restorePoints/search BackupRestore-Search.Read.All
GET          /backupRestore/restorePoints/** BackupRestore-Search.Read.All
POST,DELETE  /backupRestore/restoreSessions/*/** BackupRestore-Restore.ReadWrite.All
DELETE       /backupRestore/serviceApps/* BackupRestore-Control.ReadWrite.All
GET          /backupRestore/serviceApps/** BackupRestore-Control.Read.All
GET          /backupRestore/{driveProtectionUnits,mailboxProtectionUnits,siteProtectionUnits} BackupRestore-Configuration.Read.All
GET          /backupRestore/{exchangeProtectionPolicies,oneDriveForBusinessProtectionPolicies,protectionPolicies,protectionUnits,sharePointProtectionPolicies}/** BackupRestore-Configuration.Read.All
WRITE        /backupRestore/{exchangeProtectionPolicies,oneDriveForBusinessProtectionPolicies,sharePointProtectionPolicies}/** BackupRestore-Configuration.ReadWrite.All
GET          /backupRestore/{exchangeRestoreSessions,oneDriveForBusinessRestoreSessions,restoreSessions,sharePointRestoreSessions}/** BackupRestore-Restore.Read.All
POST,PATCH   /backupRestore/{exchangeRestoreSessions,oneDriveForBusinessRestoreSessions,sharePointRestoreSessions} BackupRestore-Restore.ReadWrite.All
POST         /backupRestore/{serviceApps,enable} BackupRestore-Control.ReadWrite.All
POST         /compliance/ediscovery/cases/*/reviewSets/*/export eDiscovery.Read.All
POST,PATCH   /compliance/ediscovery/cases/*/settings/** eDiscovery.ReadWrite.All
POST         /compliance/ediscovery/cases/*/sourceCollections/*/{noncustodialSources,purgeData} eDiscovery.ReadWrite.All
GET          /compliance/ediscovery/cases/** eDiscovery.Read.All
WRITE        /compliance/ediscovery/cases/** eDiscovery.ReadWrite.All eDiscovery.Read.All
GET          /copilot/agentRegistrations/* AgentRegistration.Read.All
WRITE        /copilot/agentRegistrations/** AgentRegistration.ReadWrite.All
WRITE        /copilot/communications/realtimeActivityFeed/subscriptions/** RealTimeActivityFeed.Read.All
GET          /copilot/communications/realtimeActivityFeed/** RealTimeActivityFeed.Read.All
GET          /copilot/reports/** Reports.Read.All
GET          /copilot/settings/people/enhancedPersonalization PeopleSettings.Read.All
PATCH        /copilot/settings/people/enhancedPersonalization PeopleSettings.ReadWrite.All
GET          /copilot/users/*/interactionHistory/getAllEnterpriseInteractions AiEnterpriseInteraction.Read.All
GET          /dataPolicyOperations/* User.Export.All User.Read.All
POST         /networkAccess/classifyMcpTools NetworkAccess.Read.All
POST         /networkAccess/discoverMcpTools NetworkAccess.ReadWrite.All NetworkAccess.Read.All
GET          /networkAccess/discovery/discoveredApplicationSegments NetworkAccess-Reports.Read.All NetworkAccess.ReadWrite.All
PATCH        /networkAccess/featureSettings/settings/* NetworkAccess.ReadWrite.All
WRITE        /networkAccess/forwardingPolicies/*/policyRules/** NetworkAccess.ReadWrite.All
WRITE        /networkAccess/forwardingProfiles/*/** NetworkAccess.ReadWrite.All
POST         /networkAccess/migratefilteringpolicies NetworkAccess.ReadWrite.All
GET          /networkAccess/privateAccessConfigs/* NetworkAccess.Read.All
WRITE        /networkAccess/privateAccessConfigs/* NetworkAccess.ReadWrite.All
POST         /networkAccess/securityProviders/*/registration NetworkAccess.ReadWrite.All
PATCH        /networkAccess/settings/** NetworkAccess.ReadWrite.All
GET          /networkAccess/{alerts,logs,reports}/** NetworkAccess-Reports.Read.All NetworkAccess.ReadWrite.All
GET          /networkAccess/{cloudFirewallPolicies,connectivity,contentPolicies,contentTypePolicies,deployments,explicitForwardProxyConfig,featureSettings,filePolicies,filteringPolicies,filteringProfiles,forwardingPolicies,forwardingProfiles,mcpPolicies,privateNetworks,promptPolicies,securityProviderPolicies,securityProviderPolicySchemas,securityProviders,settings,threatIntelligencePolicies,tls,tlsInspectionPolicies,webFilteringPolicies}/** NetworkAccess.Read.All
WRITE        /networkAccess/{cloudFirewallPolicies,connectivity,contentPolicies,contentTypePolicies,explicitForwardProxyConfig,fileDlpPolicies,filePolicies,filteringPolicies,filteringProfiles,mcpPolicies,privateNetworks,securityProviderPolicies,threatInspectionPolicies,threatIntelligencePolicies,tls,tlsInspectionPolicies,tlsPolicies,webFilteringPolicies}/** NetworkAccess.ReadWrite.All
GET          /networkAccess/{fileDlpPolicies,threatInspectionPolicies,tlsPolicies} NetworkAccess.Read.All
POST,PATCH   /security/alerts/** SecurityEvents.ReadWrite.All
GET          /security/alerts_v2/** SecurityAlert.Read.All
POST,PATCH   /security/alerts_v2/** SecurityAlert.ReadWrite.All
GET          /security/attackSimulation/** AttackSimulation.Read.All
WRITE        /security/attackSimulation/** AttackSimulation.ReadWrite.All
POST         /security/auditLog/queries AuditLogsQuery-Entra.Read.All AuditLogsQuery-CRM.Read.All AuditLogsQuery-Endpoint.Read.All AuditLogsQuery-Exchange.Read.All AuditLogsQuery-OneDrive.Read.All AuditLogsQuery-SharePoint.Read.All AuditLogsQuery.Read.All
GET          /security/auditLog/queries/** AuditLogsQuery-Entra.Read.All AuditLogsQuery-CRM.Read.All AuditLogsQuery-Endpoint.Read.All AuditLogsQuery-Exchange.Read.All AuditLogsQuery-OneDrive.Read.All AuditLogsQuery-SharePoint.Read.All AuditLogsQuery.Read.All
WRITE        /security/caseManagement/cases/** CaseManagement.ReadWrite.All
GET          /security/caseManagement/** CaseManagement.Read.All
POST,DELETE  /security/cases/ediscoveryCases/*/caseDatasources/** eDiscovery.ReadWrite.All
POST         /security/cases/ediscoveryCases/*/legalHolds/*/retryPolicy eDiscovery.ReadWrite.All
GET          /security/cases/ediscoveryCases/*/operations/* eDiscovery.ReadWrite.All
POST         /security/cases/ediscoveryCases/*/reviewSets/*/export eDiscovery.Read.All
DELETE       /security/cases/ediscoveryCases/*/reviewSets/*/queries/* eDiscovery.ReadWrite.All
POST         /security/cases/ediscoveryCases/*/reviewSets/*/queries/*/export eDiscovery.Read.All
GET          /security/cases/ediscoveryCases/*/searches/*/{additionalSources,custodianSources,noncustodialSources} eDiscovery.ReadWrite.All
POST         /security/cases/ediscoveryCases/*/searches/*/{exportReport,exportResult} eDiscovery.Read.All
POST,DELETE  /security/cases/ediscoveryCases/*/searches/*/** eDiscovery.ReadWrite.All
POST,PATCH   /security/cases/ediscoveryCases/*/settings/** eDiscovery.ReadWrite.All
POST         /security/cases/ediscoveryCases/*/{searches,exportDownload} eDiscovery.Read.All
GET          /security/cases/ediscoveryCases/** eDiscovery.Read.All
WRITE        /security/cases/ediscoveryCases/** eDiscovery.ReadWrite.All eDiscovery.Read.All
GET          /security/collaboration/analyzedEmails/** SecurityAnalyzedMessage.Read.All
POST         /security/collaboration/analyzedEmails/** SecurityAnalyzedMessage.ReadWrite.All
GET          /security/dataDiscovery/cloudAppDiscovery/uploadedStreams/** CloudApp-Discovery.Read.All
POST         /security/dataSecurityAndGovernance/protectionScopes/compute ProtectionScopes.Compute.All
GET          /security/dataSecurityAndGovernance/sensitivityLabels/computeInheritance SensitivityLabel.Evaluate SensitivityLabel.Evaluate.All
POST         /security/dataSecurityAndGovernance/sensitivityLabels/computeRightsAndInheritance SensitivityLabel.Evaluate SensitivityLabel.Evaluate.All
GET          /security/dataSecurityAndGovernance/sensitivityLabels/** SensitivityLabel.Read SensitivityLabels.Read.All
POST         /security/dataSecurityAndGovernance/** Content.Process.All
GET          /security/getRunHuntingQuery ThreatHunting.Read.All
PATCH        /security/identities/healthIssues/* SecurityIdentitiesHealth.ReadWrite.All
GET          /security/identities/healthIssues/** SecurityIdentitiesHealth.Read.All
POST         /security/identities/identityAccounts/*/invokeActions SecurityIdentitiesActions.ReadWrite.All
GET          /security/identities/identityAccounts/** SecurityIdentitiesAccount.Read.All
POST         /security/identities/remediationActions SecurityIdentitiesUserActions.ReadWrite.All
GET          /security/identities/sensorMigration SecurityIdentitiesMigration.Read.All
POST         /security/identities/sensorMigration/migrate SecurityIdentitiesMigration.ReadWrite.All
GET          /security/identities/sensors/getDeploymentAccessKey SecurityIdentitiesSensors.ReadWrite.All
GET          /security/identities/settings/autoAuditingConfiguration SecurityIdentitiesAutoConfig.Read.All
POST         /security/identities/settings/autoAuditingConfiguration SecurityIdentitiesAutoConfig.ReadWrite.All
GET          /security/identities/supportedRemediationActions SecurityIdentitiesUserActions.Read.All
GET          /security/identities/** SecurityIdentitiesSensors.Read.All
POST,PATCH   /security/identities/** SecurityIdentitiesSensors.ReadWrite.All
POST,PATCH   /security/incidents/*/** SecurityIncident.ReadWrite.All
GET          /security/incidents/** SecurityIncident.Read.All
POST         /security/informationProtection/sensitivityLabels/evaluateApplication InformationProtectionPolicy.Read.All
GET          /security/informationProtection/** InformationProtectionPolicy.Read.All
ANY          /security/labels/retentionLabels ?
ANY          /security/labels/retentionLabels/* ?
GET          /security/labels/retentionLabels/*/eventType RecordsManagement.Read.All
PATCH,DELETE /security/labels/retentionLabels/*/eventType RecordsManagement.ReadWrite.All
PATCH        /security/partner/securityAlerts/* PartnerSecurity.ReadWrite.All
GET          /security/partner/** PartnerSecurity.Read.All
GET          /security/rules/detectionRules/** CustomDetection.Read.All
WRITE        /security/rules/detectionRules/** CustomDetection.ReadWrite.All
POST         /security/runHuntingQuery ThreatHunting.Read.All
PATCH        /security/secureScoreControlProfiles/* SecurityEvents.ReadWrite.All
GET          /security/securityActions/** SecurityActions.Read.All
POST         /security/securityActions/** SecurityActions.ReadWrite.All
GET          /security/threatIntelligence/** ThreatIntelligence.Read.All
DELETE       /security/threatSubmission/emailthreatsubmissionpolices/* ThreatSubmissionPolicy.ReadWrite.All
POST,PATCH   /security/threatSubmission/emailThreatSubmissionPolicies/** ThreatSubmissionPolicy.ReadWrite.All
GET          /security/threatSubmission/** ThreatSubmission.Read.All
POST         /security/threatSubmission/** ThreatSubmission.ReadWrite.All
ANY          /security/tiIndicators/** ThreatIndicators.ReadWrite.OwnedBy
GET          /security/triggers/retentionEvents/*/labels/* -
GET          /security/triggers/retentionEvents/** RecordsManagement.Read.All
WRITE        /security/triggers/retentionEvents/** RecordsManagement.ReadWrite.All
GET          /security/triggerTypes/retentionEventTypes/** RecordsManagement.Read.All
WRITE        /security/triggerTypes/retentionEventTypes/** RecordsManagement.ReadWrite.All
GET          /security/userTags/** CustomTags.Read.All
WRITE        /security/userTags/** CustomTags.ReadWrite.All
GET          /security/{alerts,secureScoreControlProfiles,secureScores}/** SecurityEvents.Read.All
`;
