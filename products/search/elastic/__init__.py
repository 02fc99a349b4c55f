"""Search with a server beside the site: Elasticsearch 8 and 9, OpenSearch 2 and 3."""
