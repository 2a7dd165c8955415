/**
 * All permissions of Microsoft Graph, one per line: the name, the ID as an application permission, and the ID as a
 * delegated permission where it is one. `-`: there is no application permission of this name. `?`: there is one, and its
 * ID is not known for sure. The IDs are the same in every tenant.
 * Source: the Microsoft Graph permissions reference, and the permissions that Graph's own service principal has in a tenant (as
 * collected by merill/microsoft-info), both of August 2026. Where they disagree about an ID, the tenant's stands.
 */
export const CATALOG = `
APIConnectors.Read.All b86848a7-d5b1-41eb-a9b4-54a4e6306e97 1b6ff35f-31df-4332-8571-d31ea5a4893f
APIConnectors.ReadWrite.All 1dfe531a-24a6-4f1b-80f4-7a0dc5a0a171 c67b52c5-7c69-48b6-9d48-7b3af3ded914
AccessReview.Read.All d07a8cc0-3d51-4b77-b3b0-32704d1f69fa ebfcd32b-babb-40f4-a14b-42706e83bd28
AccessReview.ReadWrite.All ef5f7d5c-338f-44b0-86c3-351f46c8bb5f e4aa47b9-9a69-4109-82ed-36ec70d85ff1
AccessReview.ReadWrite.Membership 18228521-a591-40f1-b215-5fad4488c117 5af8c3f5-baca-439a-97b0-ea58a435e269
Acronym.Read.All 8c0aed2c-0c61-433d-b63c-6370ddc73248 9084c10f-a2d6-4713-8732-348def50fe02
AdministrativeUnit.Read.All 134fd756-38ce-4afd-ba33-e9623dbe66c2 3361d15d-be43-4de6-b441-3c746d05163d
AdministrativeUnit.ReadWrite.All 5eb59dd3-1da2-4329-8733-9dabdc435916 7b8a2d34-6b3f-4542-a343-54651608ad81
AgentCard.Read.All aec9e0a0-6f46-4150-a9f7-05e9e3e87399 73ea6732-992c-4292-98f7-9feff18d3ade
AgentCard.ReadWrite.All ef566853-42d6-45a5-bed9-5ccb82c98b4f b0f726a8-0fa2-4ce2-937b-fd17a446261f
AgentCard.ReadWrite.ManagedBy 9c4a07db-e0c1-4fb0-8e85-dfd8ae3b8201
AgentCardManifest.Read.All 3ee18438-e6e5-4858-8f1c-d7b723b45213 ada96a26-9579-4c29-a578-c3482a765716
AgentCardManifest.ReadWrite.All 228b1a03-f7ca-4348-b50d-e8a547ab61af 80151b1a-1c31-4846-ae0d-c79939ee13d1
AgentCardManifest.ReadWrite.ManagedBy 77f6034c-52f5-4526-9fa1-d55a67e72cc4
AgentCollection.Read.All e65ee1da-d1d5-467b-bdd0-3e9bb94e6e0c fa50be38-fdff-469c-96dc-ef5fce3c64bf
AgentCollection.Read.Global - b14924c8-87f1-438a-81f2-dc370ba2f45d
AgentCollection.Read.Quarantined - 43acfda3-daf3-4aa4-955d-b051d0024e82
AgentCollection.ReadWrite.All feb31d7d-a227-4487-898c-e014840d07b3 6d8a7002-a05e-4b95-a768-0e6f0badc6c8
AgentCollection.ReadWrite.Global - c001dd65-8a6b-4349-ab0c-4e8a410d28d2
AgentCollection.ReadWrite.ManagedBy 2e0fb698-9996-479f-926b-ce63f4397829
AgentCollection.ReadWrite.Quarantined - ae331cc9-9f51-484b-a90b-124f2e4a6398
AgentCommunicationConfiguration.Read.All eccf3f2d-f81a-4718-95d7-ef4a0c42ac43
AgentCommunicationConfiguration.ReadWrite.All 9c72696d-c77b-4d8d-b59e-dfca4792c9ec
AgentIdUser.ReadWrite.All b782c9ad-6f2b-4894-a21b-72bf22417f0a ad57fb88-4658-4fd6-ab7d-e43184b08e4e
AgentIdUser.ReadWrite.IdentityParentedBy 4aa6e624-eee0-40ab-bdd8-f9639038a614 52a417d9-0b3c-4466-9a3b-66960de73d74
AgentIdentity.Create.All ad25cc1d-84d8-47df-a08e-b34c2e800819 e75eeac6-d759-4ba3-ae5c-773a27efafba
AgentIdentity.CreateAsManager 4c390976-b2b7-42e0-9187-c6be3bead001
AgentIdentity.DeleteRestore.All 5b016f9b-18eb-41d4-869a-66931914d1c8 c8ee41e5-35e7-4fe9-8ecb-93493adcac5b
AgentIdentity.EnableDisable.All 69ee0943-4fa4-4ec8-8e52-d12e4ea661a3 a501206a-e364-4a3f-be6e-765806d0e323
AgentIdentity.Read.All b2b8f011-2898-4234-9092-5059f6c1ebfa 5e850691-d86a-4b24-bfa6-8a52fb37a0c1
AgentIdentity.ReadWrite.All dcf7150a-88d4-4fe6-9be1-c2744c455397 4a4facd5-0ee1-49b7-a5b2-fdcc2491685e
AgentIdentityBlueprint.AddRemoveCreds.All 0510736e-bdfb-4b37-9a1f-89b4a074763a 75b5feb2-bfe7-423f-907d-cc505186f246
AgentIdentityBlueprint.Create ea4b2453-ad2d-4d94-9155-10d5d9493ce9 8fc15edd-ba24-494e-9bf6-d38e1b7ba8fd
AgentIdentityBlueprint.DeleteRestore.All 3f80b699-6405-4e36-a4df-4f19950ff91e f12ba1f6-afb7-4685-9a30-21e8c3f551d8
AgentIdentityBlueprint.Read.All 7547a7d1-36fa-4479-9c31-559a600eaa4f 26512dc8-1364-4e9f-867c-6d8b22a9e162
AgentIdentityBlueprint.ReadWrite.All 7fddd33b-d884-4ec0-8696-72cff90ff825 4fd490fc-1467-48eb-8a4c-421597ab0402
AgentIdentityBlueprint.UpdateAuthProperties.All 19202363-278e-49c2-bf00-391e2ba00881 6f677aa9-25af-49a5-8a1d-628dc7f0d009
AgentIdentityBlueprint.UpdateBranding.All 76232daa-a1e4-4544-b664-495a006513bf 60960e31-67cb-4d25-9d36-4922109923a2
AgentIdentityBlueprintPrincipal.Create 8959696d-d07e-4916-9b1e-3ba9ce459161 00dcd896-6b23-42ce-b5de-c58493c05e22
AgentIdentityBlueprintPrincipal.DeleteRestore.All f86a2dd8-9298-4675-bd78-f5a3572da2d7 2c70023e-a482-4af2-9ff1-51ded53e6bad
AgentIdentityBlueprintPrincipal.EnableDisable.All a0bdd23d-8b19-4682-b428-574d96527c6f e7475e0a-9f02-43e2-a250-5c2ea74ccd0e
AgentIdentityBlueprintPrincipal.Read.All 9361dea9-4524-493d-941d-f1b65aaf6c7c 88c856a2-de61-4632-b2d4-ac503cbc8dd2
AgentIdentityBlueprintPrincipal.ReadWrite.All 3bc933bc-8b4d-4cb6-ac49-b73774299250 bf2cad6a-9082-438a-9a63-95fa2687af65
AgentInstance.Read.All 799a4732-85b8-4c67-b048-75f0e88a232b 4c3c738a-2df0-4877-bf4a-f796950ff34c
AgentInstance.ReadWrite.All 07abdd95-78dc-4353-bd32-09f880ea43d0 fc79e324-da24-497a-b5ec-e7de08320375
AgentInstance.ReadWrite.ManagedBy 782ab1bf-24f1-4c27-8bbc-2006d42792a6
AgentRegistration.Read.All d3acceb6-4673-47c0-aeac-582f2c7cf72c ef96ce0b-b2ea-4ae4-a783-108212d8ecee
AgentRegistration.ReadWrite.All 39fb8c64-7bd3-4107-8515-14d6e55ddda4 20f263bf-7d50-4e66-912c-16b4b4194fd4
Agreement.Read.All 2f3e6f8c-093b-4c57-a58b-ba5ce494a169 af2819c9-df71-4dd3-ade7-4d7c9dc653b7
Agreement.ReadWrite.All c9090d00-6101-42f0-a729-c41074260d47 ef4b5d93-3104-4664-9053-a5c49ab44218
AgreementAcceptance.Read - 0b7643bb-5336-476f-80b5-18fbfbc91806
AgreementAcceptance.Read.All d8e4ec18-f6c0-4620-8122-c8b1f2bf400e a66a5341-e66e-4897-9d52-c2df58c2bfb9
AiEnterpriseInteraction.Read - 859cceb9-2ec2-4e48-bcd7-b8490b5248a5
AiEnterpriseInteraction.Read.All 839c90ab-5771-41ee-aef8-a562e8487c1e
AiEnterpriseInteraction.Read.User 10d712aa-b4cd-4472-b0ba-6196e04c344f
Analytics.Read - e03cf23f-8056-446a-8994-7d93dfc8b50e
AppCatalog.Read.All e12dae10-5a57-4817-b79d-dfbec5348930 88e58d74-d3df-44f3-ad47-e89edf4472e4
AppCatalog.ReadWrite.All dc149144-f292-421e-b185-5953f2e98d7f 1ca167d5-1655-44a1-8adf-1414072e1ef9
AppCatalog.Submit - 3db89e36-7fa6-4012-b281-85f3d9d9fd2e
AppCertTrustConfiguration.Read.All f0d7f93b-6fce-4221-a197-ace5848da396 af281d3a-030d-4122-886e-146fb30a0413
AppCertTrustConfiguration.ReadWrite.All e508b0bc-7b1a-4b59-8646-d12066f4a72f 4bae2ed4-473e-4841-a493-9829cfd51d48
AppRoleAssignment.ReadWrite.All 06b708a9-e830-4db3-a914-8e69da51d44f 84bccea3-f856-4a8a-967b-dbe0a3d53a64
Application-RemoteDesktopConfig.ReadWrite.All 3be0012a-cc4e-426b-895b-f9c836bf6381 ffa91d43-2ad8-45cc-b592-09caddeb24bb
Application.Read.All 9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30 c79f8feb-a9db-4090-85f9-90d820caa0eb
Application.ReadUpdate.All fc023787-fd04-4e44-9bc7-d454f00c0f0a 0586a906-4d89-4de8-b3c8-1aacdcc0c679
Application.ReadWrite.All 1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9 bdfbf15f-ee85-4955-8675-146e8e5296b5
Application.ReadWrite.OwnedBy 18a4783c-866b-4cc7-a460-3d5e5662c884
ApprovalSolution.Read - b0df437d-d341-4df0-aa3e-89ca81a1207f
ApprovalSolution.Read.All 9f265de7-8d5e-4e9a-a805-5e8bbc49656f
ApprovalSolution.ReadWrite - 6768d3af-4562-48ff-82d2-c5e19eb21b9c
ApprovalSolution.ReadWrite.All 45583558-1113-4d06-8969-e79a28edc9ad
ApprovalSolutionResponse.ReadWrite - 89d944f2-2011-44ad-830c-aa9bf5ef2319
AttackSimulation.Read.All 93283d0a-6322-4fa8-966b-8c121624760d 104a7a4b-ca76-4677-b7e7-2f4bc482f381
AttackSimulation.ReadWrite.All e125258e-8c8a-42a8-8f55-ab502afa52f3 27608d7c-2c66-4cad-a657-951d575f5a60
AuditActivity.Read 99bc85fb-e857-4220-9f8c-3a1c83148d2e 16786f81-40d2-4116-bb26-d1a753bf0b20
AuditActivity.Write f6318678-2713-4bb6-b123-233e7336c1bd a78fd341-0672-4792-a8ae-a5925b2546eb
AuditLog.Read.All b0afded3-3588-46d8-8b3d-9842eff778da e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20
AuditLogsQuery-CRM.Read.All 20e6f8e4-ffac-4cf7-82f7-70ddb7564318 ba78b16f-1e01-41b6-89ca-73e0a32b304c
AuditLogsQuery-Endpoint.Read.All 0bc85aed-7b0b-437a-bac8-3b29a1b84c99 ee3409fe-617f-43cf-bd1e-fc8b38049e69
AuditLogsQuery-Entra.Read.All 7276d950-48fc-4269-8348-f22f2bb296d0 5ff2f415-e0f1-4d11-bfd0-6d87c0f667fd
AuditLogsQuery-Exchange.Read.All 6b0d2622-d34e-4470-935b-b96550e5ca8d 6c8c71d2-c7e1-45b0-ac6d-1d2724fba6ae
AuditLogsQuery-OneDrive.Read.All 8a169a81-841c-45fd-ad43-96aede8801a0 4a72c235-a50d-4870-b598-fd88fd1fa074
AuditLogsQuery-SharePoint.Read.All 91c64a47-a524-4fce-9bf3-3d569a344ecf 30630b65-ed12-4a81-9130-e3a964109fae
AuditLogsQuery.Read.All 5e1e9171-754d-478c-812c-f1755a9a4c2d 1d9e7ac3-0eca-442c-82f9-e92625af6e6d
AuthenticationContext.Read.All 381f742f-e1f8-4309-b4ab-e3d91ae4c5c1 57b030f1-8c35-469c-b0d9-e4a077debe70
AuthenticationContext.ReadWrite.All a88eef72-fed0-4bf7-a2a9-f19df33f8b83 ba6d575a-1344-4516-b777-1404f5593057
BackupRestore-Configuration.Read.All 5fbb5982-3230-4882-93c0-2167523ce0c2 444ed4b6-0554-4dc6-8e9c-3f9a34ee3ff6
BackupRestore-Configuration.ReadWrite.All 18133149-5489-40ac-80f0-4b6fa85f6cdc a0244d16-171c-4496-8ffb-7b9b6954d339
BackupRestore-Control.Read.All 6fe20a79-0e15-45a1-b019-834c125993a0 af598c63-4292-4437-b925-e996354d3854
BackupRestore-Control.ReadWrite.All fb240865-88f8-4a1d-923f-98dbc7920860 96d46335-d92d-41b8-bc9f-273a692381ea
BackupRestore-Monitor.Read.All ecae8511-f2d7-4be4-bdbf-91f244d45986 b4e98de1-4600-4e90-b5e1-7c1dfef04e5c
BackupRestore-Restore.Read.All 87853aa5-0372-4710-b34b-cef27bb7156e 94b36f78-434f-4904-8c08-421d9a9c1dc2
BackupRestore-Restore.ReadWrite.All bebd0841-a3d8-4313-a51d-731112c8ee41 9f89e109-94b9-4c9b-b4fc-98cdaa54f574
BackupRestore-Search.Read.All f6135c51-c766-4be1-9638-ed90c2ed2443 2b24830f-f435-446f-ab5a-b1e70d9a2eb5
BillingConfiguration.ReadWrite.All 9e8be751-7eee-4c09-bcfd-d64f6b087fd8 2bf6d319-dfca-4c22-9879-f88dcfaee6be
BitlockerKey.Read.All 57f1cf28-c0c4-4ec3-9a30-19a2eaaf2f6e b27a61ec-b99c-4d6a-b126-c4375d08ae30
BitlockerKey.ReadBasic.All f690d423-6b29-4d04-98c6-694c42282419 5a107bfc-4f00-4e1a-b67e-66451267bc68
Bookings.Manage.All 6b22000a-1228-42ec-88db-b8c00399aecb 7f36b48e-542f-4d3b-9bcb-8406f0ab9fdb
Bookings.Read.All 6e98f277-b046-4193-a4f2-6bf6a78cd491 33b1df99-4b29-4548-9339-7a7b83eaeebc
Bookings.ReadWrite.All 0c4b2d20-7919-468d-8668-c54b09d4dee8 948eb538-f19d-4ec5-9ccc-f059e1ea4c72
BookingsAppointment.ReadWrite.All 9769393e-5a9f-4302-9e3d-7e018ecb64a7 02a5a114-36a6-46ff-a102-954d89d9ab02
Bookmark.Read.All be95e614-8ef3-49eb-8464-1c9503433b86 98b17b35-f3b1-4849-a85f-9f13733002f0
BrowserSiteLists.Read.All c5ee1f21-fc7f-4937-9af0-c91648ff9597 fb9be2b7-a7fc-4182-aec1-eda4597c43d5
BrowserSiteLists.ReadWrite.All 8349ca94-3061-44d5-9bfb-33774ea5e4f9 83b34c85-95bf-497b-a04e-b58eca9d49d0
BusinessScenarioConfig.Read.All - d16480b2-e469-4118-846b-d3d177327bee
BusinessScenarioConfig.Read.OwnedBy acc0fc4d-2cd6-4194-8700-1768d8423d86 c47e7b6e-d6f1-4be9-9ffd-1e00f3e32892
BusinessScenarioConfig.ReadWrite.All - 755e785b-b658-446f-bb22-5a46abd029ea
BusinessScenarioConfig.ReadWrite.OwnedBy bbea195a-4c47-4a4f-bff2-cba399e11698 b3b7fcff-b4d4-4230-bf6f-90bd91285395
BusinessScenarioData.Read.OwnedBy 6c0257fd-cffe-415b-8239-2d0d70fdaa9c 25b265c4-5d34-4e44-952d-b567f6d3b96d
BusinessScenarioData.ReadWrite.OwnedBy f2d21f22-5d80-499e-91cc-0a8a4ce16f54 19932d57-2952-4c60-8634-3655c79fc527
Calendars.Read 798ee544-9d2d-430c-a058-570e29e34338 465a38f9-76ea-45b9-9f34-9e8b0d4b0b42
Calendars.Read.All 470229df-a15a-4b08-9d95-8c534862b362
Calendars.Read.Shared - 2b9c4092-424d-4249-948d-b43879977640
Calendars.ReadBasic - 662d75ba-a364-42ad-adee-f5f880ea4878
Calendars.ReadBasic.All 8ba4a692-bc31-4128-9094-475872af8a53
Calendars.ReadWrite ef54d2bf-783f-4e0f-bca1-3210c0444d99 1ec239c2-d7c9-4623-a91a-a9775856bb36
Calendars.ReadWrite.All d91697b0-a708-4c11-a712-8fb2dc081aa2
Calendars.ReadWrite.Shared - 12466101-c9b8-439a-8589-dd09ee67e8e9
CallAiInsights.Read.All 792b782b-7822-4b92-8103-77e44f2f706c e24bdaf9-83f8-468b-a144-c681ccb6caf4
CallDelegation.Read - 305b375b-00fe-48bf-81bc-e8d78954c1b6
CallDelegation.Read.All 5aa33e77-b893-495e-bdc5-4bf6f27d42a0
CallDelegation.ReadWrite - 599abf67-f72b-4b5f-98a3-cb38fe646118
CallDelegation.ReadWrite.All 8d06abce-e69b-4122-ba60-4f901bb1db2f
CallEvents-Emergency.Read.All f0a35f91-2aa6-4a99-9d5a-5b6bcb66204e
CallEvents.Read - 43431c03-960e-400f-87c6-8f910321dca3
CallEvents.Read.All 1abb026f-7572-49f6-9ddd-ad61cbba181e
CallRecord-PstnCalls.Read.All a2611786-80b3-417e-adaa-707d4261a5f0
CallRecordings.Read.All ce8fb1f1-5e1f-44a0-b102-4ec28454d0dc 63d31bd6-bcf5-40ca-8283-ba4130a66405
CallRecords.Read.All 45bbb07e-7321-4fd7-a8f6-3ff27e6a81c8
CallTranscripts.Read.All 4cd61b6d-8692-40bf-9d90-7f38db5e5fce fbace248-5d8e-441c-85ca-cc19221a69a2
Calls.AccessMedia.All a7a681dc-756e-4909-b988-f160edc6655f
Calls.AccessMedia.Chat e716890c-c30a-4ac3-a0e3-551e7d9e8deb
Calls.Initiate.All 284383ee-7f6e-4e40-a2a8-e85dcb029101
Calls.InitiateGroupCall.All 4c277553-8a09-487b-8023-29ee378d8324
Calls.JoinGroupCall.All f6b49018-60ab-4f81-83bd-22caeabfed2d
Calls.JoinGroupCallAsGuest.All fd7ccf6b-3d28-418b-9701-cd10f5cd2fd4
Calls.JoinGroupCalls.Chat a01e73f1-94da-4f6d-9b73-02e4ea65560b
Calls.ReportSyntheticMedia.All 050b0d28-840a-4ff6-bdf9-cc6221acbc1f
CaseManagement.Read.All b328f35f-712c-40d6-b6b4-95449d77b352 7bdc421c-99cd-4b67-a749-aa8e92775f7e
CaseManagement.ReadWrite.All 57ac77a0-bb98-4ba8-bf9a-7af06dcdcc1f 363a0763-d7eb-40bc-9457-6be55acd81e2
ChangeManagement.Read.All 418dae40-2b65-4819-900c-519a04e4d278 4628dff5-c33e-4fde-b17a-b64e7acb1bed
Channel.Create f3a65bd4-b703-46df-8f7e-0174fea562aa 101147cf-4178-4455-9d58-02b5c164e759
Channel.Create.Group 65af85d7-62bb-4339-a206-7160fd427454
Channel.Delete.All 6a118a39-1227-45d4-af0c-ea7b40d210bc cc83893a-e232-4723-b5af-bd0b01bcfe65
Channel.Delete.Group 4432e57d-0983-4c17-881c-235c529f96dc
Channel.ReadBasic.All 59a6b24b-4225-4393-8165-ebaec5f55d7a 9d8982ae-4365-4f57-95e9-d6032a4c0b87
ChannelMeeting.ReadBasic.Group 6c13459c-facc-4b0a-93cb-63f0dff28046
ChannelMeetingNotification.Send.Group bbb12bdb-71e6-4602-9f5e-b1172c505746
ChannelMeetingParticipant.Read.Group bd118236-e8f5-4bec-a62d-89a623717e05
ChannelMeetingRecording.Read.Group 30a40618-9b50-4764-b62e-b04023a8f5f3
ChannelMeetingTranscript.Read.Group 37e59e88-1a46-482b-b623-0a4aa6abdf67
ChannelMember.Read.All 3b55498e-47ec-484f-8136-9013221c06a9 2eadaff8-0bce-4198-a6b9-2cfc35a30075
ChannelMember.Read.Group 7e3614f5-3467-419c-9c63-dd0bbd2a88f9
ChannelMember.ReadWrite.All 35930dcf-aceb-4bd1-b99a-8ffed403c974 0c3e411a-ce45-4cd1-8f30-f99a3efa7b11
ChannelMember.ReadWrite.Group 1342a0fc-cd33-4c75-ad65-d5defcfc7232
ChannelMessage.Edit - 2b61aa8a-6d36-4b2f-ac7b-f29867937c53
ChannelMessage.Read.All 7b2449af-6ccd-4f4d-9f78-e550c193f0d1 767156cb-16ae-4d10-8f8b-41b657c8c8c8
ChannelMessage.Read.Group 19103a54-c397-4bcd-be5a-ef111e0406fa
ChannelMessage.ReadWrite - 5922d31f-46c8-4404-9eaf-2117e390a8a4
ChannelMessage.Send - ebf0f66e-9fb1-49e4-a278-222f76911cf4
ChannelMessage.Send.Group 3e38d437-815b-4368-9f19-e39dea9a6c7f
ChannelMessage.UpdatePolicyViolation.All 4d02b0cc-d90b-441f-8d82-4fb55c34d6bb
ChannelSettings.Read.All c97b873f-f59f-49aa-8a0e-52b32d762124 233e0cf1-dd62-48bc-b65b-b38fe87fcf8e
ChannelSettings.Read.Group 0a7b3084-8d18-46f5-8aef-b5b829292c6f
ChannelSettings.ReadWrite.All 243cded2-bd16-4fd6-a953-ff8177894c3d d649fb7c-72b4-4eec-b2b4-b15acf79e378
ChannelSettings.ReadWrite.Group d057ad03-b27b-49f7-8219-e0d4a706da55
Chat.Create d9c48af6-9ad9-47ad-82c3-63757137b9af 38826093-1258-4dea-98f0-00003be2b8d0
Chat.Manage.Chat 4a14842e-6bb6-4088-b21a-7d0a24f835a6
Chat.ManageDeletion.All 9c7abde0-eacd-4319-bf9e-35994b1a1717 bb64e6fc-6b6d-4752-aea0-dd922dbba588
Chat.ManageDeletion.Chat b827a2af-24b2-4f61-9eb3-8788e66a0d86
Chat.Read - f501c180-9344-439a-bca0-6cbf209fd270
Chat.Read.All 6b7d71aa-70aa-4810-a8d9-5d9fb2830017
Chat.Read.WhereInstalled 1c1b4c8e-3cc7-4c58-8470-9b92c9d5848b
Chat.ReadBasic - 9547fcb5-d03f-419d-9948-5928bbf71b0f
Chat.ReadBasic.All b2e060da-3baf-4687-9611-f4ebc0f0cbde
Chat.ReadBasic.WhereInstalled 818ba5bd-5b3e-4fe0-bbe6-aa4686669073
Chat.ReadWrite - 9ff7295e-131b-4d94-90e1-69fde507ac11
Chat.ReadWrite.All 294ce7c9-31ba-490a-ad7d-97a7d075e4ed 7e9a077b-3711-42b9-b7cb-5fa5f3f7fea7
Chat.ReadWrite.WhereInstalled ad73ce80-f3cd-40ce-b325-df12c33df713
Chat.UpdatePolicyViolation.All 7e847308-e030-4183-9899-5235d7270f58
ChatMember.Read - c5a9e2b1-faf6-41d4-8875-d381aa549b24
ChatMember.Read.All a3410be2-8e48-4f32-8454-c29a7465209d
ChatMember.Read.Chat e854bbc6-07e3-45cc-af99-b6e78fab5b80
ChatMember.Read.WhereInstalled 93e7c9e4-54c5-4a41-b796-f2a5adaacda7
ChatMember.ReadWrite - dea13482-7ea6-488f-8b98-eb5bbecf033d
ChatMember.ReadWrite.All 57257249-34ce-4810-a8a2-a03adf0c5693
ChatMember.ReadWrite.WhereInstalled e32c2cd9-0124-4e44-88fc-772cd98afbdb
ChatMessage.Read - cdcdac3a-fd45-410d-83ef-554db620e5c7
ChatMessage.Read.All b9bb2381-47a4-46cd-aafb-00cb12f68504
ChatMessage.Read.Chat 9398c3de-3f6b-4958-90f3-5098714ff50c
ChatMessage.Send - 116b7235-7cc6-461e-b163-8e55691d839e
ChatMessage.Send.Chat 19cbeeb2-02a0-49d7-95cd-ab0841beed7f
ChatMessageReadReceipt.Read.Chat a236cb34-7076-45a1-9381-22db8111a3d3
ChatSettings.Read.Chat 40d35d7c-9cc3-4f2d-912b-464457412a00
ChatSettings.ReadWrite.Chat ed928a9c-7530-496a-a624-4c0a460ab3ed
CloudApp-Discovery.Read.All 64a59178-dad3-4673-89db-84fdcd622fec ad46d60e-1027-4b75-af88-7c14ccf43a19
CloudPC.Read.All a9e09520-8ed4-4cde-838e-4fdea192c227 5252ec4e-fd40-4d92-8c68-89dd1d3c6110
CloudPC.ReadWrite.All 3b4349e1-8cf5-45a3-95b7-69d1751d3e6a 9d77138f-f0e2-47ba-ab33-cd246c8b79d1
Community.Read.All 407f0cce-3212-441f-9f55-3bc91342cf86 12ae2e92-14b5-47b2-babb-4e890bbedc0a
Community.ReadWrite.All 35d59e32-eab5-4553-9345-abb62b4c703c 9e69467d-e0e2-402b-a926-3d796990197f
ConfigurationMonitoring.Read.All aca929ec-9830-44dc-bda1-85cf938aaa95 c645bb69-adc4-4242-b620-02e635f03bf6
ConfigurationMonitoring.ReadWrite.All cfa85bfb-2ee8-4e13-8e7f-489e57a015a1 54505ce9-e719-41f7-a7cc-dbe114e1d811
ConsentRequest.Create - f2143d35-9b4b-480d-951c-d083e69eeb2c
ConsentRequest.Read - 5942b2f6-5a7b-40af-aa37-4b6ea5447506
ConsentRequest.Read.All 1260ad83-98fb-4785-abbb-d6cc1806fd41 f3bfad56-966e-4590-a536-82ecf548ac1e
ConsentRequest.ReadApprove.All - e694a3a1-7878-46d8-8c29-3d195f6589f4
ConsentRequest.ReadWrite.All 9f1b81a7-0223-4428-bfa4-0bcb5535f27d 497d9dfa-3bd1-481a-baab-90895e54568c
Contacts-OnPremisesSyncBehavior.ReadWrite.All c8948c23-e66b-42db-83fd-770b71ab78d2 ?
Contacts.Read 089fe4d0-434a-44c5-8827-41ba8a0b17f5 ff74d97f-43af-4b68-9f2a-b77ee6968c5d
Contacts.Read.Shared - 242b9d9e-ed24-4d09-9a52-f43769beb9d4
Contacts.ReadWrite 6918b873-d17a-4dc1-b314-35f528134491 d56682ec-c09e-4743-aaf4-1a3aac4caa21
Contacts.ReadWrite.Shared - afb6c84b-06be-49af-80bb-8f3f77004eab
Content.Process.All 5ad511bf-571c-4ef6-8c3c-85b94b85df98 7e2467d1-f874-46bb-828e-24cb06b29d3f
Content.Process.User 24ceb246-ad29-4680-90b4-3e91ffad15eb 1d787a13-f750-4ad6-875a-fcbd2725596b
ContentActivity.Read 368425e7-6954-4f5a-9d92-90b75bd580c9 62c55b2f-a2b1-4312-8385-be57afd901b4
ContentActivity.Write 2932e07a-3c29-44e4-bb36-6d0fc176387f 948caae6-152a-48cd-a746-4844af30e8e9
Contracts.Read.All f9af4646-98b0-4e9d-a53e-40d4f6452fc4 9df4d5b0-7921-4437-9ea8-adf0c9e276dc
CopilotPackages.Read.All 72f0655d-6228-4ddc-8e1b-164973b9213b a2dcfcb9-cbe8-4d42-812d-952e55cf7f3f
CopilotPackages.ReadWrite.All ed31732f-9495-47ed-ba3b-4ed0948c1c64 e9c5fd18-ac15-43dd-9f5c-6f9611dd5604
CopilotPolicySettings.Read 556d5e2e-1081-4452-8147-26c3a1b06f58 b7281c63-cd4d-40c3-b721-73aa8ee7c3a8
CopilotPolicySettings.ReadWrite cc147c17-b8e8-4d3f-9f94-aa9e279a079a e2edbde8-4448-4e49-8ebb-d53ba72df0f3
CopilotSettings-LimitedMode.Read - aeb2982d-632d-4155-b533-18756ab6fdd8
CopilotSettings-LimitedMode.ReadWrite - 4704e5b2-0ada-4aa0-b18c-00ad7525bc06
CopilotTools.Read.All - 72d39115-2316-4ecf-808f-e3246bfcd3f9
CrossTenantInformation.ReadBasic.All cac88765-0581-4025-9725-5ebc13f729ee 81594d25-e88e-49cf-ac8c-fecbff49f994
CrossTenantUserProfileSharing.Read - cb1ba48f-d22b-4325-a07f-74135a62ee41
CrossTenantUserProfileSharing.Read.All 8b919d44-6192-4f3d-8a3b-f86f8069ae3c 759dcd16-3c90-463c-937e-abf89f991c18
CrossTenantUserProfileSharing.ReadWrite - eed0129d-dc60-4f30-8641-daf337a39ffd
CrossTenantUserProfileSharing.ReadWrite.All 306785c5-c09b-4ba0-a4ee-023f3da165cb 64dfa325-cbf8-48e3-938d-51224a0cac01
CustomAuthenticationExtension.Read.All 88bb2658-5d9e-454f-aacd-a3933e079526 b2052569-c98c-4f36-a5fb-43e5c111e6d0
CustomAuthenticationExtension.ReadWrite.All c2667967-7050-4e7e-b059-4cbbb3811d03 8dfcf82f-15d0-43b3-bc78-a958a13a5792
CustomAuthenticationExtension.Receive.Payload 214e810f-fda8-4fd7-a475-29461495eb00
CustomDetection.Read.All 673a007a-9e0f-4c97-b066-3c0164486909 b13ff42e-f321-4d7d-a462-141c46a1b832
CustomDetection.ReadWrite.All e0fd9c8d-a12e-4cc9-9827-20c8c3cd6fb8 c34088fb-0649-4714-af0b-bcbfec155897
CustomSecAttributeAssignment.Read.All 3b37c5a4-1226-493d-bec3-5d6c6b866f3f b46ffa80-fe3d-4822-9a1a-c200932d54d0
CustomSecAttributeAssignment.ReadWrite.All de89b5e4-5b8f-48eb-8925-29c2b33bd8bd ca46335e-8453-47cd-a001-8459884efeae
CustomSecAttributeAuditLogs.Read.All 2a4f026d-e829-4e84-bdbf-d981a2703059 1fcdeaab-b519-44dd-bffc-ed1fd15a24e0
CustomSecAttributeDefinition.Read.All b185aa14-d8d2-42c1-a685-0f5596613624 ce026878-a0ff-4745-a728-d4fedd086c07
CustomSecAttributeDefinition.ReadWrite.All 12338004-21f4-4896-bf5e-b75dfaf1016d 8b0160d4-5743-482b-bb27-efc0a485ca4a
CustomSecAttributeProvisioning.Read.All 9fd1f8bf-a443-4df6-bc2a-5d00c5ec7828 9ddd870d-077c-49e7-b3e3-6b3012a8a880
CustomSecAttributeProvisioning.ReadWrite.All 1db69e9c-8d0a-498d-a5df-11fd0b68ceab 1140d9e4-6776-433e-a9e4-b9831adbb2e0
CustomTags.Read.All ab8a5872-7c88-47a6-8141-7becce939190 de6ea87d-10bd-467c-8682-d525a0c61b89
CustomTags.ReadWrite.All 2f503208-e509-4e39-974c-8cc16e5785c9 2f1bbe0a-f34b-4efb-9edb-8db8dcb50eca
DelegatedAdminRelationship.Read.All f6e9e124-4586-492f-adc0-c6f96e4823fd 0c0064ea-477b-4130-82a5-4c2cc4ff68aa
DelegatedAdminRelationship.ReadWrite.All cc13eba4-8cd8-44c6-b4d4-f93237adce58 885f682f-a990-4bad-a642-36736a74b0c7
DelegatedPermissionGrant.Read.All 81b4724a-58aa-41c1-8a55-84ef97466587 a197cdc4-a8e8-4d49-9d35-4ca7c83887b4
DelegatedPermissionGrant.ReadWrite.All 8e8e4742-1d95-4f68-9d56-6ee75648c72a 41ce6ca6-6826-4807-84f1-1c82854f7ee5
Device.Command - bac3b9c2-b516-4ef4-bd3b-c2ef73d8d804
Device.CreateFromOwnedTemplate - edc92e89-a987-48a9-911a-a7b1967dd7b1
Device.Read - 11d4cd79-5ba5-460f-803f-e22c8ab85ccd
Device.Read.All 7438b122-aefc-4978-80ed-43db9fcc7715 951183d1-1a61-466f-a6d1-1fde911bfd95
Device.ReadWrite.All 1138cb37-bd11-4084-a2b7-9f71582aeddb
DeviceLocalCredential.Read.All 884b599e-4d48-43a5-ba94-15c414d00588 280b3b69-0437-44b1-bc20-3b2fca1ee3e9
DeviceLocalCredential.ReadBasic.All db51be59-e728-414b-b800-e0f010df1a79 9917900e-410b-4d15-846e-42a357488545
DeviceManagementApps.Read.All 7a6ee1e7-141e-4cec-ae74-d9db155731ff 4edf5f54-4666-44af-9de9-0144fb4b6e8c
DeviceManagementApps.ReadWrite.All 78145de6-330d-4800-a6ce-494ff2d33d07 7b3f05d5-f68c-4b8d-8c59-a2ecd12f24af
DeviceManagementCloudCA.Read.All 315b6e8c-d92a-4691-919d-00ce76d1344a ac5c8443-d999-471f-9247-ce92cf5c5560
DeviceManagementCloudCA.ReadWrite.All f15eb2ba-ef8a-4f70-991d-da5d045154e2 93028c58-65aa-48db-a706-1fe4ada325ec
DeviceManagementConfiguration.Read.All dc377aa6-52d8-4e23-b271-2a7ae04cedf3 f1493658-876a-4c87-8fa7-edb559b3476a
DeviceManagementConfiguration.ReadWrite.All 9241abd9-d0e6-425a-bd4f-47ba86e767a4 0883f392-0a7a-443d-8c76-16a6d39c7b63
DeviceManagementDeploymentPlans.Read.All c5825671-0390-4bf2-b99b-80496fd4b673 700bfe0b-b3bd-4fa4-bec2-6849edd7fb7b
DeviceManagementDeploymentPlans.ReadWrite.All 68356fd1-028d-4ce3-b724-241dec11127a 9d95843d-67b9-48b2-8e20-e42372db8549
DeviceManagementManagedDevices.PrivilegedOperations.All 5b07b0dd-2377-4e44-a38d-703f09a0dc3c 3404d2bf-2b13-457e-a330-c24615765193
DeviceManagementManagedDevices.Read.All 2f51be20-0bb4-4fed-bf7b-db946066c75e 314874da-47d6-4978-88dc-cf0d37f0bb82
DeviceManagementManagedDevices.ReadWrite.All 243333ab-4d21-40cb-a475-36241daa0842 44642bfe-8385-4adc-8fc6-fe3cb2c375c3
DeviceManagementRBAC.Read.All 58ca0d9a-1575-47e1-a3cb-007ef2e4583b 49f0cc30-024c-4dfd-ab3e-82e137ee5431
DeviceManagementRBAC.ReadWrite.All e330c4f0-4170-414e-a55a-2f022ec2b57b 0c5e8a55-87a6-4556-93ab-adc52c4d862d
DeviceManagementScripts.Read.All c7a5be92-2b3d-4540-8a67-c96dcaae8b43 d32381d8-ee89-4220-9c83-b672aa68d404
DeviceManagementScripts.ReadWrite.All 9255e99d-faf5-445e-bbf7-cb71482737c4 8b9d79d0-ad75-4566-8619-f7500ecfcebe
DeviceManagementServiceConfig.Read.All 06a5fe6d-c49d-46a7-b082-56b1b14103c7 8696daa5-bce5-4b2e-83f9-51b6defc4e1e
DeviceManagementServiceConfig.ReadWrite.All 5ac13192-7ace-4fcf-b828-1a26f28068ee 662ed50a-ac44-4eef-ad86-62eed9be2a29
DeviceTemplate.Create abf6441f-0772-4932-96e7-0191478dd73a 0b1717ff-3e42-4a73-8c29-e6b2e1093960
DeviceTemplate.Read.All dd9febb5-0c6d-419f-b256-3afe12c6adeb 2bcae0b0-aa93-48e4-a9e4-855482dffdcd
DeviceTemplate.ReadWrite.All 9fadb66e-6421-4744-aede-4ab6fb98a884 2d372e98-f1ae-406c-a157-2ea83f6f5e4a
Directory.AccessAsUser.All - 0e263e50-5827-48a4-b97c-d940288653c7
Directory.Read.All 7ab1d382-f21e-4acd-a863-ba3e13f7da61 06da0dbc-49e2-44d2-8312-53f166ab848a
Directory.ReadWrite.All 19dbc75e-c2e2-444c-a770-ec69d8559fc7 c5366453-9fb0-48a5-a156-24f0c49a4b84
DirectoryRecommendations.Read.All ae73097b-cb2a-4447-b064-5d80f6093921 34d3bd24-f6a6-468c-b67c-0c365c1d6410
DirectoryRecommendations.ReadWrite.All 0e9eea12-4f01-45f6-9b8d-3ea4c8144158 f37235e8-90a0-4189-93e2-e55b53867ccd
Domain-InternalFederation.Read.All c0e5a7b0-e8b7-40a7-b8e0-8249e6ea81d5 33203a2a-a761-40f0-8a7c-a7e74a9f8ac6
Domain-InternalFederation.ReadWrite.All 64d40371-8d58-4270-bc8a-b4a66de36b9a 857bd3ea-490e-4284-88a7-a7de1893b6ee
Domain.Read.All dbb9058a-0e50-45d7-ae91-66909b5d4664 2f9ee017-59c1-4f1d-9472-bd5529a7b311
Domain.ReadWrite.All 7e05723c-0bb0-42da-be95-ae9f08a6e53c 0b5d694c-a244-4bde-86e6-eb5cd07730fe
EAS.AccessAsUser.All - ff91d191-45a0-43fd-b837-bd682c4a0b0f
EWS.AccessAsUser.All - 9769c687-087d-48ac-9cb3-c37dde652038
EduAdministration.Read.All 7c9db06a-ec2d-4e7b-a592-5a1e30992566
EduAdministration.ReadWrite.All 9bc431c3-b8bc-4a8d-a219-40f10f92eff6
EduAssignments.Read - 091460c9-9c4a-49b2-81ef-1f3d852acce2
EduAssignments.Read.All 4c37e1b6-35a1-43bf-926a-6f30f2cdf585
EduAssignments.ReadBasic - c0b0103b-c053-4b2e-9973-9f3a544ec9b8
EduAssignments.ReadBasic.All 6e0a958b-b7fc-4348-b7c4-a6ab9fd3dd0e
EduAssignments.ReadWrite - 2f233e90-164b-4501-8bce-31af2559a2d3
EduAssignments.ReadWrite.All 0d22204b-6cad-4dd0-8362-3e3f2ae699d9
EduAssignments.ReadWriteBasic - 2ef770a1-622a-47c4-93ee-28d6adbed3a0
EduAssignments.ReadWriteBasic.All f431cc63-a2de-48c4-8054-a34bc093af84
EduCurricula.Read - 484859e8-b9e2-4e92-b910-84db35dadd29
EduCurricula.Read.All 6cdb464c-3a03-40f8-900b-4cb7ea1da9c0
EduCurricula.ReadWrite - 4793c53b-df34-44fd-8d26-d15c517732f5
EduCurricula.ReadWrite.All 6a0c2318-d59d-4c7d-bf2e-5f3902dc2593
EduReports-Reading.Read.All ad248c30-1919-40c8-b3d2-304481894e88
EduReports-Reading.ReadAnonymous.All 040330d7-be7e-4130-b349-a6eb3a56e2f8
EduReports-Reflect.Read.All c5debf73-bdc8-473d-bf07-f4074ad05f71
EduReports-Reflect.ReadAnonymous.All f5d05dba-7ef0-46fc-b62c-a7282555f428
EduRoster.Read - a4389601-22d9-4096-ac18-36a927199112
EduRoster.Read.All e0ac9e1b-cb65-4fc5-87c5-1a8bc181f648
EduRoster.ReadBasic - 5d186531-d1bf-4f07-8cea-7c42119e1bd9
EduRoster.ReadBasic.All 0d412a8c-a06c-439f-b3ec-8abcf54d2f96
EduRoster.ReadWrite - 359e19a6-e3fa-4d7f-bcab-d28ec592b51e
EduRoster.ReadWrite.All d1808e82-ce13-47af-ae0d-f9b254e6d58a
EngagementConversation.Migration.All e1d2136d-eaaf-427a-a7db-f97dbe847c27
EngagementConversation.Read.All 2c495153-cd0e-41b4-9980-3bcecf1ca22f c55541d9-2cdd-4fad-8ead-0c08fae5b0c8
EngagementConversation.ReadWrite.All bfbd4840-fba0-43a7-93a9-465b687e47d0 ebbfd079-1634-4640-8618-68b19ebbed1d
EngagementExport.Read.All eda8c187-a7d5-42cb-b2e1-c9142f63899f
EngagementMeetingConversation.Read.All d746beae-b46e-446e-924a-5b805a5c4467 58c5819e-29bd-4400-ad52-82cd82a63fbd
EngagementRole.Read - 9f1da0fc-345c-4dfb-bab5-5215a073a417
EngagementRole.Read.All 30614864-4114-45ef-bdd9-0dd7894a1cc4 3cad91a5-8413-4c4a-acfe-dfeb83d1366d
EngagementRole.ReadWrite.All 3ede5358-7366-4da8-a2f7-472bf9c7cc34 4905982d-6459-4ccd-949c-949fefc0a8f2
EntitlementManagement.Read.All c74fd47d-ed3c-45c3-9a9e-b8676de685d2 5449aa12-1393-4ea2-a7c7-d0e06c1a56b2
EntitlementManagement.ReadWrite.All 9acd699f-1e81-4958-b001-93b1d2506e19 ae7a573d-81d7-432b-ad44-4ed5c9d89038
EntitlementMgmt-SubjectAccess.ReadWrite - e9fdcbbb-8807-410f-b9ec-8d5468c7c2ac
EntraBackup.Read.All 56eda3c5-3834-4815-bd41-6f8fa1295247 a6ea9dd7-4dd9-4484-a80a-ac9ad981dcf1
EntraBackup.ReadWrite.Preview - cef123a8-c18c-4eba-852e-d90cfbf67c91
EntraBackup.ReadWrite.Recovery - 8269c6ff-41d7-4172-a783-b2ce38322e42
EventListener.Read.All b7f6385c-6ce6-4639-a480-e23c42ed9784 f7dd3bed-5eec-48da-bc73-1c0ef50bc9a1
EventListener.ReadWrite.All 0edf5e9e-4ce8-468a-8432-d08631d18c43 d11625a6-fe21-4fc6-8d3d-063eba5525ad
ExchangeMessageTrace.Read.All 89b20d8a-76e2-4057-867b-9961f800b9a4 b2e7d27e-14e7-41ad-bb15-a88ceb9c3e90
ExternalConnection.Read.All 1914711b-a1cb-4793-b019-c2ce0ed21b8c a38267a5-26b6-4d76-9493-935b7599116b
ExternalConnection.ReadWrite.All 34c37bc0-2b40-4d5e-85e1-2365cd256d79 bbbbd9b3-3566-4931-ac37-2b2180d9e334
ExternalConnection.ReadWrite.OwnedBy f431331c-49a6-499f-be1c-62af19c34a9d 4082ad95-c812-4f02-be92-780c4c4f1830
ExternalItem.Read.All 7a7cffad-37d2-4f48-afa4-c6ab129adcc2 922f9392-b1b7-483c-a4be-0089be7704fb
ExternalItem.ReadWrite.All 38c3d6ee-69ee-422f-b954-e17819665354 b02c54f8-eb48-4c50-a9f0-a149e5a2012f
ExternalItem.ReadWrite.OwnedBy 8116ae0f-55c2-452d-9944-d18420f5b2c8 4367b9d7-cee7-4995-853c-a0bdfe95c1f9
ExternalUserProfile.Read.All 1987d7a0-d602-4262-ab90-cfdd43b37545 47167bec-55a7-4caf-9ecc-8d4566e3cfb1
ExternalUserProfile.ReadWrite.All 761327c9-d819-4c08-9a5f-874cd2826608 c6068dc7-a791-46a4-a811-b8228e6649ab
Family.Read - 3a1e4806-a744-4c70-80fc-223bf8582c46
FileIngestion.Ingest 65891b00-2fd9-4e33-be27-04a53132e3df
FileIngestionHybridOnboarding.Manage 766c601b-c009-4438-8290-c8b05fa00c4b
FileStorageContainer.Manage.All - 527b6d64-cdf5-4b8b-b336-4aa0b8ca2ce5
FileStorageContainer.Selected 40dc41bc-0f7e-42ff-89bd-d9516947e474 085ca537-6565-41c2-aca7-db852babc212
FileStorageContainerTypeReg.Selected 2dcc6599-bd30-442b-8f11-90f88ad441dc d1e4f63a-1569-475c-b9b2-bdc140405e38
Files.Read - 10465720-29dd-4523-a11a-6a75c743c9d9
Files.Read.All 01d4889c-1287-42c6-ac1f-5d1e02578ef6 df85f4d6-205c-4ac5-a5ea-6bf408dba283
Files.Read.Selected - 5447fe39-cb82-4c1a-b977-520e67e724eb
Files.ReadWrite - 5c28f0bf-8a70-41f1-8ab2-9032436ddb65
Files.ReadWrite.All 75359482-378d-4052-8f01-80520e7db3cd 863451e7-0667-486c-a5d6-d135439485f0
Files.ReadWrite.AppFolder b47b160b-1054-4efd-9ca0-e2f614696086 8019c312-3263-48e6-825e-2b833497195b
Files.ReadWrite.Selected - 17dde5bd-8c17-420f-a486-969730c1b827
Files.SelectedOperations.Selected bd61925e-3bf4-4d62-bc0b-06b06c96d95c ef2779dc-ef1b-4211-8310-8a0ac2450081
Financials.ReadWrite.All - f534bf13-55d4-45a9-8f3c-c92fe64d6131
Goals-Export.Read.All - 092211d9-ca1a-427b-813e-b79c7653fe71
Goals-Export.ReadWrite.All - 2edeb9fd-4228-480c-a26d-2ed52011cf3d
Group-Conversation.Read.All 4f0a8235-6f6f-4ec7-9500-34b452a4a0c3 c92fbbc2-50e0-4842-93ef-385c3293ea3d
Group-Conversation.ReadWrite.All 6679c91b-820a-4900-ab47-e97b197a89c4 302bcbb5-855a-4e49-ae20-94a331b0281e
Group-NestingSupport.ReadWrite.All 2d53948b-d2c5-4008-9c4e-6361bf192555 afc507db-8793-4d2f-999d-6e34cff02b7c
Group-OnPremisesSyncBehavior.ReadWrite.All 2d9bd318-b883-40be-9df7-63ec4fcdc424 37e00479-5776-4659-aecf-4841ec5d590a
Group-PreferredDataLocation.ReadWrite.All 603ce4e3-fb05-4b63-91ba-729bb1dca667 7ba6c25f-c181-4bfd-80b1-3ac184ac5629
Group-XTenantIdentitySync.Read.All 35b96aac-d839-4362-abd4-7381f2b27ccd f7c0661b-4247-48ac-a371-05ff047614c6
Group.Create bf7b1a76-6e77-406b-b258-bf5c7720e98f
Group.ManageProtection.All 60f8cea0-2476-45c9-ab18-70e79e60ad14 36263ed6-285e-4f84-b25a-62ec2ba17d29
Group.Read.All 5b567255-7703-4780-807c-7be8301ae99b 5f8c59db-677d-491f-a6b8-5f174b11ec1d
Group.ReadBasic.All 07d67222-3a10-4d3b-9ddc-b8aa43198a00 ba1917bc-a64b-4c71-b66d-229d4a520e66
Group.ReadWrite.All 62a82d76-70ea-41e2-9197-370581804d09 4e46008b-f24c-477d-8fff-7bb4ec7aafe0
Group.Selected 5ef47bde-23a3-4cfb-be03-6ab63044aec6
GroupMember.Read.All 98830695-27a2-44f7-8c18-0c3ebc9698f6 bc024368-1153-4739-b217-4326f2e966d0
GroupMember.ReadBasic.All 8222c640-cae5-4860-8d11-b32cfad95e03 28539367-358c-4ed9-b7f0-793eccb8fd34
GroupMember.ReadWrite.All dbaae8cf-10b5-4b86-a4a1-f871c94c6695 f81125ac-d3b7-4573-a3b2-7099cc39df9e
GroupSettings.Read.All f3c4f514-c65a-43f5-bfce-1735872258dd 2eb2bc92-94ef-4c6b-b4ab-2a09bc975e0e
GroupSettings.ReadWrite.All 546168c3-1183-4281-9491-fafb24dea37e c1691a6d-99e2-4cfa-b4b5-9e4d67dc0f36
HealthMonitoringAlert.Read.All 5183ed5d-b7f8-4e9a-915e-dafb46b9cb62 74b4ff32-4917-4536-a66d-38a4861e6220
HealthMonitoringAlert.ReadWrite.All ac29eb50-f2f9-4518-a117-4bef18e84c7d b7c60f27-2195-4d5f-96a7-6b98bdfd9664
HealthMonitoringAlertConfig.Read.All bb424d73-e898-4c97-9d42-688c32810003 fb873030-8626-47e6-96ff-8a5bff3b725f
HealthMonitoringAlertConfig.ReadWrite.All 432e76f0-8af6-4315-a853-66ab9538f480 b3e5ebc6-1c23-4337-8286-3f27165addb4
IMAP.AccessAsUser.All - 652390e4-393a-48de-9484-05f9b1212954
IdentityNotifications.Read.All 52ced3dd-dbb6-41a0-9ce5-61a056be97b8 59cd3e28-aa9c-4f72-a734-1b592eb06853
IdentityNotifications.ReadWrite.All d9fe7b9f-cb27-4289-9cb4-54debd9d3c25 c9c9fdea-4ecc-4d82-a2ea-3feff3489275
IdentityProvider.Read.All e321f0bb-e7f7-481e-bb28-e3b0b32d4bd0 43781733-b5a7-4d1b-98f4-e8edff23e1a9
IdentityProvider.ReadWrite.All 90db2b9a-d928-4d33-a4dd-8442ae3d41e4 f13ce604-1677-429f-90bd-8a10b9f01325
IdentityRiskEvent.Read.All 6e472fd1-ad78-48da-a0f0-97ab2c6b769e 8f6a01e7-0391-4ee5-aa22-a3af122cef27
IdentityRiskEvent.ReadWrite.All db06fb33-1953-4b7b-a2ac-f1e2c854f7ae 9e4862a5-b68f-479e-848a-4e07e25c9916
IdentityRiskyAgent.Read.All 4aadfb66-d49a-414a-a883-d8c240b6fa33 3215c57f-3faa-4295-95c2-6f14a5bc6124
IdentityRiskyAgent.ReadWrite.All dca4e4fd-a7cf-4e6f-86d1-d1ec094d766e d343bdeb-db6a-4e06-97da-9dafc2d61c60
IdentityRiskyServicePrincipal.Read.All 607c7344-0eed-41e5-823a-9695ebe1b7b0 ea5c4ab0-5a73-4f35-8272-5d5337884e5d
IdentityRiskyServicePrincipal.ReadWrite.All cb8d6980-6bcb-4507-afec-ed6de3a2d798 bb6f654c-d7fd-4ae3-85c3-fc380934f515
IdentityRiskyUser.Read.All dc5007c0-2d7d-4c42-879c-2dab87571379 d04bb851-cb7c-4146-97c7-ca3e71baf56c
IdentityRiskyUser.ReadWrite.All 656f6061-f9fe-4807-9708-6a2e0934df76 e0a7cdbb-08b0-4697-8264-0069786e9674
IdentityUserFlow.Read.All 1b0c317f-dd31-4305-9932-259a8b6e8099 2903d63d-4611-4d43-99ce-a33f3f52e343
IdentityUserFlow.ReadWrite.All 65319a09-a2be-469d-8782-f6b07debf789 281892cc-4dbf-4e3a-b6cc-b21029bb4e82
IndustryData-DataConnector.Read.All 7ab52c2f-a2ee-4d98-9ebc-725e3934aae2 d19c0de5-7ecb-4aba-b090-da35ebcd5425
IndustryData-DataConnector.ReadWrite.All eda0971c-482e-4345-b28f-69c309cb8a34 5ce933ac-3997-4280-aed0-cc072e5c062a
IndustryData-DataConnector.Upload 9334c44b-a7c6-4350-8036-6bf8e02b4c1f fc47391d-ab2c-410f-9059-5600f7af660d
IndustryData-InboundFlow.Read.All 305f6ba2-049a-4b1b-88bb-fe7e08758a00 cb0774da-a605-42af-959c-32f438fb38f4
IndustryData-InboundFlow.ReadWrite.All e688c61f-d4c6-4d64-a197-3bcf6ba1d6ad 97044676-2cec-40ee-bd70-38df444c9e70
IndustryData-OutboundFlow.Read.All 61d0354c-5d88-483c-b974-a37ec3395a2c 4741a003-8952-4be4-9217-33a0ac327122
IndustryData-OutboundFlow.ReadWrite.All 24a65b4a-e501-47e2-8849-d679517887f0 aeb68e0b-e562-4a1f-b6dd-3484ad0cbb4b
IndustryData-ReferenceDefinition.Read.All 6ee891c3-74a4-4148-8463-0c834375dfaf a3f96ffe-cb84-40a8-ac85-582d7ef97c2a
IndustryData-ReferenceDefinition.ReadWrite.All bda16293-63d3-45b7-b16b-833841d27d56 a757d430-be6d-430f-af57-28aabe79d247
IndustryData-Run.Read.All f6f5d10b-3024-4d1d-b674-aae4df4a1a73 92685235-50c4-4702-b2c8-36043db6fa79
IndustryData-Run.Start 7e429772-5b5e-47c0-8fd6-7279294c8033 f03a6d0e-0989-460f-80b2-e57c8561763e
IndustryData-SourceSystem.Read.All bc167a60-39fe-4865-8b44-78400fc6ed03 49b7016c-89ae-41e7-bd6f-b7170c5490bf
IndustryData-SourceSystem.ReadWrite.All 7d866958-e06e-4dd6-91c6-a086b3f5cfeb 9599f005-05d6-4ea7-b1b1-4929768af5d0
IndustryData-TimePeriod.Read.All 7c55c952-b095-4c23-a522-022bce4cc1e3 c9d51f28-8ccd-42b2-a836-fd8fe9ebf2ae
IndustryData-TimePeriod.ReadWrite.All 7afa7744-a782-4a32-b8c2-e3db637e8de7 b6d56528-3032-4f9d-830f-5a24a25e6661
IndustryData.ReadBasic.All 4f5ac95f-62fd-472c-b60f-125d24ca0bc5 60382b96-1f5e-46ea-a544-0407e489e588
InformationProtectionConfig.Read - 12f4bffb-b598-413c-984b-db99728f8b54
InformationProtectionConfig.Read.All 14f49b9f-4bf2-4d24-b80e-b27ec58409bd
InformationProtectionContent.Sign.All cbe6c7e4-09aa-4b8d-b3c3-2dbb59af4b54
InformationProtectionContent.Write.All 287bd98c-e865-4e8c-bade-1a85523195b9
InformationProtectionPolicy.Read - 4ad84827-5578-4e18-ad7a-86530b12f884
InformationProtectionPolicy.Read.All 19da66cb-0fb0-4390-b071-ebc76a349482
Insights-UserMetric.Read.All 34cbd96c-d824-4755-90d3-1008ef47efc1 7d249730-51a3-4180-8ec1-214f144f1bff
LearningAssignedCourse.Read - ac08cdae-e845-41db-adf9-5899a0ec9ef6
LearningAssignedCourse.Read.All 535e6066-2894-49ef-ab33-e2c6d064bb81
LearningAssignedCourse.ReadWrite.All 236c1cbd-1187-427f-b0f5-b1852454973b
LearningContent.Read.All 8740813e-d8aa-4204-860e-2a0f8f84dbc8 ea4c1fd9-6a9f-4432-8e5d-86e06cc0da77
LearningContent.ReadWrite.All 444d6fcb-b738-41e5-b103-ac4f2a2628a3 53cec1c4-a65f-4981-9dc1-ad75dbf1c077
LearningProvider.Read - dd8ce36f-9245-45ea-a99e-8ac398c22861
LearningProvider.ReadWrite - 40c2eb57-abaf-49f5-9331-e90fd01f7130
LearningSelfInitiatedCourse.Read - f6403ef7-4a96-47be-a190-69ba274c3f11
LearningSelfInitiatedCourse.Read.All 467524fc-ed22-4356-a910-af61191e3503
LearningSelfInitiatedCourse.ReadWrite.All 7654ed61-8965-4025-846a-0856ec02b5b0
LicenseAssignment.Read.All e2f98668-2877-4f38-a2f4-8202e0717aa1 f395577a-0960-456b-979f-7228de0c5996
LicenseAssignment.ReadWrite.All 5facf0c1-8979-4e95-abcf-ff3d079771c0 f55016cc-149c-447e-8f21-7cf3ec1d6350
LifecyclePolicies-AgentId.Read.All 6343d63f-034f-45b5-832d-9f9d7632e182 65857db0-62ac-4279-aa73-c2b5dab186f5
LifecyclePolicies-AgentId.ReadWrite.All 00d1c504-8dc7-461b-8a0b-dc15c8f1bd5a f2292ca5-46fc-4195-9b4d-16491bf9bf7f
LifecycleWorkflows-CustomExt.Read.All 2cb19e7d-9012-40bf-9a22-69fc776af8b0 2973a298-1d69-4f87-8d30-7025f0ec19d7
LifecycleWorkflows-CustomExt.ReadWrite.All 3351c766-bacc-4d93-94fa-f2c8b1986ee7 ef6bafb1-3019-4a22-a332-103aff92225f
LifecycleWorkflows-Reports.Read.All fe615156-48b5-4c83-b613-e6e31a43c446 4d3d7f81-163f-426a-8432-5638d2e82083
LifecycleWorkflows-Workflow.Activate 3a87a643-13d2-47aa-8d6a-b0a8377cb03b df1c25b3-072c-45cd-8403-c63441e4cca1
LifecycleWorkflows-Workflow.Read.All 03b0ad3e-fc2b-4ef1-b0ff-252e865cb608 7fabe5bd-2e47-4e61-b924-327117024e18
LifecycleWorkflows-Workflow.ReadBasic.All 021ea6db-c06b-45c6-8c9c-c1cd9a37a483 789c445d-433c-4575-a1fc-367a58a1bd4a
LifecycleWorkflows-Workflow.ReadWrite.All 94c88098-1d9d-4c42-a356-4d5a95312554 29e49f0c-a053-4cc5-a4b1-7da0c8c1e643
LifecycleWorkflows.Read.All 7c67316a-232a-4b84-be22-cea2c0906404 9bcb9916-765a-42af-bf77-02282e26b01a
LifecycleWorkflows.ReadWrite.All 5c505cf4-8424-4b8e-aa14-ee06e3bb23e3 84b9d731-7db8-4454-8c90-fd9e95350179
ListItems.SelectedOperations.Selected de4e4161-a10a-4dfd-809c-e328d89aefeb d6d361b3-211a-4191-9fa7-15f72de4aac4
Lists.SelectedOperations.Selected 23c5a9bd-d900-4ecf-be26-a0689755d9e5 033b51ee-d6fa-4add-b627-ee680c7212b5
Mail-Advanced.ReadWrite.All e118f1da-5c1c-46cf-bff6-8858d786f46f
Mail.Read 810c84a8-4a9e-49e6-bf7d-12d183f40d01 570282fd-fa5c-430d-a7fd-fc8dc98a9dca
Mail.Read.Shared - 7b9103a5-4610-446b-9670-80643382c1fa
Mail.ReadBasic 6be147d2-ea4f-4b5a-a3fa-3eab6f3c140a a4b8392a-d8d1-4954-a029-8e668a39a170
Mail.ReadBasic.All 693c5e45-0940-467d-9b8a-1022fb9d42ef
Mail.ReadBasic.Shared - b11fa0e7-fdb7-4dc9-b1f1-59facd463480
Mail.ReadWrite e2a3a72e-5f79-4c64-b1b1-878b674786c9 024d486e-b451-40bb-833d-3e66d98c5c73
Mail.ReadWrite.Shared - 5df07973-7d5d-46ed-9847-1271055cbd51
Mail.Send b633e1c5-b582-4048-a93e-9f11b44c7e96 e383f46e-2787-4529-855e-0e479a3ffac0
Mail.Send.Shared - a367ab51-6b49-43bf-a716-a1fb06d2a174
MailTips.ReadBasic.All a2c9652d-4d7f-4e4e-9d75-ac32fdc6f413
MailboxConfigItem.Read 27d9d776-f4d2-426d-80ad-5f22f2b01b0a dce2e6fc-0f4b-40da-94e2-14b4477f3d92
MailboxConfigItem.ReadWrite aa6d92d4-b25a-4640-aefe-3e3231e5e736 7d461784-7715-4b09-9f90-91a6d8722652
MailboxFolder.Read - 52dc2051-4958-4636-8f2a-281d39c6981c
MailboxFolder.Read.All 99280d24-a782-4793-93cc-0888549957f6
MailboxFolder.ReadWrite - 077fde41-7e0b-4c5b-bcd1-e9d743a30c80
MailboxFolder.ReadWrite.All fef87b92-8391-4589-9da7-eb93dab7dc8a
MailboxItem.Export - 58d3e7fa-3ce9-4a0c-9baa-0971f64709d9
MailboxItem.Export.All 937550e9-33a3-494b-88ae-d9cd394b1fbb
MailboxItem.ImportExport - df96e8a0-f4e1-4ecf-8d83-a429f822cbd6
MailboxItem.ImportExport.All 76577085-e73d-4f1d-b26a-85fb33892327
MailboxItem.Read - 82305458-296d-4edd-8b0b-74dd74c34526
MailboxItem.Read.All 7d9f353d-a7bd-4fbb-822a-26d5dd39a3ce
MailboxItem.ReadWrite - ec1ade38-5268-4bc8-87fa-b230e42f7a88
MailboxItem.ReadWrite.All 1583d471-fede-4e7c-b062-57e9d60cfb49
MailboxSettings.Read 40f97065-369a-49f4-947c-6a255697ae91 87f447af-9fa4-4c32-9dfa-4a57a73d18ce
MailboxSettings.ReadWrite 6931bccd-447a-43d1-b442-00a195474933 818c620a-27a9-40bd-a6a5-d96f7d610b4b
ManagedTenants.Read.All - dc34164e-6c4a-41a0-be89-3ae2fbad7cd3
ManagedTenants.ReadWrite.All - b31fa710-c9b3-4d9e-8f5e-8036eecddab9
Member.Read.Group 0a8ce3c7-89dd-46cf-b2c3-5ef0064437a8
Member.Read.Hidden 658aa5d8-239f-45c4-aa12-864f4fc7e490 f6a3db3e-f7e8-4ed2-a414-557c8c9830be
MultiTenantOrganization.Read.All 4f994bc0-31bb-44bb-b480-7a7c1be8c02e 526aa72a-5878-49fe-bf4e-357973af9b06
MultiTenantOrganization.ReadBasic.All f9c2b2a7-3895-4b2e-80f6-c924b456e50b 225db56b-15b2-4daa-acb3-0eec2bbe4849
MultiTenantOrganization.ReadWrite.All 920def01-ca61-4d2d-b3df-105b46046a70 77af1528-84f3-4023-8d90-d219cd433108
MutualTlsOauthConfiguration.Read.All 6daaff82-2880-496d-9d80-57e8e31195e2 51ae584e-e736-4718-897b-10af70f8e3cc
MutualTlsOauthConfiguration.ReadWrite.All 78bbf8cf-07d8-45ba-b0eb-1a7b48efbcf1 a51115bc-f64f-498f-bcee-00dcd28f4a03
NetworkAccess-Reports.Read.All 40049381-3cc1-42af-94ec-5ce755db4b0d b0c61509-cfc3-42bd-9bd4-66d81785fee4
NetworkAccess.Read.All e30060de-caa5-4331-99d3-6ac6c966a9a4 2f7013e0-ab4e-447f-a5e1-5d419950692d
NetworkAccess.ReadWrite.All b10642fc-a6cf-4c46-87f9-e1f96c2a18aa ae2df9c5-f18d-4ec4-a51b-bdeb807f177b
NetworkAccessBranch.Read.All 39ae4a24-1ef0-49e8-9d63-2a66f5c39edd 4051c7fc-b429-4804-8d80-8f1f8c24a6f7
NetworkAccessBranch.ReadWrite.All 8137102d-ec16-4191-aaf8-7aeda8026183 b8a36cc2-b810-461a-baa4-a7281e50bd5c
NetworkAccessPolicy.Read.All 8a3d36bf-cb46-4bcc-bec9-8d92829dab84 ba22922b-752c-446f-89d7-a2d92398fceb
NetworkAccessPolicy.ReadWrite.All f0c341be-8348-4989-8e43-660324294538 b1fbad0f-ef6e-42ed-8676-bca7fa3e7291
Notes.Create - 9d822255-d64d-4b7a-afdb-833b9a97ed02
Notes.Read - 371361e4-b9e2-4a3f-8315-2a301a3b0a3d
Notes.Read.All 3aeca27b-ee3a-4c2b-8ded-80376e2134a4 dfabfca6-ee36-4db2-8208-7a28381419b3
Notes.ReadWrite - 615e26af-c38a-4150-ae3e-c3b0d4cb1d6a
Notes.ReadWrite.All 0c458cef-11f3-48c2-a568-c66751c238c0 64ac0503-b4fa-45d9-b544-71a463f05da0
Notes.ReadWrite.CreatedByApp - ed68249d-017c-4df5-9113-e684c7f8760b
Notifications.ReadWrite.CreatedByApp - 89497502-6e42-46a2-8cb2-427fd3df970a
OnPremDirectorySynchronization.Read.All bb70e231-92dc-4729-aff5-697b3f04be95 f6609722-4100-44eb-b747-e6ca0536989d
OnPremDirectorySynchronization.ReadWrite.All c22a92cc-79bf-4bb1-8b6c-e0a05d3d80ce c2d95988-7604-4ba1-aaed-38a5f82a51c7
OnPremisesPublishingProfiles.ReadWrite.All 0b57845e-aa49-4e6f-8109-ce654fffa618 8c4d5184-71c2-4bf8-bb9d-bc3378c9ad42
OnlineMeeting.ReadBasic.Chat eda8d262-4e6e-4ff6-a7ba-a2fb50535165
OnlineMeetingAiInsight.Read.All c0cf7895-985f-42d4-a693-b618f36674ad 166741d6-eeb8-46fe-91f4-817d2af7bc88
OnlineMeetingAiInsight.Read.Chat 01892c31-3b66-4bcf-b5f5-bf0a03d5ed9f
OnlineMeetingArtifact.Read.All df01ed3b-eb61-4eca-9965-6b3d789751b2 110e5abb-a10c-4b59-8b55-9b4daa4ef743
OnlineMeetingArtifact.Read.Chat c5d06837-8c0d-42fc-9e49-545e3f941261
OnlineMeetingNotification.Send.Chat d9837fe0-9c31-4faa-8acb-b10874560161
OnlineMeetingParticipant.Read.Chat 6324a770-185c-4b4f-be13-2d9a1668e6eb
OnlineMeetingRecording.Read.All a4a08342-c95d-476b-b943-97e100569c8d 190c2bb6-1fdd-4fec-9aa2-7d571b5e1fe3
OnlineMeetingRecording.Read.Chat d20f0153-08ff-48a9-b299-96a8d1131d1d
OnlineMeetingTranscript.Read.All a4a80d8d-d283-4bd8-8504-555ec3870630 30b87d18-ebb1-45db-97f8-82ccb1f0190c
OnlineMeetingTranscript.Read.Chat 8c477e19-f0f7-45f9-ae72-604f77a599e3
OnlineMeetings.Read - 9be106e1-f4e3-4df5-bdff-e4bc531cbe43
OnlineMeetings.Read.All c1684f21-1984-47fa-9d61-2dc8c296bb70
OnlineMeetings.ReadWrite - a65f2972-a4f8-4f5e-afd7-69ccb046d5dc
OnlineMeetings.ReadWrite.All b8bb2037-6e08-44ac-a4ea-4674e010e2a4
OrgContact.Read.All e1a88a34-94c4-4418-be12-c87b00e26bea 08432d1b-5911-483c-86df-7980af5cdee0
OrgSettings-AppsAndServices.Read.All 56c84fa9-ea1f-4a15-90f2-90ef41ece2c9 1e9b7a7e-4d64-44ff-acf5-2e9651c1519f
OrgSettings-AppsAndServices.ReadWrite.All 4a8e4191-c1c8-45f8-b801-f9a1a5ee6ad3 c167b0e7-47c0-48e8-9eee-9892f58018fa
OrgSettings-DynamicsVoice.Read.All c18ae2dc-d9f3-4495-a93f-18980a0e159f 9862d930-5aec-4a98-8d4f-7277a8db9bcb
OrgSettings-DynamicsVoice.ReadWrite.All c3f1cc32-8bbd-4ab6-bd33-f270e0d9e041 4cea26fb-6967-4234-82c4-c044414743f8
OrgSettings-Forms.Read.All 434d7c66-07c6-4b1f-ab21-417cf2cdaaca 210051a0-1ffc-435c-ae76-02d226d05752
OrgSettings-Forms.ReadWrite.All 2cb92fee-97a3-4034-8702-24a6f5d0d1e9 346c19ff-3fb2-4e81-87a0-bac9e33990c1
OrgSettings-Microsoft365Install.Read.All 6cdf1fb1-b46f-424f-9493-07247caa22e2 8cbdb9f6-9c2e-451a-814d-ec606e5d0212
OrgSettings-Microsoft365Install.ReadWrite.All 83f7232f-763c-47b2-a097-e35d2cbe1da5 1ff35e91-19eb-42d8-aa2d-cc9891127ae5
OrgSettings-Todo.Read.All e4d9cd09-d858-4363-9410-abb96737f0cf 7ff96f41-f022-45ba-acd8-ef3f03063d6b
OrgSettings-Todo.ReadWrite.All 5febc9da-e0d0-4576-bd13-ae70b2179a39 087502c2-5263-433e-abe3-8f77231a0627
Organization.Read.All 498476ce-e0fe-48b0-b801-37ba7e2685c6 4908d5b9-3fb2-4b1e-9336-1888b7937185
Organization.ReadWrite.All 292d869f-3427-49a8-9dab-8c70152b74e9 46ca0847-7e6b-426e-9775-ea810a948356
OrganizationalBranding.Read.All eb76ac34-0d62-4454-b97c-185e4250dc20 9082f138-6f02-4f3a-9f4d-5f3c2ce5c688
OrganizationalBranding.ReadWrite.All d2ebfbc1-a5f8-424b-83a6-56ab5927a73c 15ce63de-b141-4c9a-a9a5-241bf27c6aaf
Owner.Read.Group 70d5316c-9b27-4057-a650-3b0fe49002ab
POP.AccessAsUser.All - d7b7f2d9-0f45-4ea1-9d42-e50810c06991
PartnerBilling.Read.All 7c3e1994-38ff-4412-a99b-9369f6bb7706 8804798e-5934-4e30-8ce3-ef88257cecd4
PartnerSecurity.Read.All 21ffa320-2e7f-47d3-a466-7ff04d2dd68d 5567b981-0bf1-4796-9038-0648b46e116d
PartnerSecurity.ReadWrite.All 04a2c935-5b4b-474a-be42-11f53111f271 0cd2c1f6-94a1-4075-ab8c-0b1aff2e1ad5
PendingExternalUserProfile.Read.All bdfb26d9-bb36-49be-9b4c-b8cbf4b05808 d88fd3fb-53d3-4c1c-8c39-787fcac2ed7a
PendingExternalUserProfile.ReadWrite.All 8363c2b8-6ff7-420b-9966-c5884c2d48bc 93a1fb28-c908-4826-904e-0c74ad352b73
People.Read - ba47897c-39ec-4d83-8086-ee8256fa737d
People.Read.All b528084d-ad10-4598-8b93-929746b4d7d6 b89f9189-71a5-4e70-b041-9887f0bc7e4a
PeopleSettings.Read.All ef02f2e7-e22d-4c77-8614-8f765683b86e ec762c5f-388b-4b16-8693-ac1efbc611bc
PeopleSettings.ReadWrite.All b6890674-9dd5-4e42-bb15-5af07f541ae1 e67e6727-c080-415e-b521-e3f35d5248e9
Place.Read.All 913b9306-0ce1-42b8-9137-6a7df690a760 cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec
Place.ReadWrite.All f1f5e9aa-ad18-4b97-883e-6aa7e95b7a5f 4c06a06a-098a-4063-868e-5dfee3827264
PlaceDevice.Read.All 8b724a84-ceac-4fd9-897e-e31ba8f2d7a3 4c7f93d2-6b0b-4e05-91aa-87842f0a2142
PlaceDevice.ReadWrite.All 2d510721-5c4e-43cd-bfdb-ac0f8819fb92 eafd6a71-e95a-4f8a-bb6e-fb84ab7fbd9e
PlaceDeviceTelemetry.ReadWrite.All 27fc435f-44e2-4b30-bf3c-e0ce74aed618
Policy.Read.All 246dd0d5-5bd0-4def-940b-0421030a5b68 572fea84-0151-49b2-9301-11cb16974376
Policy.Read.AuthenticationMethod 8e3bc81b-d2f3-4b7b-838c-32c88218d2f0 a6ff13ac-1851-4993-8ca9-a671d70de2d5
Policy.Read.B2BManagementPolicy 227900ff-df89-40f8-90e2-8157cf6995d5 4b293250-121d-4cb4-acc7-5280438c18a6
Policy.Read.ConditionalAccess 37730810-e9ba-4e46-b07e-8ca78d182097 633e0fce-8c58-4cfb-9495-12bbd5a24f7c
Policy.Read.CrossTenantAccess 8fc84b9a-5c21-479b-ba9d-02d252d062aa b337372a-8b4d-428d-9cd8-3d7363865736
Policy.Read.DeviceConfiguration bdba4817-6ba1-4a7c-8a01-be9bc7c242dd 3616a4b0-6746-49c4-a678-4c237599074d
Policy.Read.IdentityProtection b21b72f6-4e6a-4533-9112-47eea9f97b28 d146432f-b803-4ed4-8d42-ba74193a6ede
Policy.Read.OnPremAuthenticationPolicy - 067887f2-6a02-484c-91f3-5dbef3eabb51
Policy.Read.PermissionGrant 9e640839-a198-48fb-8b9a-013fd6f6cbcd 414de6ea-2d92-462f-b120-6e2a809a6d01
Policy.Read.Recovery 447f996a-7c58-4ce7-9a9e-da80381a45ab 61faa1e9-0931-4f9a-94ba-bc2e3505c685
Policy.ReadWrite.AccessReview 77c863fd-06c0-47ce-a7eb-49773e89d319 4f5bc9c8-ea54-4772-973a-9ca119cb0409
Policy.ReadWrite.ApplicationConfiguration be74164b-cff1-491c-8741-e671cb536e13 b27add92-efb2-4f16-84f5-8108ba77985c
Policy.ReadWrite.AuthenticationFlows 25f85f3c-f66c-4205-8cd5-de92dd7f0cec edb72de9-4252-4d03-a925-451deef99db7
Policy.ReadWrite.AuthenticationMethod 29c18626-4985-4dcd-85c0-193eef327366 7e823077-d88e-468f-a337-e18f1f0e6c7c
Policy.ReadWrite.Authorization fb221be6-99f2-473f-bd32-01c6a0e9ca3b edd3c878-b384-41fd-95ad-e7407dd775be
Policy.ReadWrite.B2BManagementPolicy 886bd2d9-5b8b-4b49-adea-ca75fb50d9ef 723c4a0c-85b0-4a02-bb2a-c9eb07959de9
Policy.ReadWrite.ConditionalAccess 01c0a623-fc9b-48e9-b794-0756f8e8f067 ad902697-1014-4ef5-81ef-2b4301988e8c
Policy.ReadWrite.ConsentRequest 999f8c63-0a38-4f1b-91fd-ed1947bdd1a9 4d135e65-66b8-41a8-9f8b-081452c91774
Policy.ReadWrite.CrossTenantAccess 338163d7-f101-4c92-94ba-ca46fe52447c 014b43d0-6ed4-4fc6-84dc-4b6f7bae7d85
Policy.ReadWrite.CrossTenantCapability a6325ae7-2b73-4dbd-abed-fbeacfbf8696 9ef7463f-1d39-406f-89ea-3483a4645e1c
Policy.ReadWrite.DeviceConfiguration 230fb2d5-aa21-49c1-bfa7-ae1be179d867 40b534c3-9552-4550-901b-23879c90bcf9
Policy.ReadWrite.ExternalIdentities 03cc4f92-788e-4ede-b93f-199424d144a5 b5219784-1215-45b5-b3f1-88fe1081f9c0
Policy.ReadWrite.FeatureRollout 2044e4f1-e56c-435b-925c-44cd8f6ba89a 92a38652-f13b-4875-bc77-6e1dbb63e1b2
Policy.ReadWrite.FedTokenValidation 90bbca0b-227c-4cdc-8083-1c6cfb95bac6 be1be369-4540-4ac9-8928-79de99f70d8f
Policy.ReadWrite.IdentityProtection 2dcf8603-09eb-4078-b1ec-d30a1a76b873 7256e131-3efb-4323-9854-cf41c6021770
Policy.ReadWrite.MobilityManagement - a8ead177-1889-4546-9387-f25e658e2a79
Policy.ReadWrite.OnPremAuthenticationPolicy - d87a6c97-eed7-4e98-bf63-9b2becc48899
Policy.ReadWrite.PermissionGrant a402ca1c-2696-4531-972d-6e5ee4aa11ea 2672f8bb-fd5e-42e0-85e1-ec764dd2614e
Policy.ReadWrite.Recovery 795fc94d-3deb-4632-b1eb-e6d1a5f44918 1e7a2f4c-e602-4b1b-9547-304dd65c4cc2
Policy.ReadWrite.SecurityDefaults 1c6e93a6-28e2-4cbb-9f64-1a46a821124d 0b2a744c-2abf-4f1e-ad7e-17a087e2be99
Policy.ReadWrite.TrustFramework 79a677f7-b79d-40d0-a36a-3e6f8688dd7a cefba324-1a70-4a6e-9c1d-fd670b7ae392
PreAuthorizationGrant.Read.All 66ae8ecc-328f-47f6-97ca-4d9e952df081 9c98cbde-410c-4719-9058-166504f17863
Presence.Read - 76bc735e-aecd-4a1d-8b4c-2b915deabb79
Presence.Read.All a70e0c2d-e793-494c-94c4-118fa0a67f42 9c7a330d-35b3-4aa1-963d-cb2b9f927841
Presence.ReadWrite - 8d3c54a7-cf58-4773-bf81-c0cd6ad522bb
Presence.ReadWrite.All 83cded22-8297-4ff6-a7fa-e97e9545a259
PrintAlertSettings.ReadWrite.All - 6e8cbdd3-5627-423a-826e-05bdbc72b710
PrintConnector.Read.All - d69c2d6d-4f72-4f99-a6b9-663e32f8cf68
PrintConnector.ReadWrite.All - 79ef9967-7d59-4213-9c64-4b10687637d8
PrintJob.Create - 21f0d9c0-9f13-48b3-94e0-b6b231c7d320
PrintJob.Manage.All 58a52f47-9e36-4b17-9ebe-ce4ef7f3e6c8
PrintJob.Read - 248f5528-65c0-4c88-8326-876c7236df5e
PrintJob.Read.All ac6f956c-edea-44e4-bd06-64b1b4b9aec9 afdd6933-a0d8-40f7-bd1a-b5d778e8624b
PrintJob.ReadBasic - 6a71a747-280f-4670-9ca0-a9cbf882b274
PrintJob.ReadBasic.All fbf67eee-e074-4ef7-b965-ab5ce1c1f689 04ce8d60-72ce-4867-85cf-6d82f36922f3
PrintJob.ReadWrite - b81dd597-8abb-4b3f-a07a-820b0316ed04
PrintJob.ReadWrite.All 5114b07b-2898-4de7-a541-53b0004e2e13 036b9544-e8c5-46ef-900a-0646cc42b271
PrintJob.ReadWriteBasic - 6f2d22f2-1cb6-412c-a17c-3336817eaa82
PrintJob.ReadWriteBasic.All 57878358-37f4-4d3a-8c20-4816e0d457b1 3a0db2f6-0d2a-4c19-971b-49109b19ad3d
PrintSettings.Read.All b5991872-94cf-4652-9765-29535087c6d8 490f32fd-d90f-4dd7-a601-ff6cdc1a3f6c
PrintSettings.ReadWrite.All - 9ccc526a-c51c-4e5c-a1fd-74726ef50b8f
PrintTaskDefinition.ReadWrite.All 456b71a7-0ee0-4588-9842-c123fcc8f664
Printer.Create - 90c30bed-6fd1-4279-bf39-714069619721
Printer.FullControl.All - 93dae4bd-43a1-4a23-9a1a-92957e1d9121
Printer.Read.All 9709bb33-4549-49d4-8ed9-a8f65e45bb0f 3a736c8a-018e-460a-b60c-863b2683e8bf
Printer.ReadWrite.All f5b3f73d-6247-44df-a74c-866173fddab0 89f66824-725f-4b8f-928e-e1c5258dc565
PrinterShare.Read.All - ed11134d-2f3f-440d-a2e1-411efada2502
PrinterShare.ReadBasic.All - 5fa075e9-b951-4165-947b-c63396ff0a37
PrinterShare.ReadWrite.All - 06ceea37-85e2-40d7-bec3-91337a46038f
PrivilegedAccess-CustomExt.Read.All e7ebe2d9-6e26-487a-8286-191d623a6904 bc04fe80-7e6a-4154-8b8f-d1e3465613bf
PrivilegedAccess-CustomExt.ReadWrite.All 124325f3-0c46-4c57-a050-d6d1a82510f6 157efa76-20fd-4db4-876e-90c049322467
PrivilegedAccess.Read.AzureAD 4cdc2547-9148-4295-8d11-be0db1391d6b b3a539c9-59cb-4ad5-825a-041ddbdc2bdb
PrivilegedAccess.Read.AzureADGroup 01e37dc9-c035-40bd-b438-b2879c4870a6 d329c81c-20ad-4772-abf9-3f6fdb7e5988
PrivilegedAccess.Read.AzureResources 5df6fe86-1be0-44eb-b916-7bd443a71236 1d89d70c-dcac-4248-b214-903c457af83a
PrivilegedAccess.ReadWrite.AzureAD 854d9ab1-6657-4ec8-be45-823027bcd009 3c3c74f5-cdaa-4a97-b7e0-4e788bfcfb37
PrivilegedAccess.ReadWrite.AzureADGroup 2f6817f8-7b12-4f0f-bc18-eeaf60705a9e 32531c59-1f32-461f-b8df-6f8a3b89f73b
PrivilegedAccess.ReadWrite.AzureResources 6f9d5abc-2db6-400b-a267-7de22a40fb87 a84a9652-ffd3-496e-a991-22ba5529156a
PrivilegedAssignmentSchedule.Read.AzureADGroup cd4161cb-f098-48f8-a884-1eda9a42434c 02a32cc4-7ab5-4b58-879a-0586e0f7c495
PrivilegedAssignmentSchedule.Read.EntraAppRole 3a728f2e-df1d-4294-9899-86f601fae70a d5767d44-e1c1-4fc7-8fb1-7daa58df022a
PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup 41202f2c-f7ab-45be-b001-85c9728b9d69 06dbc45d-6708-4ef0-a797-f797ee68bf4b
PrivilegedAssignmentSchedule.ReadWrite.EntraAppRole 81adad77-a25a-489d-ac43-321115620139 e07122a7-d275-4a27-a2f5-eb62349edae0
PrivilegedAssignmentSchedule.Remove.AzureADGroup 55d1104b-3821-413d-b3ca-e2393d333cd3 ca5fe595-68ff-4dfd-907d-4509501a0e49
PrivilegedEligibilitySchedule.Read.AzureADGroup edb419d6-7edc-42a3-9345-509bfdf5d87c 8f44f93d-ecef-46ae-a9bf-338508d44d6b
PrivilegedEligibilitySchedule.Read.EntraAppRole d2ab45a0-ed46-4f7f-806a-0f1146144d5a 9b9eb231-5483-4f3c-89e9-9d5048dafe9d
PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup 618b6020-bca8-4de6-99f6-ef445fa4d857 ba974594-d163-484e-ba39-c330d5897667
PrivilegedEligibilitySchedule.ReadWrite.EntraAppRole 7f4c39f1-1aa7-44b7-ab05-38df2609c37a f7ff1cb0-e255-4bb3-b24a-6708c60c5418
PrivilegedEligibilitySchedule.Remove.AzureADGroup 55745561-7572-4314-a737-a2c2a1b0dd2e c5ea9ab4-9b41-4c09-a400-53e652fb5096
ProfilePhoto.Read.All e24d31aa-e1ab-4c80-85fe-23018690335d 469cd065-729e-4dee-b1fa-d92e0fab6310
ProfilePhoto.ReadWrite.All 27baa7f6-5dfb-4ba8-b1d3-1e812c143013 f5b24df7-511e-48bb-ae88-643f023b55e1
ProgramControl.Read.All eedb7fdd-7539-4345-a38b-4839e4a84cbd c492a2e1-2f8f-4caa-b076-99bbf6e40fe4
ProgramControl.ReadWrite.All 60a901ed-09f7-4aa5-a16e-7dd3d6f9de36 50fd364f-9d93-4ae1-b170-300e87cccf84
ProtectionScopes.Compute.All e5a76501-dbb0-492c-ab55-5d09e8837263 98f5a27a-539a-48bc-a597-f78e9e1e76bf
ProtectionScopes.Compute.User fe696d63-5e1f-4515-8232-cccc316903c6 4fc04d16-a9fc-4c5e-8da4-79b6c33638a4
ProvisioningLog.Read.All 091937d3-3e38-47a1-8649-b2f99d3035f1 95aec97b-cf27-4a8d-a67d-42f60b5b38ef
PublicKeyInfrastructure.Read.All 214fda0c-514a-4650-b037-b562b1a66124 04a4b2a2-3f26-4fc8-87ee-9c46e68db175
PublicKeyInfrastructure.ReadWrite.All a2b63618-5350-462d-b1b3-ba6eb3684e26 3591b7f3-dba8-4bad-b667-7a64bd4f2b83
PullPrintPrinter.Read.All f369d3b8-fe98-4772-85e1-b23e7cf41982 deac7994-79bc-44c9-8828-01c1a9a96618
QnA.Read.All ee49e170-1dd1-4030-b44c-61ad6e98f743 f73fa04f-b9a5-4df9-8843-993ce928925e
RealTimeActivityFeed.Read.All abafe00f-ea87-4c63-b8a8-0e7bb0a88144 db5d5bae-0c9e-444e-9390-8a5fea98c253
RecordsManagement.Read.All ac3a2b8e-03a3-4da9-9ce0-cbe28bf1accd 07f995eb-fc67-4522-ad66-2b8ca8ea3efd
RecordsManagement.ReadWrite.All eb158f57-df43-4751-8b21-b8932adb3d34 f2833d75-a4e6-40ab-86d4-6dfe73c97605
RemoteTenantGroups.Read.All faa08cc0-0dcd-4ea9-9f9c-8b16f842b36e d207fff0-6e36-4360-a23b-495e23b60385
ReportSettings.Read.All ee353f83-55ef-4b78-82da-555bfa2b4b95 84fac5f4-33a9-4100-aa38-a20c6d29e5e7
ReportSettings.ReadWrite.All 2a60023f-3219-47ad-baa4-40e17cd02a1d b955410e-7715-4a88-a940-dfd551018df3
Reports.Read.All 230c1aed-a721-4c5d-9cb4-a90514e508ef 02e97553-ed7b-43d0-ab3c-f8bace0d040c
ResourceSpecificPermissionGrant.ReadForChat - cb530fca-534b-4e72-aa74-bca7e8bbd06f
ResourceSpecificPermissionGrant.ReadForChat.All 2ff643d8-43e4-4a9b-88c1-86cb4a4b4c2f
ResourceSpecificPermissionGrant.ReadForTeam - eafad40c-bf7a-415a-b7f8-acdf5706b58f
ResourceSpecificPermissionGrant.ReadForTeam.All ad4600ae-d900-42cb-a9a2-2415d05593d0
ResourceSpecificPermissionGrant.ReadForUser - f1d91a8f-88e7-4774-8401-b668d5bca0c5
ResourceSpecificPermissionGrant.ReadForUser.All acfca4d5-f49f-40ed-9648-84068b474c73
RiskPreventionProviders.Read.All 2a6baefd-edea-4ff6-b24e-bebcaa27a50d e197c06f-ae7b-4398-b0a2-89f76ebca159
RiskPreventionProviders.ReadWrite.All 7fc7225d-eb37-4c39-90f3-a33a57cf1081 2a7babba-9623-4109-bc9c-79728cf3bb4f
RoleAssignmentSchedule.Read.Directory d5fe8ce8-684c-4c83-a52c-46e882ce4be1 344a729c-0285-42c6-9014-f12b9b8d6129
RoleAssignmentSchedule.ReadWrite.Directory dd199f4a-f148-40a4-a2ec-f0069cc799ec 8c026be3-8e26-4774-9372-8d5d6f21daff
RoleAssignmentSchedule.Remove.Directory d3495511-98b7-4df3-b317-4e35c19f6129 f71cd05c-3fdb-4568-aef2-e1cf62ee20d4
RoleEligibilitySchedule.Read.Directory ff278e11-4a33-4d0c-83d2-d01dc58929a5 eb0788c2-6d4e-4658-8c9e-c0fb8053f03d
RoleEligibilitySchedule.ReadWrite.Directory fee28b28-e1f3-4841-818e-2704dc62245f 62ade113-f8e0-4bf9-a6ba-5acb31db32fd
RoleEligibilitySchedule.Remove.Directory 79c7e69c-0d9f-4eff-97a8-49170a5a08ba 58ac4fa2-b484-4d6e-ba97-beee2a574220
RoleManagement.Read.All c7fbd983-d9aa-4fa7-84b8-17382c103bc4 48fec646-b2ba-4019-8681-8eb31435aded
RoleManagement.Read.CloudPC 031a549a-bb80-49b6-8032-2068448c6a3c 9619b88a-8a25-48a7-9571-d23be0337a79
RoleManagement.Read.Defender 4d6e30d1-e64e-4ae7-bf9d-c706cc928cef dd689728-6eb8-4deb-bd38-2924a935f3de
RoleManagement.Read.Directory 483bed4a-2ad3-4361-a73b-c83ccdbdc53c 741c54c3-0c1e-44a1-818b-3f97ab4e8c83
RoleManagement.Read.Exchange c769435f-f061-4d0b-8ff1-3d39870e5f85 3bc15058-7858-4141-b24f-ae43b4e80b52
RoleManagement.ReadWrite.CloudPC 274d0592-d1b6-44bd-af1d-26d259bcb43a 501d06f8-07b8-4f18-b5c6-c191a4af7a82
RoleManagement.ReadWrite.Defender 8b7e8c0a-7e9d-4049-97ec-04b5e1bcaf05 d8914f8f-9f64-4bd1-b4d3-f5a701ed8457
RoleManagement.ReadWrite.Directory 9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8 d01b97e9-cbc0-49fe-810a-750afd5527a3
RoleManagement.ReadWrite.Exchange 025d3225-3f02-4882-b4c0-cd5b541a4e80 c1499fe0-52b1-4b22-bed2-7a244e0e879f
RoleManagementAlert.Read.Directory ef31918f-2d50-4755-8943-b8638c0a077e cce71173-f76d-446e-97ff-efb2d82e11b1
RoleManagementAlert.ReadWrite.Directory 11059518-d6a6-4851-98ed-509268489c4a 435644c6-a5b1-40bf-8f52-fe8e5b53e19c
RoleManagementPolicy.Read.AzureADGroup 69e67828-780e-47fd-b28c-7b27d14864e6 7e26fdff-9cb1-4e56-bede-211fe0e420e8
RoleManagementPolicy.Read.Directory fdc4c997-9942-4479-bfcb-75a36d1138df 3de2cdbe-0ff5-47d5-bdee-7f45b4749ead
RoleManagementPolicy.Read.EntraAppRole 3d201a4e-90f1-420d-bd4f-3beec28a46b9 8b3ffd3b-178e-4aae-be39-ba87585eddb2
RoleManagementPolicy.ReadWrite.AzureADGroup b38dcc4d-a239-4ed6-aa84-6c65b284f97c 0da165c7-3f15-4236-b733-c0b0f6abe41d
RoleManagementPolicy.ReadWrite.Directory 31e08e0a-d3f7-4ca2-ac39-7343fb83e8ad 1ff1be21-34eb-448c-9ac9-ce1f506b2a68
RoleManagementPolicy.ReadWrite.EntraAppRole ec563bdb-80dc-47c0-81d3-bff47cc6ac06 652ec839-e4ac-4eb5-b545-ecc90eeceb2d
SMTP.Send - 258f6531-6087-4cc4-bb90-092c5fb3ed3f
Schedule-WorkingTime.ReadWrite.All 0b21c159-dbf4-4dbb-a6f6-490e412c716e
Schedule.Read.All 7b2ebf90-d836-437f-b90d-7b62722c4456 fccf6dd8-5706-49fa-811f-69e2e1b585d0
Schedule.ReadWrite.All b7760610-0545-4e8a-9ec3-cce9e63db01c 63f27281-c9d9-4f29-94dd-6942f7f1feb0
SchedulePermissions.ReadWrite.All 7239b71d-b402-4150-b13d-78ecfe8df441 07919803-6073-4cd8-bc55-28077db0ee10
SearchConfiguration.Read.All ada977a5-b8b1-493b-9a91-66c206d76ecf 7d307522-aa38-4cd0-bd60-90c6f0ac50bd
SearchConfiguration.ReadWrite.All 0e778b85-fefa-466d-9eec-750569d92122 b1a7d408-cab0-47d2-a2a5-a74a3733600d
SecurityActions.Read.All 5e0edab9-c148-49d0-b423-ac253e121825 1638cddf-07a4-4de2-8645-69c96cacad73
SecurityActions.ReadWrite.All f2bf083f-0179-402a-bedb-b2784de8a49b dc38509c-b87d-4da0-bd92-6bec988bac4a
SecurityAlert.Create.All 06870c4c-7370-4a2a-ad10-239a337af816 7417b8c6-a088-4c4c-99c7-bca9ab3eb9ba
SecurityAlert.Read.All 472e4a4d-bb4a-4026-98d1-0b0d74cb74a5 bc257fb8-46b4-4b15-8713-01e91bfbe4ea
SecurityAlert.ReadWrite.All ed4fca05-be46-441f-9803-1873825f8fdb 471f2a7f-2a42-4d45-a2bf-594d0838070d
SecurityAnalyzedMessage.Read.All b48f7ac2-044d-4281-b02f-75db744d6f5f 53e6783e-b127-4a35-ab3a-6a52d80a9077
SecurityAnalyzedMessage.ReadWrite.All 04c55753-2244-4c25-87fc-704ab82a4f69 48eb8c83-6e58-46e7-a6d3-8805822f5940
SecurityCopilotWorkspaces.Read.All - 84499c31-ac2e-44d3-a0cf-a6c386d4dfe8
SecurityCopilotWorkspaces.ReadWrite.All - 206291b0-2167-47a7-a640-6cdc1df710ba
SecurityEvents.Read.All bf394140-e372-4bf9-a898-299cfc7564e5 64733abd-851e-478a-bffb-e47a14b18235
SecurityEvents.ReadWrite.All d903a879-88e0-4c09-b0c9-82f6a1333f84 6aedf524-7e1c-45a7-bd76-ded8cab8d0fc
SecurityIdentitiesAccount.Read.All c5bc96f5-b4a1-4cfc-8189-d5f0d772278f 3e9ed69a-a48e-473c-8b97-413016703a37
SecurityIdentitiesActions.ReadWrite.All af2bf46f-7bf1-4be3-8bad-e17e279e8462 818229ce-20e4-47bd-92f4-bc94dbb37a56
SecurityIdentitiesAutoConfig.Read.All 58971758-9844-4fe4-9fba-7e4ce7a659bf 8ff90903-1ecb-4f3a-b8b2-42120374ecd6
SecurityIdentitiesAutoConfig.ReadWrite.All 4f1f0deb-08d1-4ffb-8cca-21dfc362b7c0 b810fdb4-8733-43bd-9b37-fddb7215c69f
SecurityIdentitiesHealth.Read.All f8dcd971-5d83-4e1e-aa95-ef44611ad351 a0d0da43-a6df-4416-b63d-99c79991aae8
SecurityIdentitiesHealth.ReadWrite.All ab03ddd5-7ae4-4f2e-8af8-86654f7e0a27 53e51eec-2d9b-4990-97f3-c9aa5d5652c3
SecurityIdentitiesMigration.Read.All b018cc1c-c680-4e91-bb6e-462ee243fdb5 63595162-fcc0-4127-8b1e-bfe90b23a10e
SecurityIdentitiesMigration.ReadWrite.All afd28a5a-707f-4edf-85c2-c446291e63da 741a6ef0-37e6-4b0a-9178-133d94fbc46e
SecurityIdentitiesSensors.Read.All 5f0ffea2-f474-4cf2-9834-61cda2bcea5c 2c221239-7c5c-4b30-9355-d84663bfcd96
SecurityIdentitiesSensors.ReadWrite.All d4dcee6d-0774-412a-b06c-aeabbd99e816 087c3ad9-c2ca-4b82-9885-d5e25ce9e183
SecurityIdentitiesUserActions.Read.All 3e5d0bee-973f-4736-a123-4e1ab146f3a8 c7d0a939-da1c-4aca-80fa-d0a6cd924801
SecurityIdentitiesUserActions.ReadWrite.All b4146a3a-dd4f-4af4-8d91-7cc0eef3d041 bf230e97-1957-4df6-b3f6-57f9029eacdf
SecurityIncident.Read.All 45cc0394-e837-488b-a098-1918f48d186c b9abcc4f-94fc-4457-9141-d20ce80ec952
SecurityIncident.ReadWrite.All 34bf0e97-1971-4929-b999-9e2442d941d7 128ca929-1a19-45e6-a3b8-435ec44a36ba
SensitivityLabel.Evaluate 57f0b71b-a759-45a0-9a0f-cc099fbd9a44 a4633e44-d355-4474-99df-8c2de6b0e39e
SensitivityLabel.Evaluate.All 986fa56a-6680-4aac-af09-4d1765376739 a42e3c42-b31e-4919-b699-696dca5dc9e7
SensitivityLabel.Read 3b8e7aad-f6e3-4299-83f8-6fc6a5777f0b 1aeb73ce-68d7-49b7-913a-eedc80844551
SensitivityLabels.Read.All e46a01e9-b2cf-4d89-8424-bcdc6dd445ab 8b377c27-ea19-4863-a948-8a8588c8f2c3
SentimentSurvey.Export.All 84fa35c1-f997-4c1c-894c-bb52108cfbbf df9fd94d-51ff-443d-8f31-ae4dc1b5b8d8
ServiceActivity-Exchange.Read.All 2b655018-450a-4845-81e7-d603b1ebffdb 1fe7aa48-9373-4a47-8df3-168335e0f4c9
ServiceActivity-Microsoft365Web.Read.All c766cb16-acc4-4663-ba09-6eedef5876c5 d74c75b1-d5a9-479d-902d-92f8f99182c1
ServiceActivity-OneDrive.Read.All 57b4f899-b8c5-47c7-bdd3-c410c55602b7 347e3c16-30f3-4ac7-9b52-fc3c053de9c9
ServiceActivity-Teams.Read.All 4dfee10b-fa4a-41b5-b34d-ccf54cc0c394 404d76f0-e10e-460a-92be-ef19600c54d1
ServiceHealth.Read.All 79c261e0-fe76-4144-aad5-bdc68fbe4037 55896846-df78-47a7-aa94-8d3d4442ca7f
ServiceMessage.Read.All 1b620472-6534-4fe6-9df2-4680e8aa28ec eda39fa6-f8cf-4c3c-a909-432c683e4c9b
ServiceMessageViewpoint.Write - 636e1b0b-1cc2-4b1c-9aa9-4eeed9b9761b
ServicePrincipalEndpoint.Read.All 5256681e-b7f6-40c0-8447-2d9db68797a0 9f9ce928-e038-4e3b-8faf-7b59049a8ddc
ServicePrincipalEndpoint.ReadWrite.All 89c8469c-83ad-45f7-8ff2-6e3d4285709e 7297d82c-9546-4aed-91df-3d4f0a9b3ff0
SharePointCrossTenantMigration.Manage.All a0521574-fcd8-4742-b29c-f796df57ea70 c608c170-08b5-466b-a8fe-0b4074b01613
SharePointCrossTenantMigration.Read.All f5fa52a5-b9ab-4dc3-885e-9e5b4a67068e 00dcb678-f9af-4e73-acb1-4f1657364629
SharePointTenantSettings.Read.All 83d4163d-a2d8-4d3b-9695-4ae3ca98f888 2ef70e10-5bfd-4ede-a5f6-67720500b258
SharePointTenantSettings.ReadWrite.All 19b94e34-907c-4f43-bde9-38b1909ed408 aa07f155-3612-49b8-a147-6c590df35536
ShortNotes.Read - 50f66e47-eb56-45b7-aaa2-75057d9afe08
ShortNotes.Read.All 0c7d31ec-31ca-4f58-b6ec-9950b6b0de69
ShortNotes.ReadWrite - 328438b7-4c01-4c07-a840-e625a749bb89
ShortNotes.ReadWrite.All 842c284c-763d-4a97-838d-79787d129bab
SignInIdentifier.Read.All 28e1fe78-598f-4df4-b55e-18bf34218925 458e1edc-1e75-438c-8c7b-c32115c9d373
SignInIdentifier.ReadWrite.All 7fc588a2-ea2d-4d1f-bcf7-33c324b149b8 b4673c3c-7b5a-4012-9826-7c7e3c8db6af
Sites.Archive.All e3530185-4080-478c-a4ab-39322704df58
Sites.Create.All 80819dd8-2b3b-4551-a1ad-2700fc44f533 0e2e68e1-3f32-4e10-9281-f749e097fcbe
Sites.FullControl.All a82116e5-55eb-4c41-a434-62fe8a61c773 5a54b8b3-347c-476d-8f8e-42d5c7424d29
Sites.Manage.All 0c0bf378-bf22-4481-8f81-9e89a9b4960a 65e50fdc-43b7-4915-933e-e8138f11f40a
Sites.Read.All 332a536c-c7ef-4017-ab91-336970924f0d 205e70e5-aba6-4c52-a976-6d2d46c48043
Sites.ReadWrite.All 9492366f-7969-46a4-8d15-ed1a20078fff 89fe6a52-be36-487e-b7d8-d061c450a026
Sites.Selected 883ea226-0bf2-4a8f-9f9d-92c9162a727d f89c84ef-20d0-4b54-87e9-02e856d66d53
SpiffeTrustDomain.Read.All dcdfc277-41fd-4d68-ad0c-c3057235bd8e 9b4aa4b1-aaf3-41b7-b743-698b27e77ff6
SpiffeTrustDomain.ReadWrite.All 17b78cfd-eeff-447d-8bab-2795af00055a 8ba47079-8c47-4bfe-b2ce-13f28ef37247
Storyline.ReadWrite.All 6eff534b-699e-44d9-af61-a4182f0ec37e fd1d61cb-4e4b-4d15-a6d2-161348681d84
SubjectRightsRequest.Read.All ee1460f0-368b-4153-870a-4e1ca7e72c42 9c3af74c-fd0f-4db4-b17a-71939e2a9d77
SubjectRightsRequest.ReadWrite.All 8387eaa4-1a3c-41f5-b261-f888138e6041 2b8fcc74-bce1-4ae3-a0e8-60c53739299d
Subscription.Read.All - 5f88184c-80bb-4d52-9ff2-757288b2e9b7
Synchronization.Read.All 5ba43d2f-fa88-4db2-bd1c-a67c5f0fb1ce 7aa02aeb-824f-4fbe-a3f7-611f751f5b55
Synchronization.ReadWrite.All 9b50c33d-700f-43b1-b2eb-87e89b703581 7bb27fa3-ea8f-4d67-a916-87715b6188bd
SynchronizationData-User.Upload db31e92a-b9ea-4d87-bf6a-75a37a9ca35a 1a2e7420-4e92-4d2b-94cb-fb2952e9ddf7
SynchronizationData-User.Upload.OwnedBy 25c32ff3-849a-494b-b94f-20a8ac4e6774
Tasks.Read - f45671fb-e0fe-4b4b-be20-3d3ce43f1bcb
Tasks.Read.All f10e1f91-74ed-437f-a6fd-d6ae88e26c1f
Tasks.Read.Shared - 88d21fd4-8e5a-4c32-b5e2-4a1c95f34f72
Tasks.ReadWrite - 2219042f-cab5-40cc-b0d2-16b1540b4c5f
Tasks.ReadWrite.All 44e666d1-d276-445b-a5fc-8815eeb81d55
Tasks.ReadWrite.Shared - c5ddf11b-c114-4886-8558-8a4e557cd52b
Team.Create 23fc2474-f741-46ce-8465-674744c5c361 7825d5d6-6049-4ce7-bdf6-3b8d53f4bcd0
Team.Read.Group 41027e3b-d156-4913-bb0d-06cbbe931eb7
Team.ReadBasic.All 2280dda6-0bfd-44ee-a2f4-cb867cfc4c1e 485be79e-c497-4b35-9400-0e3fa7f2a5d4
TeamMember.Read.All 660b7406-55f1-41ca-a0ed-0b035e182f3e 2497278c-d82d-46a2-b1ce-39d4cdde5570
TeamMember.Read.Group b8731755-de22-4604-be08-93e1e5c2d2d6
TeamMember.ReadWrite.All 0121dc95-1b9f-4aed-8bac-58c5ac466691 4a06efd2-f825-4e34-813e-82a57b03d1ee
TeamMember.ReadWriteNonOwnerRole.All 4437522e-9a86-4a41-a7da-e380edd4a97d 2104a4db-3a2f-4ea0-9dba-143d457dc666
TeamSettings.Edit.Group 33f7a028-d012-4bd9-b40f-3c970d089bc8
TeamSettings.Read.All 242607bd-1d2c-432c-82eb-bdb27baa23ab 48638b3c-ad68-4383-8ac4-e6880ee6ca57
TeamSettings.Read.Group 87909ea6-7b07-42cf-b3a0-b8bd8e7072a8
TeamSettings.ReadWrite.All bdd80a03-d9bc-451d-b7c4-ce7c63fe3c8f 39d65650-9d3e-4223-80db-a335590d027e
TeamSettings.ReadWrite.Group 13451d84-ced2-4d45-9b0d-98688b90e5bf
TeamTemplates.Read - cd87405c-5792-4f15-92f7-debc0db6d1d6
TeamTemplates.Read.All 6323133e-1f6e-46d4-9372-ac33a0870636
TeamsActivity.Read - 0e755559-83fb-4b44-91d0-4cc721b9323e
TeamsActivity.Read.All 70dec828-f620-4914-aa83-a29117306807
TeamsActivity.Send a267235f-af13-44dc-8385-c1dc93023186 7ab1d787-bae7-4d5d-8db6-37ea32df9186
TeamsActivity.Send.Chat 119b5846-be45-44cd-87d7-bfc566330e11
TeamsActivity.Send.Group d4539c25-0937-4095-b844-b97228dd8655
TeamsActivity.Send.User 483c432d-7210-44e7-a362-954c0c5e4108
TeamsAppInstallation.ManageSelectedForChat - d1ba22c6-3f02-4c91-addb-bc3399bcca88
TeamsAppInstallation.ManageSelectedForChat.All 22b74aab-d9e4-46f7-9424-f24b42307227
TeamsAppInstallation.ManageSelectedForTeam - c67b2d7e-6b80-4218-938a-05e73058e42d
TeamsAppInstallation.ManageSelectedForTeam.All b448d252-1f26-4227-b6ff-21ab510975a2
TeamsAppInstallation.ManageSelectedForUser - 830c2bd9-c335-4caf-bf83-c07fa8a23ef1
TeamsAppInstallation.ManageSelectedForUser.All e97a9235-5b3c-43c4-b37d-6786a173fae4
TeamsAppInstallation.Read.All 0fdf35a5-82f8-41ff-9ded-0b761cc73512
TeamsAppInstallation.Read.Chat b60343cd-f77a-4c4f-8036-41938b1abd8b
TeamsAppInstallation.Read.Group ba4beb29-863b-4f02-8969-37a289cd91c0
TeamsAppInstallation.Read.User 39a4b5e8-1aa6-4da4-877a-d2345944028d
TeamsAppInstallation.ReadForChat - bf3fbf03-f35f-4e93-963e-47e4d874c37a
TeamsAppInstallation.ReadForChat.All cc7e7635-2586-41d6-adaa-a8d3bcad5ee5
TeamsAppInstallation.ReadForTeam - 5248dcb1-f83b-4ec3-9f4d-a4428a961a72
TeamsAppInstallation.ReadForTeam.All 1f615aea-6bf9-4b05-84bd-46388e138537
TeamsAppInstallation.ReadForUser - c395395c-ff9a-4dba-bc1f-8372ba9dca84
TeamsAppInstallation.ReadForUser.All 9ce09611-f4f7-4abd-a629-a05450422a97
TeamsAppInstallation.ReadSelectedForChat - ?
TeamsAppInstallation.ReadSelectedForChat.All 53d40ddb-9b27-4c97-b800-985be6041990
TeamsAppInstallation.ReadSelectedForTeam - ?
TeamsAppInstallation.ReadSelectedForTeam.All 93c6a289-70fd-489e-a053-6cf8f7d772f6
TeamsAppInstallation.ReadSelectedForUser - ?
TeamsAppInstallation.ReadSelectedForUser.All 44fb0e7c-1f9a-47f1-bb9e-7f92d48ed288
TeamsAppInstallation.ReadWriteAndConsentForChat - e1408a66-8f82-451b-a2f3-3c3e38f7413f
TeamsAppInstallation.ReadWriteAndConsentForChat.All 6e74eff9-4a21-45d6-bc03-3a20f61f8281
TeamsAppInstallation.ReadWriteAndConsentForTeam - 946349d5-2a9d-4535-abc0-7beeacaedd1d
TeamsAppInstallation.ReadWriteAndConsentForTeam.All b0c13be0-8e20-4bc5-8c55-963c23a39ce9
TeamsAppInstallation.ReadWriteAndConsentForUser - 2da62c49-dfbd-40df-ba16-fef3529d391c
TeamsAppInstallation.ReadWriteAndConsentForUser.All 32ca478f-f89e-41d0-aaf8-101deb7da510
TeamsAppInstallation.ReadWriteAndConsentSelfForChat - a0e0e18b-8fb2-458f-8130-da2d7cab9c75
TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All ba1ba90b-2d8f-487e-9f16-80728d85bb5c
TeamsAppInstallation.ReadWriteAndConsentSelfForTeam - 4a6bbf29-a0e1-4a4d-a7d1-cef17f772975
TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All 1e4be56c-312e-42b8-a2c9-009600d732c0
TeamsAppInstallation.ReadWriteAndConsentSelfForUser - 7a349935-c54d-44ab-ab66-1b460d315be7
TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All a87076cf-6abd-4e56-8559-4dbdf41bef96
TeamsAppInstallation.ReadWriteForChat - aa85bf13-d771-4d5d-a9e6-bca04ce44edf
TeamsAppInstallation.ReadWriteForChat.All 9e19bae1-2623-4c4f-ab6e-2664615ff9a0
TeamsAppInstallation.ReadWriteForTeam - 2e25a044-2580-450d-8859-42eeb6e996c0
TeamsAppInstallation.ReadWriteForTeam.All 5dad17ba-f6cc-4954-a5a2-a0dcc95154f0
TeamsAppInstallation.ReadWriteForUser - 093f8818-d05f-49b8-95bc-9d2a73e9a43c
TeamsAppInstallation.ReadWriteForUser.All 74ef0291-ca83-4d02-8c7e-d2391e6a444f
TeamsAppInstallation.ReadWriteSelectedForChat - ?
TeamsAppInstallation.ReadWriteSelectedForChat.All 25bbeaad-04be-4207-83ed-a263aae76ddf
TeamsAppInstallation.ReadWriteSelectedForTeam - ?
TeamsAppInstallation.ReadWriteSelectedForTeam.All 7b5823ae-d0f2-424d-b90c-d843ffada7d9
TeamsAppInstallation.ReadWriteSelectedForUser - ea819e27-c92a-4118-b83b-4540b125d744
TeamsAppInstallation.ReadWriteSelectedForUser.All 650a76ec-4118-4b25-9d3a-1f98048a5ee0
TeamsAppInstallation.ReadWriteSelfForChat - 0ce33576-30e8-43b7-99e5-62f8569a4002
TeamsAppInstallation.ReadWriteSelfForChat.All 73a45059-f39c-4baf-9182-4954ac0e55cf
TeamsAppInstallation.ReadWriteSelfForTeam - 0f4595f7-64b1-4e13-81bc-11a249df07a9
TeamsAppInstallation.ReadWriteSelfForTeam.All 9f67436c-5415-4e7f-8ac1-3014a7132630
TeamsAppInstallation.ReadWriteSelfForUser - 207e0cb1-3ce7-4922-b991-5a760c346ebc
TeamsAppInstallation.ReadWriteSelfForUser.All 908de74d-f8b2-4d6b-a9ed-2a17b3b78179
TeamsPolicyUserAssign.ReadWrite.All 1801e8f4-cf09-4c4e-a1b5-036dfcca6c90 6997c35c-a586-440c-8a0b-4ffe5d118dc0
TeamsResourceAccount.Read.All b55aa226-33a1-4396-bcf4-edce5e7a31c1 ea2cbd09-253c-4f69-a0e6-07383c5f07cc
TeamsTab.Create 49981c42-fd7b-4530-be03-e77b21aed25e a9ff19c2-f369-4a95-9a25-ba9d460efc8e
TeamsTab.Create.Chat 0029d2bb-fc98-4712-9310-69dd5fcc94d5
TeamsTab.Create.Group c4d7203b-1e46-4c4a-95f9-862779aa39e1
TeamsTab.Delete.Chat fa50d890-02fe-4696-b82b-110dc7f7382a
TeamsTab.Delete.Group cc2e79a6-9a86-45cc-91c1-41c15745287e
TeamsTab.Read.All 46890524-499a-4bb2-ad64-1476b4f3e1cf 59dacb05-e88d-4c13-a684-59f1afc8cc98
TeamsTab.Read.Chat aa07ff41-1317-4f07-8edb-a1558e9bfc84
TeamsTab.Read.Group 60d920d0-44e7-44f4-a811-1a172a2ea5b3
TeamsTab.ReadWrite.All a96d855f-016b-47d7-b51c-1218a98d791c b98bfd41-87c6-45cc-b104-e2de4f0dafb9
TeamsTab.ReadWrite.Chat d583f4d7-57da-4b2c-9744-253e9ec3c7be
TeamsTab.ReadWrite.Group 717ca3a4-bc73-47f8-b613-4d43e657fa9c
TeamsTab.ReadWriteForChat - ee928332-e9c2-4747-b4a0-f8c164b68de6
TeamsTab.ReadWriteForChat.All fd9ce730-a250-40dc-bd44-8dc8d20f39ea
TeamsTab.ReadWriteForTeam - c975dd04-a06e-4fbb-9704-62daad77bb49
TeamsTab.ReadWriteForTeam.All 6163d4f4-fbf8-43da-a7b4-060fe85ed148
TeamsTab.ReadWriteForUser - c37c9b61-7762-4bff-a156-afc0005847a0
TeamsTab.ReadWriteForUser.All 425b4b59-d5af-45c8-832f-bb0b7402348a
TeamsTab.ReadWriteSelfForChat - 0c219d04-3abf-47f7-912d-5cca239e90e6
TeamsTab.ReadWriteSelfForChat.All 9f62e4a2-a2d6-4350-b28b-d244728c4f86
TeamsTab.ReadWriteSelfForTeam - f266662f-120a-4314-b26a-99b08617c7ef
TeamsTab.ReadWriteSelfForTeam.All 91c32b81-0ef0-453f-a5c7-4ce2e562f449
TeamsTab.ReadWriteSelfForUser - 395dfec1-a0b9-465f-a783-8250a430cb8c
TeamsTab.ReadWriteSelfForUser.All 3c42dec6-49e8-4a0a-b469-36cff0d9da93
TeamsTelephoneNumber.Read.All 39b17d18-680c-41f4-b9c2-5f30629e7cb6 1bc6eab1-058d-4557-b011-d4c41cec88b7
TeamsTelephoneNumber.ReadWrite.All 0a42382f-155c-4eb1-9bdc-21548ccaa387 424b07a8-1209-4d17-9fe4-9018a93a1024
TeamsUserConfiguration.Read.All a91eadaf-2c3c-4362-908b-fb172d208fc6 5c469ce4-dab5-4afd-b9de-14f1ba4004a7
Teamwork.Migrate.All dfb0dd15-61de-45b2-be36-d6a69fba3c79
Teamwork.Read.All 75bcfbce-a647-4fba-ad51-b63d73b210f4 594f4bb6-c083-4cf9-8aa8-213823bdf351
TeamworkAppSettings.Read.All 475ebe88-f071-4bd7-af2b-642952bd4986 44e060c4-bbdc-4256-a0b9-dcc0396db368
TeamworkAppSettings.ReadWrite.All ab5b445e-8f10-45f4-9c79-dd3f8062cc4e 87c556f0-2bd9-4eed-bd74-5dd8af6eaf7e
TeamworkCustomEmoji.Create - 72464cd4-58fd-4116-8a9e-b74757574757
TeamworkCustomEmoji.Create.All 85643b08-0e25-4d99-9d68-04ba0fef9740
TeamworkCustomEmoji.Read - 89b231b1-414e-4dd4-bb87-d59906da4e05
TeamworkCustomEmoji.Read.All 1efa3d37-1703-4685-9a59-baf6296fb956
TeamworkDevice.Read.All 0591bafd-7c1c-4c30-a2a5-2b9aacb1dfe8 b659488b-9d28-4208-b2be-1c6652b3c970
TeamworkDevice.ReadWrite.All 79c02f5b-bd4f-4713-bc2c-a8a4a66e127b ddd97ecb-5c31-43db-a235-0ee20e635c40
TeamworkSection.Read - 87a3258d-8c34-49e2-ab91-9b8bdbd79177
TeamworkSection.Read.All e9e1b87a-726e-4628-8fab-d1fc58d4d9ad
TeamworkSection.ReadWrite - 70dbe5e8-39b9-40f3-8c65-3ec7b00ad804
TeamworkSection.ReadWrite.All fd99f9da-42d6-4d00-8a41-4161bea42309
TeamworkTag.Read - 57587d0b-8399-45be-b207-8050cec54575
TeamworkTag.Read.All b74fd6c4-4bde-488e-9695-eeb100e4907f
TeamworkTag.ReadWrite - 539dabd7-b5b6-4117-b164-d60cd15a8671
TeamworkTag.ReadWrite.All a3371ca5-911d-46d6-901c-42c8c7a937d8
TeamworkTargetedMessage.Read.All b0cfd829-be18-4b31-bb0e-ec1df8197ba3
TeamworkTargetedMessage.ReadWrite - 162354de-2885-4e5a-94fb-2f03019a65a8
TeamworkUserInteraction.Read.All - b4d26916-07e0-4daf-9096-9f6d9174aa96
TenantGovernance-Invitation.Read.All 3f4f98e9-6faf-4e5f-814b-ed2ed8a4ec9e fda068e8-0524-485e-8d7f-b5bc29b0dae9
TenantGovernance-Invitation.ReadWrite.All - 42b91635-3803-4af2-a2d5-e91127f9c488
TenantGovernance-PolicyTemplate.Read.All eb9465d8-e7c0-4301-8e51-927f34ee3134 ad222a15-813d-46b8-8f8d-1976a69a74f3
TenantGovernance-PolicyTemplate.ReadWrite.All - 7cd0bd21-45fe-4c8e-a549-3c95bd27d185
TenantGovernance-RelatedTenant.Read.All 7ced9a83-8e7c-46df-b3e0-6b45a6ecedcd 9caaca93-f090-4b9a-b4bb-17de251354d4
TenantGovernance-RelatedTenant.ReadWrite.All - e61db2de-de55-461e-942d-52a028ed1076
TenantGovernance-Relationship.Read.All 41c250d0-8793-44e1-a130-5fdbd5bccd0a 0b1c2458-4845-477b-a704-3cce8b06bf28
TenantGovernance-Relationship.ReadWrite.All - 3fbcd6a3-a9a5-4d69-8a78-acc7d7195180
TenantGovernance-Request.Read.All 294294d5-2b81-4cf1-837c-28fc22bc3290 a924b9f1-7af0-4982-aecf-b6e0e10b2830
TenantGovernance-Request.ReadWrite.All - 3c7a434e-4e5d-413f-be82-b77ea4ba5a4d
TenantGovernance-Setting.Read.All e2d1cac5-0317-4ae3-aca9-59737eb75317 4ad3e05f-2467-49d9-baa2-8e4de7bcee9b
TenantGovernance-Setting.ReadWrite.All - 135f3533-12fc-4608-97ac-5c5cea64baf0
TermStore.Read.All ea047cc2-df29-4f3e-83a3-205de61501ca 297f747b-0005-475b-8fef-c890f5152b38
TermStore.ReadWrite.All f12eb8d6-28e3-46e6-b2c0-b7e4dc69fc95 6c37c71d-f50f-4bff-8fd3-8a41da390140
ThreatAssessment.Read.All f8f035bb-2cce-47fb-8bf5-7baf3ecbee48
ThreatAssessment.ReadWrite.All - cac97e40-6730-457d-ad8d-4852fddab7ad
ThreatHunting.Read.All dd98c7f5-2d42-42d3-a0e4-633161547251 b152eca8-ea73-4a48-8c98-1a6742673d99
ThreatIndicators.Read.All 197ee4e9-b993-4066-898f-d6aecc55125b 9cc427b4-2004-41c5-aa22-757b755e9796
ThreatIndicators.ReadWrite.OwnedBy 21792b6c-c986-4ffc-85de-df9da54b52fa 91e7d36d-022a-490f-a748-f8e011357b42
ThreatIntelligence.Read.All e0b77adb-e790-44a3-b0a0-257d06303687 f266d9c0-ccb9-4fb8-a228-01ac0d8d6627
ThreatSubmission.Read.All 86632667-cd15-4845-ad89-48a88e8412e1 7083913a-4966-44b6-9886-c5822a5fd910
ThreatSubmission.ReadWrite.All d72bdbf4-a59b-405c-8b04-5995895819ac 8458e264-4eb9-4922-abe9-768d58f13c7f
ThreatSubmissionPolicy.ReadWrite.All 926a6798-b100-4a20-a22f-a4918f13951d 059e5840-5353-4c68-b1da-666a033fc5e8
Topic.Read.All - 79c4c76f-409a-4f98-884d-e2c09291ec26
TrustFrameworkKeySet.Read.All fff194f1-7dce-4428-8301-1badb5518201 7ad34336-f5b1-44ce-8682-31d7dfcd9ab9
TrustFrameworkKeySet.ReadWrite.All 4a771c9a-1cf2-4609-b88e-3d3e02d539cd 39244520-1e7d-4b4a-aee0-57c65826e427
UnifiedGroupMember.Read.AsGuest - 73e75199-7c3e-41bb-9357-167164dbb415
User-ConvertToInternal.ReadWrite.All 9d952b72-f741-4b40-9185-8c53076c2339 550e695c-7511-40f4-ac79-e8fb9c82552d
User-LifeCycleInfo.Read.All 8556a004-db57-4d7a-8b82-97a13428e96f ed8d2a04-0374-41f1-aefe-da8ac87ccc87
User-LifeCycleInfo.ReadWrite.All 925f1248-0f97-47b9-8ec8-538c54e01325 7ee7473e-bd4b-4c9f-987c-bd58481f5fa2
User-Mail.ReadWrite.All 280d0935-0796-47d1-8d26-273470a3f17a 6166886a-9576-433b-8544-658177bdef1d
User-OnPremisesSyncBehavior.ReadWrite.All a94a502d-0281-4d15-8cd2-682ac9362c4c 7ff9afdd-0cdb-439d-a61c-fea3e9339e89
User-PasswordProfile.ReadWrite.All cc117bb9-00cf-4eb8-b580-ea2a878fe8f7 56760768-b641-451f-8906-e1b8ab31bca7
User-Phone.ReadWrite.All 86ceff06-c822-49ff-989a-d912845ffe69 e29d5979-5b06-4a7f-ae24-6a9348d2e1ff
User.Create 4240f680-4f73-4082-a766-aa916a2dc9b3 d8ce6a2a-46ff-438e-96bc-020f23870a55
User.DeleteRestore.All eccc023d-eccf-4e7b-9683-8813ab36cecc 4bb440cd-2cf2-4f90-8004-aa2acd2537c5
User.EnableDisableAccount.All 3011c876-62b7-4ada-afa2-506cbbecc68c f92e74e7-2563-467f-9dd0-902688cb5863
User.Export.All 405a51b5-8d8d-430b-9842-8be4b0e9f324 405a51b5-8d8d-430b-9842-8be4b0e9f324
User.Invite.All 09850681-111b-4a89-9bed-3f2cae46d706 63dd7cd9-b489-4adf-a28c-ac38b9a0f962
User.ManageIdentities.All c529cfca-c91b-489c-af2b-d92990b66ce6 637d7bec-b31e-4deb-acc9-24275642a2c9
User.Read - e1fe6dd8-ba31-4d61-89e7-88639da4683d
User.Read.All df021288-bdef-4463-88db-98f22de89214 a154be20-db9c-4678-8ab7-66f6cc099a59
User.ReadBasic.All 97235f07-e226-4f63-ace3-39588e11d3a1 b340eb25-3456-403f-be2f-af7a0d370277
User.ReadUpdate.All 5639c449-cfd9-4088-bc48-3e16da108bf8 f8b099f1-a6ce-4e00-8fff-5f783ff4faeb
User.ReadWrite - b4e74841-8e56-480b-be8b-910348b18b4c
User.ReadWrite.All 741f803b-c850-494e-b5df-cde7c675a1ca 204e0828-b5ca-4ad8-b9f3-f32a958e7cc4
User.ReadWrite.CrossCloud 5652f862-b626-407b-a3e6-248aeb95763c
User.RevokeSessions.All 77f3a031-c388-4f99-b373-dc68676a979e fc30e98b-8810-4501-81f5-c20a3196387b
UserActivity.ReadWrite.CreatedByApp - 47607519-5fb1-47d9-99c7-da4b48f369b1
UserAuthMethod-Email.Read - 12b23cea-90c1-4873-9094-f45c5f290f86
UserAuthMethod-Email.Read.All a1e58be0-1095-422b-b067-73434bd7d40f 76caaf3a-ebdb-40a3-9299-4196e636f290
UserAuthMethod-Email.ReadWrite - 696aa421-62dc-4c99-be16-015b23444089
UserAuthMethod-Email.ReadWrite.All e8ecb853-1435-4a49-95ba-ec5b31b11672 074f680f-c89e-45be-880e-5d0642860a1c
UserAuthMethod-External.Read - d1739827-146b-4f7f-b52c-1c509253aa57
UserAuthMethod-External.Read.All d2c4289f-9f95-40da-ad43-eeb1506f0db7 cbca9646-4c34-4cea-8e54-9a7088018820
UserAuthMethod-External.ReadWrite - 28c2e8f9-828a-4691-a090-f2f0b7fc07b3
UserAuthMethod-External.ReadWrite.All c7a22c2e-5b01-4129-8159-6c8be2c78f16 9d91805d-0f53-43e3-a0f3-303ad4f3056f
UserAuthMethod-HardwareOATH.Read - ccd2eb40-8874-44e6-8f96-335908b3cfdb
UserAuthMethod-HardwareOATH.Read.All 7b544555-7811-49ff-8223-a56be870e33a acd68c26-c283-4bf4-8b5c-200fc179bdd5
UserAuthMethod-HardwareOATH.ReadWrite - 147ca97b-6686-4849-b37e-09d9b5ad45fc
UserAuthMethod-HardwareOATH.ReadWrite.All 7e9ebcc1-90aa-4471-8051-e68d6b4e9c89 480643f2-a162-43c5-a670-dc1494fc911b
UserAuthMethod-MicrosoftAuthApp.Read - f14a567b-3280-4124-95a0-eca86006967e
UserAuthMethod-MicrosoftAuthApp.Read.All a9c5f16e-e5ca-4e33-89ad-903fcfc01c23 7b627679-e2fd-4bfd-990e-989e2914d4e6
UserAuthMethod-MicrosoftAuthApp.ReadWrite - 9f7dfa0c-eb40-42be-8d45-8af4a9219c6f
UserAuthMethod-MicrosoftAuthApp.ReadWrite.All c833c349-a1ab-4b6d-94a2-fa9a8674420c 1b7322b2-5cb3-4f13-928f-d7ca97c5fba9
UserAuthMethod-Passkey.Read - 828fcbda-0d26-431d-8bfb-83f217224621
UserAuthMethod-Passkey.Read.All 72e00c1d-3e3d-43bb-a0b9-c435611bb1d2 14195339-1fe4-48a7-a0d3-a39eb9fd8958
UserAuthMethod-Passkey.ReadWrite - b2de7db9-10f7-4800-b04c-b5b91e4891d6
UserAuthMethod-Passkey.ReadWrite.All 0400e371-7db1-4338-a269-96069eb65227 64930478-d0ea-4671-ad72-fe0d9821df09
UserAuthMethod-Password.Read - 7f0f82c3-de19-4ddc-810d-a2206d7637fd
UserAuthMethod-Password.Read.All 8d2c17ff-b93d-40d5-9def-d843680509cb 4f69a4e2-2aa0-43a7-ad6b-98b4cda1f23f
UserAuthMethod-Password.ReadWrite - 60cce20d-d41e-4594-b391-84bbf8cc31f3
UserAuthMethod-Password.ReadWrite.All f6d38dfd-ec08-4995-8f07-23e929df0936 7f5b683d-df96-4690-a88d-6e336ed6dc7c
UserAuthMethod-Phone.Read - 43dab3b9-e8b4-424d-8e13-6a2ad2a625fa
UserAuthMethod-Phone.Read.All f529a223-ea70-43ec-b268-5012de2fbaa2 20cf4ae1-09b9-4d29-a6f8-43e1820ce60c
UserAuthMethod-Phone.ReadWrite - 6c4aad61-f76b-46ad-a22c-57d4d3d962af
UserAuthMethod-Phone.ReadWrite.All 6e85d483-7092-4375-babe-0a94a8213a58 48c99302-9a24-4f27-a8a7-acef4debba14
UserAuthMethod-PlatformCred.Read - 9c694582-e8f2-40e2-8353-fb43e2e0f12a
UserAuthMethod-PlatformCred.Read.All 07c0b1e4-15bd-442f-834b-30f8291388d1 5936156c-f89b-4850-997d-026c4e6ce529
UserAuthMethod-PlatformCred.ReadWrite - 70327f81-b953-43c9-92d3-131c74e4beb8
UserAuthMethod-PlatformCred.ReadWrite.All 1a87acf4-a9ca-4576-a974-452ea265d5f6 cb11bf8c-dde1-4504-b6a5-31e1562b0749
UserAuthMethod-QR.Read - d6893c31-9187-405c-8dfc-f700c8fc161a
UserAuthMethod-QR.Read.All 9a45bc50-cddd-4ebe-bd9c-4f2eacf646ae e4900dfb-ad17-410d-8ddb-7aebd8a6af1a
UserAuthMethod-QR.ReadWrite - 651210da-18ce-4e42-b7db-302ff88e9326
UserAuthMethod-QR.ReadWrite.All 4869299f-18c3-40c8-98f2-222657e67db1 db39086a-da7d-4cbd-9ac0-6816f9a80c95
UserAuthMethod-ResourceKey.Read.All 94ed018c-a499-47e0-beef-803b93873ece c86e40fc-66fd-4d68-802e-b90e3038f5e8
UserAuthMethod-ResourceKey.ReadWrite.All 1bf7461f-222a-4525-9760-f7739228d0f4 e71dec0d-02b4-429d-a49a-030950d45faa
UserAuthMethod-SoftwareOATH.Read - 247f2733-6e3d-46ff-a904-f5fd58eb0d97
UserAuthMethod-SoftwareOATH.Read.All a6b423df-a0c8-411d-a809-a4a5985d2939 3e366fa0-3097-4eb6-8294-3028f77eea6f
UserAuthMethod-SoftwareOATH.ReadWrite - 16721eb3-4493-4ae1-9542-264d9ffe3ce9
UserAuthMethod-SoftwareOATH.ReadWrite.All 787442d4-3c6e-4e99-aa95-8ccca20a48ff 5b34c8b5-2396-4b35-b284-83fb6a3e73ce
UserAuthMethod-TAP.Read - 84ded88f-26ba-49d6-b776-efec398de692
UserAuthMethod-TAP.Read.All bf82209c-b22b-4747-ac88-a68be99032cf 6976c635-c9c2-41e6-a21d-e6913a155273
UserAuthMethod-TAP.ReadWrite - 2424436d-902f-4651-a1c7-b3b93147c960
UserAuthMethod-TAP.ReadWrite.All 627169a8-8c15-451c-861a-5b80e383de5c 05de4a66-e51a-4312-842a-30c8094698d2
UserAuthMethod-WindowsHello.Read - efe2b5aa-3a8e-486c-b0be-cc4d185c1b40
UserAuthMethod-WindowsHello.Read.All 9b8dd4c7-8cca-4ef5-a34a-9c2c75fcc934 ff37d46d-b88a-4e0c-85ee-7e26c37b18eb
UserAuthMethod-WindowsHello.ReadWrite - f11e1db9-d419-4a24-b677-792723ffd727
UserAuthMethod-WindowsHello.ReadWrite.All f14eee8a-713e-45aa-8223-2ab74632db1a 13eae17d-aaa4-47b8-aaee-0eb33c6e2450
UserAuthenticationMethod.Read - 1f6b61c5-2f65-4135-9c9f-31c0f8d32b52
UserAuthenticationMethod.Read.All 38d9df27-64da-44fd-b7c5-a6fbac20248f aec28ec7-4d02-4e8c-b864-50163aea77eb
UserAuthenticationMethod.ReadWrite - 48971fc1-70d7-4245-af77-0beb29b53ee2
UserAuthenticationMethod.ReadWrite.All 50483e42-d915-4231-9639-7fdb7fd190e5 b7887744-6746-4312-813d-72daeaee7e2d
UserCloudClipboard.Read - 61e8a09a-087f-4e36-8c8c-1c77c5228017
UserNotification.ReadWrite.CreatedByApp 4e774092-a092-48d1-90bd-baad67c7eb47 26e2f3e8-b2a1-47fc-9620-89bb5b042024
UserShiftPreferences.Read.All de023814-96df-4f53-9376-1e2891ef5a18
UserShiftPreferences.ReadWrite.All d1eec298-80f3-49b0-9efb-d90e224798ac
UserTeamwork.Read - 834bcc1c-762f-41b0-bb91-1cdc323ee4bf
UserTeamwork.Read.All fbcd7ef1-df0d-4e05-bb28-93424a89c6df
UserTimelineActivity.Write.CreatedByApp - 367492fc-594d-4972-a9b5-0d58c622c91c
UserWindowsSettings.Read.All - 77e07bab-1b34-40a5-bb6c-4b197b3f6027
UserWindowsSettings.ReadWrite.All - dcb1026d-b7e1-4d31-9f61-6724d5140bf9
VerifiedId-Profile.Read.All e227c591-dd64-4a8a-a033-816167f7c938 604b2056-41ed-4c56-aad5-1241d4ef7333
VerifiedId-Profile.ReadWrite.All - e4a9cb5e-4767-48f8-9029-decf26a54456
VirtualAppointment.Read - 27470298-d3b8-4b9c-aad4-6334312a3eac
VirtualAppointment.Read.All d4f67ec2-59b5-4bdc-b4af-d78f6f9c1954
VirtualAppointment.ReadWrite - 2ccc2926-a528-4b17-b8bb-860eed29d64c
VirtualAppointment.ReadWrite.All bf46a256-f47d-448f-ab78-f226fff08d40
VirtualAppointmentNotification.Send 97e45b36-1250-48e4-bd70-2df6dab7e94a 20d02fff-a0ef-49e7-a46e-019d4a6523b7
VirtualEvent.Read - 6b616635-ae58-433a-a918-8c45e4f304dc
VirtualEvent.Read.All 1dccb351-c4e4-4e09-a8d1-7a9ecbf027cc
VirtualEvent.Read.Chat 298266a0-fbf7-4804-b988-5a54e61566c8
VirtualEvent.ReadWrite - d38d189c-e29b-4344-8b3b-829bfa81380b
VirtualEventRegistration-Anon.ReadWrite.All 23211fc1-f9d1-4e8e-8e9e-08a5d0a109bb
VirtualEventRegistration-Anon.ReadWrite.Chat 0e646cc8-6b07-4030-9a41-a7db4644b4cc
WindowsUpdates.Read.All 50a8bf5f-b06a-4ac7-881f-3ca0c4be7550 e09fef2d-bf5e-4439-affa-7c48d23bb1c2
WindowsUpdates.ReadWrite.All 7dd1be58-6e76-4401-bf8d-31d1e8180d5b 11776c0c-6138-4db3-a668-ee621bea2555
WorkforceIntegration.Read.All f10b94b9-37d1-4c88-8b7e-bf75a1152d39 f1ccd5a7-6383-466a-8db8-1a656f7d06fa
WorkforceIntegration.ReadWrite.All 202bf709-e8e6-478e-bcfd-5d63c50b68e3 08c4b377-0d23-4a8b-be2a-23c1c1d88545
eDiscovery.Read.All 50180013-6191-4d1e-a373-e590ff4e66af 99201db3-7652-4d5a-809a-bdb94f85fe3c
eDiscovery.ReadWrite.All b2620db1-3bf7-4c5b-9cb9-576d29eac736 acb8f680-0834-4146-b69e-4ab1b39745ad
email - 64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0
offline_access - 7427e0e9-2fba-42fe-b0c0-848c9e6a8182
openid - 37f7f235-527c-4136-accd-4a02d197296e
profile - 14dad69e-099b-42c9-810b-d002981feec1
`;
