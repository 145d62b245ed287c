"""What services offer, which moto does not tell: versions of engines, DB instance classes.

The lists are made up, small, and in the form of AWS's own; a test may set others.
"""

from moto.core.responses import ActionResult
from moto.eks import urls as eks_urls
from moto.eks.responses import EKSResponse
from moto.elasticache.responses import ElastiCacheResponse
from moto.es import urls as search_urls
from moto.kafka import urls as kafka_urls
from moto.kafka.responses import KafkaResponse
from moto.memorydb.responses import MemoryDBResponse
from moto.opensearch.responses import OpenSearchServiceResponse
from moto.rds.responses import RDSResponse

# Versions that RDS calls deprecated are marked with a "!".
RDS = {
    "postgres": "13.4! 14.9 14.20 15.4! 15.7 15.10 15.12 15.15 16.6 16.9 17.2 17.4",
    "mysql": "5.7.44! 8.0.39 8.0.40 8.0.44 8.4.3 8.4.7",
    "aurora-postgresql": "14.15 15.10 15.12 16.6 17.4",
    "aurora-mysql": "8.0.mysql_aurora.3.04.0 8.0.mysql_aurora.3.04.4 8.0.mysql_aurora.3.10.1",
    "docdb": "4.0.0 5.0.0",
    "neptune": "1.2.1.2 1.3.4.0 1.4.5.1",
}
CACHE = {
    "redis": "5.0.6 6.0 6.2 7.0 7.1",
    "valkey": "7.2 8.0 8.1",
    "memcached": "1.6.17 1.6.22",
}
SEARCH = "OpenSearch_2.19 OpenSearch_2.17 OpenSearch_1.3 Elasticsearch_7.10 Elasticsearch_6.8"
KAFKA = {"2.8.1": "DEPRECATED", "3.6.0": "ACTIVE", "3.8.x": "ACTIVE", "3.9.x": "ACTIVE"}
KUBERNETES = {"1.30": "EXTENDED_SUPPORT", "1.33": "STANDARD_SUPPORT", "1.34": "STANDARD_SUPPORT"}

# Classes, each with the letters of the zones that have it.
CLASSES = {
    "db.t3.medium": "abc",
    "db.t4g.micro": "abc",
    "db.t4g.medium": "abc",
    "db.r6g.large": "ab",
    "db.r6g.xlarge": "abc",
    "db.r7g.large": "abc",
}


def rds_versions(self):
    engine = self._get_param("Engine")
    everything = self._get_param("IncludeAll") in (True, "true")
    versions = []
    for text in RDS.get(engine, "").split():
        status = "deprecated" if text.endswith("!") else "available"
        if status == "available" or everything:
            version = {"Engine": engine, "EngineVersion": text.rstrip("!"), "Status": status}
            versions.append(version)
    return ActionResult({"DBEngineVersions": versions})


def orderable_instances(self):
    asked = {name: self._get_param(name) for name in ("Engine", "EngineVersion", "DBInstanceClass")}
    options = []
    for version in RDS.get(asked["Engine"], "").replace("!", "").split():
        for name, letters in CLASSES.items():
            if asked["EngineVersion"] in (None, version) and asked["DBInstanceClass"] in (None, name):
                options += storage_options(self.region, asked["Engine"], version, name, letters)
    return ActionResult({"OrderableDBInstanceOptions": options})


def storage_options(region, engine, version, name, letters):
    aurora = engine not in ("postgres", "mysql")
    return [
        {
            "Engine": engine,
            "EngineVersion": version,
            "DBInstanceClass": name,
            "AvailabilityZones": [{"Name": region + letter} for letter in letters],
            "StorageType": storage,
            "MultiAZCapable": not aurora and name != "db.t4g.micro",
            "SupportsClusters": not aurora and name.startswith("db.r"),
            "Vpc": True,
        }
        for storage in (["aurora"] if aurora else ["gp3", "io1"])
    ]


def cache_versions(self):
    asked = self._get_param("Engine")
    versions = [
        {"Engine": engine, "EngineVersion": version}
        for engine in CACHE
        for version in CACHE[engine].split()
        if asked in (None, engine)
    ]
    return ActionResult({"CacheEngineVersions": versions})


def memory_versions(self):
    versions = [{"Engine": "redis", "EngineVersion": version} for version in ("6.2", "7.0", "7.1")]
    return ActionResult({"EngineVersions": versions})


def search_versions(self):
    return ActionResult({"Versions": SEARCH.split()})


def kafka_versions(self):
    versions = [{"Version": version, "Status": status} for version, status in KAFKA.items()]
    return ActionResult({"KafkaVersions": versions})


def cluster_versions(self):
    versions = [
        {"clusterVersion": version, "versionStatus": status}
        for version, status in KUBERNETES.items()
    ]
    return ActionResult({"clusterVersions": versions})


RDSResponse.describe_db_engine_versions = rds_versions
RDSResponse.describe_orderable_db_instance_options = orderable_instances
ElastiCacheResponse.describe_cache_engine_versions = cache_versions
MemoryDBResponse.describe_engine_versions = memory_versions
OpenSearchServiceResponse.list_versions = search_versions
search_urls.url_paths["{0}/2021-01-01/opensearch/versions$"] = OpenSearchServiceResponse.dispatch
KafkaResponse.list_kafka_versions = kafka_versions
kafka_urls.url_paths["{0}/v1/kafka-versions$"] = KafkaResponse.dispatch
EKSResponse.describe_cluster_versions = cluster_versions
eks_urls.url_paths["{0}/cluster-versions$"] = EKSResponse.dispatch
