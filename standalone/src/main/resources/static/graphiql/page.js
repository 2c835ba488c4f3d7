// The page is served whole by the product: an office need not reach the internet.
const firstQuery = `# 單元檔案，最新的在最前面 · The archive of a unit, newest paper in front
query UnitArchive($unitId: ID!) {
  unit(id: $unitId) {
    id
    building
    floor
    currentTenancy { id companyName movedInOn }
    archive(first: 10) {
      edges { node { kind category documentDate recordedAt title tenancy { companyName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    // the origin, not the page's address: that may carry a name and password, which fetch does not take
    fetcher: GraphiQL.createFetcher({
      url: `${location.origin}/graphql`,
      subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    }),
    defaultQuery: firstQuery,
    variables: '{"unitId": "A-1001"}',
    defaultEditorToolsVisibility: 'variables',
  }),
);
