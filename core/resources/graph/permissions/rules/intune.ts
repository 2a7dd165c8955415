/** Intune: devices, apps, Cloud PCs. */
export const intune = `
GET          /deviceAppManagement DeviceManagementApps.Read.All DeviceManagementConfiguration.Read.All
PATCH        /deviceAppManagement DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceAppManagement/iosLobAppProvisioningConfigurations/*/** DeviceManagementApps.Read.All
WRITE        /deviceAppManagement/iosLobAppProvisioningConfigurations/*/** DeviceManagementApps.ReadWrite.All
POST         /deviceAppManagement/managedAppPolicies/*/** DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceAppManagement/mdmWindowsInformationProtectionPolicies DeviceManagementApps.ReadWrite.All
PATCH,DELETE /deviceAppManagement/mdmWindowsInformationProtectionPolicies/* DeviceManagementApps.ReadWrite.All
WRITE        /deviceAppManagement/mdmWindowsInformationProtectionPolicies/*/** DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceAppManagement/policySets/getPolicySets DeviceManagementConfiguration.Read.All
GET          /deviceAppManagement/policySets/** DeviceManagementConfiguration.Read.All
WRITE        /deviceAppManagement/policySets/** DeviceManagementConfiguration.ReadWrite.All
PATCH        /deviceAppManagement/symantecCodeSigningCertificate DeviceManagementApps.ReadWrite.All
POST         /deviceAppManagement/syncMicrosoftStoreForBusinessApps DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
WRITE        /deviceAppManagement/targetedManagedAppConfigurations/*/settings/** DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceAppManagement/windowsManagementApp/setasmanagedinstaller DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
GET          /deviceAppManagement/windowsManagementApp/** DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceAppManagement/windowsManagementApp/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
WRITE        /deviceAppManagement/{androidManagedAppProtections,enterpriseCodeSigningCertificates,iosManagedAppProtections,managedEBookCategories,managedEBooks,mobileAppCategories,mobileAppConfigurations,mobileApps,targetedManagedAppConfigurations,wdacSupplementalPolicies}/** DeviceManagementApps.ReadWrite.All
GET          /deviceAppManagement/{androidManagedAppProtections,iosManagedAppProtections,mdmWindowsInformationProtectionPolicies,symantecCodeSigningCertificate,targetedManagedAppConfigurations} DeviceManagementApps.Read.All
GET          /deviceAppManagement/{androidManagedAppProtections,iosManagedAppProtections,mdmWindowsInformationProtectionPolicies,targetedManagedAppConfigurations}/* DeviceManagementApps.Read.All
GET          /deviceAppManagement/{androidManagedAppProtections,iosManagedAppProtections,mdmWindowsInformationProtectionPolicies,targetedManagedAppConfigurations}/*/** DeviceManagementApps.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceAppManagement/{defaultManagedAppProtections,deviceAppManagementTasks,managedAppPolicies,managedAppRegistrations,managedAppStatuses,windowsInformationProtectionDeviceRegistrations,windowsInformationProtectionPolicies,windowsInformationProtectionWipeActions,windowsManagedAppProtections}/** DeviceManagementApps.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceAppManagement/{defaultManagedAppProtections,deviceAppManagementTasks,managedAppRegistrations,windowsInformationProtectionDeviceRegistrations,windowsInformationProtectionPolicies,windowsInformationProtectionWipeActions,windowsManagedAppProtections}/** DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceAppManagement/{enterpriseCodeSigningCertificates,managedEBookCategories,managedEBooks,mobileAppCategories,mobileAppConfigurations,mobileApps,wdacSupplementalPolicies}/** DeviceManagementApps.Read.All
GET          /deviceAppManagement/{sideloadingKeys,vppTokens}/** DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceAppManagement/{sideloadingKeys,vppTokens}/** DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement DeviceManagementApps.Read.All DeviceManagementManagedDevices.Read.All DeviceManagementRBAC.Read.All DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
PATCH        /deviceManagement DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementRBAC.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All
POST         /deviceManagement/androidManagedStoreAccountEnterpriseSettings/addApps DeviceManagementConfiguration.Read.All
GET          /deviceManagement/applePushNotificationCertificate DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All DeviceManagementServiceConfig.ReadWrite.All
GET          /deviceManagement/applePushNotificationCertificate/downloadApplePushNotificationCertificateSigningRequest DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST,PATCH   /deviceManagement/applePushNotificationCertificate/** DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/assignmentFilters/enable DeviceManagementConfiguration.Read.All
POST         /deviceManagement/certificateConnectorDetails DeviceManagementConfiguration.ReadWrite.All
PATCH,DELETE /deviceManagement/certificateConnectorDetails/* DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/certificateConnectorDetails/*/** DeviceManagementConfiguration.Read.All
POST         /deviceManagement/chromeOSOnboardingSettings/connect DeviceManagementConfiguration.Read.All
GET          /deviceManagement/cloudCertificationAuthority/** DeviceManagementCloudCA.Read.All
WRITE        /deviceManagement/cloudCertificationAuthority/** DeviceManagementCloudCA.ReadWrite.All
POST         /deviceManagement/compliancePolicies/*/setScheduledActions DeviceManagementConfiguration.Read.All
GET          /deviceManagement/settings DeviceManagementConfiguration.Read.All
GET          /users/*/managedDevices DeviceManagementManagedDevices.Read.All
GET          /deviceManagement/configManagerCollections/** DeviceManagementApps.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/configManagerCollections/** DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/configurationPolicies/*/reorder DeviceManagementConfiguration.Read.All
GET          /deviceManagement/dataSharingConsents/** DeviceManagementConfiguration.Read.All DeviceManagementServiceConfig.ReadWrite.All
POST         /deviceManagement/dataSharingConsents/** DeviceManagementServiceConfig.ReadWrite.All
GET          /deviceManagement/detectedApps/*/managedDevices/** DeviceManagementManagedDevices.Read.All
WRITE        /deviceManagement/detectedApps/*/managedDevices/** ?
POST         /deviceManagement/deviceCompliancePolicies/getNoncompliantDevicesToRetire DeviceManagementConfiguration.Read.All
GET          /deviceManagement/deviceComplianceScripts DeviceManagementScripts.Read.All DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/deviceComplianceScripts/* DeviceManagementScripts.Read.All DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/deviceComplianceScripts/*/assignments/** DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceComplianceScripts DeviceManagementScripts.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
PATCH,DELETE /deviceManagement/deviceComplianceScripts/* DeviceManagementScripts.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/deviceComplianceScripts/*/assign DeviceManagementScripts.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
WRITE        /deviceManagement/deviceComplianceScripts/*/assignments/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceEnrollmentConfigurations/createEnrollmentNotificationConfiguration DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceHealthScripts/extractParametersFromScript DeviceManagementScripts.ReadWrite.All
POST         /deviceManagement/deviceHealthScripts/*/getGlobalScriptHighestAvailableVersion DeviceManagementScripts.ReadWrite.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/deviceHealthScripts/*/{assignments,deviceRunStates}/* DeviceManagementConfiguration.Read.All
GET          /deviceManagement/deviceHealthScripts/** DeviceManagementScripts.Read.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceHealthScripts DeviceManagementScripts.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementConfiguration.Read.All
PATCH,DELETE /deviceManagement/deviceHealthScripts/* DeviceManagementScripts.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceHealthScripts/{enableGlobalScripts,*/assign} DeviceManagementScripts.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/deviceHealthScripts/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceManagementPartners/*/terminate DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/deviceManagementScripts DeviceManagementScripts.Read.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/deviceManagementScripts DeviceManagementScripts.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/deviceManagementScripts/* DeviceManagementScripts.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/deviceManagementScripts/*/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
POST         /deviceManagement/enableAndroidDeviceAdministratorEnrollment DeviceManagementConfiguration.ReadWrite.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/enableunlicensedadminstrators DeviceManagementServiceConfig.ReadWrite.All
GET          /deviceManagement/exchangeOnPremisesPolicies/* DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
PATCH        /deviceManagement/exchangeOnPremisesPolicies/* DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
PATCH        /deviceManagement/exchangeOnPremisesPolicy/** DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/getEffectivePermissions DeviceManagementRBAC.Read.All
GET          /deviceManagement/groupPolicyDefinitionFiles/* DeviceManagementConfiguration.Read.All
PATCH        /deviceManagement/groupPolicyDefinitionFiles/* DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/groupPolicyMigrationReports/*/updateScopeTags DeviceManagementConfiguration.Read.All
POST         /deviceManagement/hardwareConfigurations/*/assignHardwareConfiguration DeviceManagementConfiguration.Read.All
POST         /deviceManagement/importedDeviceIdentities/searchExistingIdentities DeviceManagementServiceConfig.Read.All
POST,DELETE  /deviceManagement/importedWindowsAutopilotDeviceIdentities/** DeviceManagementServiceConfig.ReadWrite.All
POST         /deviceManagement/managedDevices/bulk* CloudPC.ReadWrite.All
POST         /deviceManagement/managedDevices/executeAction DeviceManagementManagedDevices.PrivilegedOperations.All DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
GET          /deviceManagement/managedDevices/*/getCloudPcRemoteActionResults CloudPC.ReadWrite.All
GET          /deviceManagement/managedDevices/*/getCloudPcReviewStatus CloudPC.Read.All
GET          /deviceManagement/managedDevices/*/getSyncStatus DeviceManagementManagedDevices.PrivilegedOperations.All
POST         /deviceManagement/managedDevices/*/setCloudPcReviewStatus CloudPC.ReadWrite.All
POST         /deviceManagement/microsoftTunnelServerLogCollectionResponses/*/generateDownloadUrl DeviceManagementConfiguration.Read.All
PATCH,DELETE /deviceManagement/microsoftTunnelSites/*/microsoftTunnelServers/* DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/microsoftTunnelSites/*/microsoftTunnelServers/*/** DeviceManagementConfiguration.Read.All
POST         /deviceManagement/microsoftTunnelSites/*/requestUpgrade DeviceManagementConfiguration.Read.All
GET          /deviceManagement/mobileAppTroubleshootingEvents/*/appLogCollectionRequests/** DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/mobileAppTroubleshootingEvents/*/appLogCollectionRequests/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
POST         /deviceManagement/oemWarrantyInformationOnboarding/*/** DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
POST         /deviceManagement/operationApprovalRequests DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
PATCH,DELETE /deviceManagement/operationApprovalRequests/* DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
POST         /deviceManagement/operationApprovalRequests/** DeviceManagementConfiguration.Read.All DeviceManagementRBAC.Read.All
PATCH        /deviceManagement/reports DeviceManagementConfiguration.ReadWrite.All DeviceManagementApps.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All
WRITE        /deviceManagement/reports/{cachedReportConfigurations,exportJobs,reportSchedules}/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementApps.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
POST         /deviceManagement/reports/{getGroupPolicySettingsDeviceSettingsReport,getZebraFotaDeploymentReport} DeviceManagementConfiguration.Read.All
POST         /deviceManagement/reports/{getMobileApplicationManagementAppConfigurationReport,getMobileApplicationManagementAppRegistrationSummaryReport} DeviceManagementConfiguration.Read.All DeviceManagementApps.Read.All
POST         /deviceManagement/reports/{getRemoteAssistanceMonitorActiveSessionsReport,getremoteassistancemonitoravgsessiontimereport,getRemoteAssistanceMonitorTotalSessionsReport,getRemoteAssistanceSessionsReport} DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
GET,POST     /deviceManagement/reports/** DeviceManagementConfiguration.Read.All DeviceManagementApps.Read.All DeviceManagementManagedDevices.Read.All
POST         /deviceManagement/reusablePolicySettings/*/clone DeviceManagementConfiguration.Read.All
POST         /deviceManagement/reusablePolicySettings/*/referencingConfigurationPolicies/*/reorder DeviceManagementConfiguration.Read.All
POST         /deviceManagement/roleScopeTags/getRoleScopeTagsById DeviceManagementConfiguration.Read.All DeviceManagementRBAC.Read.All
POST         /deviceManagement/tenantAttachRBAC/enable DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
PATCH        /deviceManagement/userExperienceAnalyticsCategories/* DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
PATCH,DELETE /deviceManagement/userExperienceAnalyticsDeviceScope DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
POST         /deviceManagement/userExperienceAnalyticsDeviceScope/triggerDeviceScopeAction DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
POST         /deviceManagement/userExperienceAnalyticsDeviceScopes/*/triggerDeviceScopeAction DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
GET          /deviceManagement/userExperienceAnalyticsRemoteConnection/summarizeDeviceRemoteConnection DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
GET          /deviceManagement/userExperienceAnalyticsResourcePerformance/summarizeDeviceResourcePerformance DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
GET          /deviceManagement/userExperienceAnalyticsSummarizedDeviceScopes DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
GET          /deviceManagement/userExperienceAnalyticsSummarizeWorkFromAnywhereDevices DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
GET          /deviceManagement/verifyWindowsEnrollmentAutoDiscovery DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/virtualEndpoint/cloudPCs/*/getSupportedCloudPcRemoteActions CloudPC.ReadWrite.All
GET          /deviceManagement/virtualEndpoint/provisioningPolicies/retrieveUserProvisioningPolicies CloudPC.ReadWrite.All
GET          /deviceManagement/virtualEndpoint/provisioningPolicies/*/assignments/*/userSettingsPersistenceDetail CloudPC.ReadWrite.All
GET          /deviceManagement/virtualEndpoint/provisioningPolicies/*/assignments/*/userSettingsPersistenceDetail/** CloudPC.ReadWrite.All
GET          /deviceManagement/virtualEndpoint/reports/exportJobs/* CloudPC.ReadWrite.All
POST         /deviceManagement/virtualEndpoint/reports/{exportJobs,retrieveCloudPcRecommendationReports} CloudPC.ReadWrite.All
POST         /deviceManagement/virtualEndpoint/reports/** CloudPC.Read.All
GET          /deviceManagement/virtualEndpoint/** CloudPC.Read.All
WRITE        /deviceManagement/virtualEndpoint/** CloudPC.ReadWrite.All
POST,PATCH   /deviceManagement/windowsAutopilotSettings/** DeviceManagementServiceConfig.ReadWrite.All
POST         /deviceManagement/windowsDriverUpdateProfiles/*/{executeAction,syncInventory} DeviceManagementConfiguration.Read.All
GET          /deviceManagement/windowsMalwareInformation/*/windowsDevicesProtectionState/* DeviceManagementManagedDevices.Read.All
PATCH        /deviceManagement/windowsMalwareInformation/*/windowsDevicesProtectionState/* DeviceManagementManagedDevices.ReadWrite.All
POST         /deviceManagement/zebraFotaConnector/disconnect DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/zebraFotaConnector/** DeviceManagementConfiguration.Read.All
POST         /deviceManagement/zebraFotaDeployments/*/cancel DeviceManagementConfiguration.Read.All
GET          /deviceManagement/{advancedThreatProtectionOnboardingStateSummary,androidDeviceOwnerEnrollmentProfiles,androidForWorkAppConfigurationSchemas,androidForWorkEnrollmentProfiles,androidManagedStoreAppConfigurationSchemas,assignmentFilters,cartToClassAssociations,categories,certificateConnectorDetails,chromeOSOnboardingSettings,complianceCategories,compliancePolicies,complianceSettings,configurationCategories,configurationPolicies,configurationPolicyTemplates,configurationSettings,deviceCompliancePolicies,deviceCompliancePolicySettingStateSummaries,deviceConfigurationConflictSummary,deviceConfigurationRestrictedAppsViolations,deviceConfigurations,deviceConfigurationsAllManagedDeviceCertificateStates,domainJoinConnectors,embeddedSIMActivationCodePools,groupPolicyCategories,groupPolicyConfigurations,groupPolicyDefinitions,groupPolicyMigrationReports,groupPolicyObjectFiles,groupPolicyUploadedDefinitionFiles,hardwareConfigurations,hardwarePasswordInfo,intents,iosUpdateStatuses,macOSSoftwareUpdateAccountSummaries,managedDeviceEncryptionStates,managementConditions,managementconditionstatements,microsoftTunnelConfigurations,microsoftTunnelHealthThresholds,microsoftTunnelServerLogCollectionResponses,microsoftTunnelSites,ndesConnectors,reusablePolicySettings,reusableSettings,settingDefinitions,templates,templateSettings,userPfxCertificates,windowsDriverUpdateProfiles,windowsFeatureUpdateProfiles,windowsQualityUpdateProfiles,windowsUpdateCatalogItems,zebraFotaArtifacts,zebraFotaDeployments}/** DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/{advancedThreatProtectionOnboardingStateSummary,androidDeviceOwnerEnrollmentProfiles,androidForWorkAppConfigurationSchemas,androidForWorkEnrollmentProfiles,androidManagedStoreAppConfigurationSchemas,assignmentFilters,cartToClassAssociations,categories,chromeOSOnboardingSettings,complianceCategories,compliancePolicies,complianceSettings,configurationCategories,configurationPolicies,configurationPolicyTemplates,configurationSettings,deviceCompliancePolicies,deviceCompliancePolicySettingStateSummaries,deviceConfigurationConflictSummary,deviceConfigurationRestrictedAppsViolations,deviceConfigurations,deviceConfigurationsAllManagedDeviceCertificateStates,domainJoinConnectors,embeddedSIMActivationCodePools,groupPolicyCategories,groupPolicyConfigurations,groupPolicyDefinitions,groupPolicyMigrationReports,groupPolicyObjectFiles,groupPolicyUploadedDefinitionFiles,hardwareConfigurations,hardwarePasswordInfo,intents,iosUpdateStatuses,macOSSoftwareUpdateAccountSummaries,managedDeviceEncryptionStates,managementConditions,managementconditionstatements,microsoftTunnelConfigurations,microsoftTunnelHealthThresholds,microsoftTunnelServerLogCollectionResponses,microsoftTunnelSites,ndesConnectors,reusablePolicySettings,reusableSettings,settingDefinitions,templates,templateSettings,userPfxCertificates,windowsDriverUpdateProfiles,windowsFeatureUpdateProfiles,windowsQualityUpdateProfiles,windowsUpdateCatalogItems,zebraFotaArtifacts,zebraFotaDeployments}/** DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/{androidForWorkSettings,androidManagedStoreAccountEnterpriseSettings,deviceCompliancePolicyDeviceStateSummary,deviceConfigurationDeviceStateSummaries,deviceConfigurationUserStateSummaries,softwareUpdateStatusSummary,zebraFotaConnector} DeviceManagementConfiguration.Read.All
POST,PATCH   /deviceManagement/{androidForWorkSettings,androidManagedStoreAccountEnterpriseSettings}/** DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/{appleUserInitiatedEnrollmentProfiles,depOnboardingSettings,importedDeviceIdentities,importedWindowsAutopilotDeviceIdentities,notificationMessageTemplates,resourceAccessProfiles,telecomexpensemanagementpartners,termsAndConditions,windowsAutopilotDeploymentProfiles,windowsAutopilotDeviceIdentities}/** DeviceManagementServiceConfig.Read.All
WRITE        /deviceManagement/{appleUserInitiatedEnrollmentProfiles,depOnboardingSettings,importedDeviceIdentities,notificationMessageTemplates,resourceAccessProfiles,telecomexpensemanagementpartners,termsAndConditions,windowsAutopilotDeploymentProfiles,windowsAutopilotDeviceIdentities}/** DeviceManagementServiceConfig.ReadWrite.All
GET          /deviceManagement/{auditEvents,intuneBrandingProfiles,windowsInformationProtectionAppLearningSummaries,windowsInformationProtectionNetworkLearningSummaries}/** DeviceManagementApps.Read.All
WRITE        /deviceManagement/{auditEvents,intuneBrandingProfiles,windowsInformationProtectionAppLearningSummaries,windowsInformationProtectionNetworkLearningSummaries}/** DeviceManagementApps.ReadWrite.All
GET          /deviceManagement/{autopilotEvents,mobileAppTroubleshootingEvents,troubleshootingEvents}/** DeviceManagementManagedDevices.Read.All
WRITE        /deviceManagement/{autopilotEvents,mobileAppTroubleshootingEvents,troubleshootingEvents}/** DeviceManagementManagedDevices.ReadWrite.All
GET          /deviceManagement/{cloudPCConnectivityIssues,coManagedDevices,comanagementEligibleDevices,detectedApps,deviceCategories,deviceCustomAttributeShellScripts,deviceShellScripts,managedDevices,oemWarrantyInformationOnboarding,remoteActionAudits,tenantAttachRBAC,userExperienceAnalyticsAnomaly,userExperienceAnalyticsAnomalyDevice,userExperienceAnalyticsAppHealthApplicationPerformance,userExperienceAnalyticsAppHealthApplicationPerformanceByAppVersion,userExperienceAnalyticsAppHealthApplicationPerformanceByAppVersionDetails,userExperienceAnalyticsAppHealthApplicationPerformanceByAppVersionDeviceId,userExperienceAnalyticsAppHealthApplicationPerformanceByOSVersion,userExperienceAnalyticsAppHealthDeviceModelPerformance,userExperienceAnalyticsAppHealthDevicePerformance,userExperienceAnalyticsAppHealthDevicePerformanceDetails,userExperienceAnalyticsAppHealthOSVersionPerformance,userExperienceAnalyticsBaselines,userExperienceAnalyticsBatteryHealthAppImpact,userExperienceAnalyticsBatteryHealthDeviceAppImpact,userExperienceAnalyticsBatteryHealthDevicePerformance,userExperienceAnalyticsBatteryHealthDeviceRuntimeHistory,userExperienceAnalyticsBatteryHealthModelPerformance,userExperienceAnalyticsBatteryHealthOsPerformance,userExperienceAnalyticsDeviceMetricHistory,userExperienceAnalyticsDevicePerformance,userExperienceAnalyticsDeviceScopes,userExperienceAnalyticsDeviceScores,userExperienceAnalyticsDeviceStartupHistory,userExperienceAnalyticsDeviceStartupProcesses,userExperienceAnalyticsDeviceStartupProcessPerformance,userExperienceAnalyticsDevicesWithoutCloudIdentity,userExperienceAnalyticsImpactingProcess,userExperienceAnalyticsMetricHistory,userExperienceAnalyticsModelScores,userExperienceAnalyticsNotAutopilotReadyDevice,userexperienceanalyticsregressionsummary,userExperienceAnalyticsRemoteConnection,userExperienceAnalyticsResourcePerformance,userExperienceAnalyticsScoreHistory,userExperienceAnalyticsWorkFromAnywhereMetrics,userExperienceAnalyticsWorkFromAnywhereModelPerformance,windowsMalwareInformation}/** DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/{cloudPCConnectivityIssues,comanagementEligibleDevices,detectedApps,deviceCategories,deviceComplianceScripts,deviceCustomAttributeShellScripts,deviceShellScripts,remoteActionAudits,userExperienceAnalyticsAnomaly,userExperienceAnalyticsAnomalyDevice,userExperienceAnalyticsAppHealthApplicationPerformance,userExperienceAnalyticsAppHealthApplicationPerformanceByAppVersion,userExperienceAnalyticsAppHealthApplicationPerformanceByAppVersionDetails,userExperienceAnalyticsAppHealthApplicationPerformanceByAppVersionDeviceId,userExperienceAnalyticsAppHealthApplicationPerformanceByOSVersion,userExperienceAnalyticsAppHealthDeviceModelPerformance,userExperienceAnalyticsAppHealthDevicePerformance,userExperienceAnalyticsAppHealthDevicePerformanceDetails,userExperienceAnalyticsAppHealthOSVersionPerformance,userExperienceAnalyticsBaselines,userExperienceAnalyticsBatteryHealthAppImpact,userExperienceAnalyticsBatteryHealthDeviceAppImpact,userExperienceAnalyticsBatteryHealthDevicePerformance,userExperienceAnalyticsBatteryHealthDeviceRuntimeHistory,userExperienceAnalyticsBatteryHealthModelPerformance,userExperienceAnalyticsBatteryHealthOsPerformance,userExperienceAnalyticsDeviceMetricHistory,userExperienceAnalyticsDevicePerformance,userExperienceAnalyticsDeviceScopes,userExperienceAnalyticsDeviceScores,userExperienceAnalyticsDeviceStartupHistory,userExperienceAnalyticsDeviceStartupProcesses,userExperienceAnalyticsDeviceStartupProcessPerformance,userExperienceAnalyticsDevicesWithoutCloudIdentity,userExperienceAnalyticsImpactingProcess,userExperienceAnalyticsMetricHistory,userExperienceAnalyticsModelScores,userExperienceAnalyticsNotAutopilotReadyDevice,userExperienceAnalyticsRemoteConnection,userExperienceAnalyticsResourcePerformance,userExperienceAnalyticsScoreHistory,userExperienceAnalyticsWorkFromAnywhereMetrics,userExperienceAnalyticsWorkFromAnywhereModelPerformance,windowsMalwareInformation}/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
POST         /deviceManagement/{coManagedDevices,managedDevices,oemWarrantyInformationOnboarding} DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
PATCH,DELETE /deviceManagement/{coManagedDevices,managedDevices,oemWarrantyInformationOnboarding}/* DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/{coManagedDevices,managedDevices}/appDiagnostics DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/{coManagedDevices,managedDevices}/*/wipe DeviceManagementManagedDevices.PrivilegedOperations.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/{coManagedDevices,managedDevices}/*/initiateOnDemandProactiveRemediation ?
POST         /deviceManagement/{coManagedDevices,managedDevices}/*/{activateDeviceEsim,deprovision,disable,enrollnowaction,initiatemobiledevicemanagementkeyrecovery,reenable,removeDeviceFirmwareConfigurationInterfaceManagement,rotatelocaladminpassword} DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
POST         /deviceManagement/{coManagedDevices,managedDevices}/*/{createDeviceLogCollectionRequest,requestRemoteAssistance,rotatebitlockerkeys,sendCustomNotificationToCompanyPortal} DeviceManagementManagedDevices.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /deviceManagement/{coManagedDevices,managedDevices}/*/** DeviceManagementManagedDevices.PrivilegedOperations.All
POST         /deviceManagement/{coManagedDevices,managedDevices}/{downloadAppDiagnostics,moveDevicesToOU} DeviceManagementConfiguration.Read.All DeviceManagementManagedDevices.Read.All
GET          /deviceManagement/{complianceManagementPartners,deviceEnrollmentConfigurations,deviceManagementPartners,exchangeConnectors,exchangeOnPremisesPolicy,mobileThreatDefenseConnectors,remoteAssistancePartners}/** DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/{complianceManagementPartners,deviceEnrollmentConfigurations,deviceManagementPartners,exchangeConnectors,mobileThreatDefenseConnectors,remoteAssistancePartners}/** DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /deviceManagement/{conditionalAccessSettings,getAllowedRemoteAssistanceActions,remoteAssistanceSettings} DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
PATCH        /deviceManagement/{conditionalAccessSettings,remoteAssistanceSettings} DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
PATCH        /deviceManagement/{deviceCompliancePolicyDeviceStateSummary,deviceConfigurationDeviceStateSummaries,deviceConfigurationUserStateSummaries,softwareUpdateStatusSummary,zebraFotaConnector} DeviceManagementConfiguration.ReadWrite.All
ANY          /deviceManagement/{deviceComplianceScripts,deviceHealthScripts,deviceManagementScripts}/*/deviceRunStates/*/managedDevice/** ?
GET          /deviceManagement/{deviceComplianceScripts,deviceManagementScripts}/*/** DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
POST         /deviceManagement/{evaluateAssignmentFilter,getAssignmentFiltersStatusDetails} DeviceManagementConfiguration.Read.All
GET          /deviceManagement/{getAssignedRoleDetails,scopedForResource} DeviceManagementRBAC.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/{getComanagedDevicesSummary,getcomanagementeligibledevicessummary,managedDeviceOverview,userExperienceAnalyticsAppHealthOverview,userExperienceAnalyticsBatteryHealthCapacityDetails,userExperienceAnalyticsBatteryHealthRuntimeDetails,userExperienceAnalyticsDeviceScope,userExperienceAnalyticsOverview,userExperienceAnalyticsWorkFromAnywhereHardwareReadinessMetric} DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/{getSuggestedEnrollmentLimit,windowsAutopilotSettings} DeviceManagementServiceConfig.Read.All
PATCH        /deviceManagement/{managedDeviceOverview,tenantAttachRBAC,userExperienceAnalyticsAppHealthOverview,userExperienceAnalyticsBatteryHealthCapacityDetails,userExperienceAnalyticsBatteryHealthRuntimeDetails,userExperienceAnalyticsOverview,userexperienceanalyticsregressionsummary,userExperienceAnalyticsWorkFromAnywhereHardwareReadinessMetric} DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
GET          /deviceManagement/{operationApprovalPolicies,operationApprovalRequests,resourceOperations,roleAssignments,roleDefinitions,roleScopeTags}/** DeviceManagementRBAC.Read.All DeviceManagementConfiguration.Read.All
WRITE        /deviceManagement/{operationApprovalPolicies,resourceOperations,roleAssignments,roleDefinitions,roleScopeTags}/** DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
POST         /deviceManagement/{reportRemoteAssistance,reportRemoteHelpSessionStartTime} DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
GET          /deviceManagement/{userExperienceAnalyticsCategories,userExperienceAnalyticsDeviceTimelineEvents}/* DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
GET          {/officeConfiguration,/onPremEncryptedPayloads,/pfxRecryptionRequests,/pfxUserCertificates}/** DeviceManagementConfiguration.Read.All
WRITE        {/officeConfiguration,/onPremEncryptedPayloads,/pfxRecryptionRequests,/pfxUserCertificates}/** DeviceManagementConfiguration.ReadWrite.All
`;
