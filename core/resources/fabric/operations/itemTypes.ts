import type { Family, Requirement } from '../../operations/operation';

/** A type of item: its name in answers, the part of the path that lists such items, and what sets it apart. */
export interface ItemType {
  type: string;
  collection: string;
  /** `lists`: can only be listed. `no-definition`: has no definition that could be read or replaced. */
  offers?: 'lists' | 'no-definition';
  /** `no`: does not accept apps. `disputed`: the reference says no, Microsoft's own clients do it with apps. */
  apps?: 'no' | 'disputed';
}

/** From the reference of each type (Fabric REST API, “Items” and the types' own pages). */
export const ITEM_TYPES: readonly ItemType[] = [
  { type: 'AnomalyDetector', collection: 'anomalyDetectors', apps: 'no' },
  { type: 'ApacheAirflowJob', collection: 'apacheAirflowJobs' },
  { type: 'AppBackend', collection: 'appBackends', offers: 'no-definition' },
  { type: 'AzureDatabricksStorage', collection: 'azureDatabricksStorages' },
  { type: 'CopyJob', collection: 'copyJobs' },
  { type: 'CosmosDBDatabase', collection: 'cosmosDbDatabases' },
  { type: 'Dashboard', collection: 'dashboards', offers: 'lists', apps: 'no' },
  { type: 'DataAgent', collection: 'dataAgents' },
  { type: 'DataBuildToolJob', collection: 'dataBuildToolJobs' },
  { type: 'Dataflow', collection: 'dataflows' },
  { type: 'Datamart', collection: 'datamarts', offers: 'lists', apps: 'no' },
  { type: 'DataPipeline', collection: 'dataPipelines' },
  { type: 'DigitalTwinBuilder', collection: 'digitalTwinBuilders', apps: 'no' },
  { type: 'DigitalTwinBuilderFlow', collection: 'digitalTwinBuilderFlows' },
  { type: 'Environment', collection: 'environments' },
  { type: 'Eventhouse', collection: 'eventhouses' },
  { type: 'EventSchemaSet', collection: 'eventSchemaSets', apps: 'no' },
  { type: 'Eventstream', collection: 'eventstreams' },
  { type: 'GraphModel', collection: 'graphModels' },
  { type: 'GraphQLApi', collection: 'graphQLApis' },
  { type: 'GraphQuerySet', collection: 'graphQuerySets' },
  { type: 'KQLDashboard', collection: 'kqlDashboards' },
  { type: 'KQLDatabase', collection: 'kqlDatabases' },
  { type: 'KQLQueryset', collection: 'kqlQuerysets' },
  { type: 'Lakehouse', collection: 'lakehouses' },
  { type: 'Map', collection: 'maps' },
  { type: 'MirroredAzureDatabricksCatalog', collection: 'mirroredAzureDatabricksCatalogs' },
  { type: 'MirroredCatalog', collection: 'mirroredCatalogs' },
  { type: 'MirroredDatabase', collection: 'mirroredDatabases' },
  { type: 'MirroredWarehouse', collection: 'mirroredWarehouses', offers: 'lists', apps: 'no' },
  { type: 'MLExperiment', collection: 'mlExperiments', offers: 'no-definition', apps: 'disputed' },
  { type: 'MLModel', collection: 'mlModels', offers: 'no-definition', apps: 'disputed' },
  { type: 'MountedDataFactory', collection: 'mountedDataFactories' },
  { type: 'Notebook', collection: 'notebooks' },
  { type: 'Ontology', collection: 'ontologies' },
  { type: 'OperationsAgent', collection: 'operationsAgents', apps: 'no' },
  { type: 'OrgApp', collection: 'orgApps' },
  { type: 'OrgAppAudience', collection: 'orgAppAudiences' },
  { type: 'PaginatedReport', collection: 'paginatedReports' },
  { type: 'Plan', collection: 'plans' },
  { type: 'Reflex', collection: 'reflexes' },
  { type: 'Report', collection: 'reports' },
  { type: 'SemanticModel', collection: 'semanticModels' },
  { type: 'SnowflakeDatabase', collection: 'snowflakeDatabases' },
  { type: 'SparkJobDefinition', collection: 'sparkJobDefinitions' },
  { type: 'SQLDatabase', collection: 'sqlDatabases' },
  { type: 'SQLEndpoint', collection: 'sqlEndpoints', offers: 'lists', apps: 'no' },
  { type: 'UserDataFunction', collection: 'userDataFunctions', apps: 'disputed' },
  { type: 'VariableLibrary', collection: 'variableLibraries' },
  { type: 'Warehouse', collection: 'warehouses', offers: 'no-definition' },
  { type: 'WarehouseSnapshot', collection: 'warehouseSnapshots', offers: 'no-definition' },
];

const DISPUTED =
  'Microsoft’s reference says that this item type does not accept apps; Microsoft’s own tools publish it with apps.';

function appsOf({ apps }: ItemType): Requirement {
  if (apps === 'no') return { app: 'no' };
  return apps === 'disputed' ? { app: 'conditional', disputed: true, note: DISPUTED } : { app: 'yes' };
}

/** What can be done with every item of a type, by its own path. */
export const TYPED_ITEMS: readonly Family[] = ITEM_TYPES.map((itemType) => {
  const one = [
    { role: 'Contributor', calls: ['POST /'] },
    { item: 'read', calls: ['GET /{}'] },
    { item: 'read and write', calls: ['PATCH /{}'] },
    { item: 'write', calls: ['DELETE /{}'] },
  ] as const;
  const definition = [
    { item: 'read and write', calls: ['POST /{}/getDefinition', 'POST /{}/updateDefinition'] },
  ] as const;
  const { offers } = itemType;
  return {
    below: `/workspaces/{}/${itemType.collection}`,
    ...appsOf(itemType),
    rules: [{ role: 'Viewer', calls: ['GET /'] }, ...(offers === 'lists' ? [] : one), ...(offers ? [] : definition)],
  };
});

/** The item type of that name, as answers write it; upper and lower case do not matter. */
export function itemType(name: string): ItemType | undefined {
  return ITEM_TYPES.find(({ type }) => type.toLowerCase() === name.toLowerCase());
}
