extension RuleCase {
  /// For each rule a smallest repository in which it speaks, and one in which it nearly does.
  static let first: [RuleCase] = [
    RuleCase("dat-1-pins", "data/raw.csv.dvc", "outs:", line: 0, miss: "data/raw.dvc.txt", "outs:"),
    RuleCase(
      "dat-1-remote", ".dvc/config", "[core]\n  url = s3://bucket", line: 2, miss: ".dvc/config",
      "[core]\n  remote = main"),
    RuleCase(
      "dat-1-lfs", ".gitattributes", "data/*.csv filter=lfs diff=lfs", line: 1,
      miss: ".gitattributes", "tests/fixtures/a.csv filter=lfs\nmodels/*.pkl filter=lfs"),
    RuleCase(
      "dat-1-time-travel", "src/a.py", "x = 1\nspark.read.option(\"versionAsOf\", 3)", line: 2,
      miss: "src/a.py", "spark.read.option(\"version\", 3)"),
    RuleCase(
      "dat-1-run-input", "src/a.py", "run.use_artifact(\"train:latest\")", line: 1,
      miss: "src/a.py", "run.use_artifact(\"org/trained-model:latest\")"),
    RuleCase(
      "dat-1-hub-revision", "src/a.py", "d = load_dataset(\"x\", revision=\"abc\")", line: 1,
      miss: "src/a.py", "d = load_dataset(\"x\")"),
    RuleCase(
      "dat-1-tool", "dev-requirements.txt", "dvc==3.0", line: 1, miss: "dev-requirements.txt",
      "advc==3.0\nclearml"),
    RuleCase("dat-1-in-git", "data/a/b.csv", "1,2", line: 0, miss: "database/b.csv", "1,2"),
    RuleCase(
      "dat-2-suite", "gx/expectations/a.json", "{ \"expectation_suite_name\": \"a\" }", line: 1,
      miss: "tests/expectations/a.json", "{ \"status\": \"expected\" }"),
    RuleCase(
      "dat-2-schema", "src/a.py", "import os\nimport pandera as pa", line: 2, miss: "src/a.py",
      "# import pandera as pa"),
    RuleCase(
      "dat-2-dbt", "models/a.yml",
      "models:\n  - name: x\n    columns:\n      - name: id\n        tests:\n          - not_null",
      line: 6, miss: "models/a.yml", "models:\n  - name: not_null"),
    RuleCase(
      "dat-2-in-pipeline", ".github/workflows/a.yml",
      "jobs:\n  a:\n    steps:\n      - run: dbt test", line: 4, miss: ".github/workflows/a.yml",
      "jobs:\n  a:\n    steps:\n      - run: dbt run\n      - run: pytest tests/data"),
    RuleCase(
      "dat-2-tool", "dev-requirements.txt", "great_expectations==1", line: 1,
      miss: "dev-requirements.txt", "my-great-expectations==1"),
    RuleCase(
      "dat-2-tests", "tests/data/test_rows.py", "assert 1", line: 0,
      miss: "tests/database/test_rows.py", "assert 1"),
    RuleCase(
      "dat-3-scripts", "src/preprocess.py", "import pandas as pd", line: 1,
      miss: "models/preprocessing.py", "import torch"),
    RuleCase(
      "dat-3-definition", "dvc.yaml", "vars: []\nstages:", line: 2, miss: "catalog.yaml",
      "kind: Catalog"),
    RuleCase(
      "dat-3-scheduled", "dags/a.py", "@dag\ndef a():\n  retries = 3\n  extract()", line: 1,
      miss: "dags/a.py", "@dag\ndef a():\n  extract()"),
    RuleCase(
      "dat-4-store", "feature_store.yaml", "project: x", line: 0, miss: "feature_stores.yaml",
      "project: x"),
    RuleCase(
      "dat-4-store-code", "src/a.py", "from feast import FeatureStore", line: 1, miss: "src/a.py",
      "from feasting import FeatureStore"),
    RuleCase(
      "dat-4-with-model", "src/a.py", "p = ColumnTransformer([])", line: 1, miss: "src/a.py",
      "p = MyColumnTransformer([])"),
    RuleCase(
      "dat-5-grants", "infra/a.tf", "resource \"snowflake_grant\" \"a\" {}", line: 1,
      miss: "infra/a.tf", "resource \"azurerm_role_assignment\" \"a\" {}"),
    RuleCase(
      "dat-5-catalog", "recipes/a.yml", "source:\n  type: bigquery", line: 2, miss: "recipes/a.yml",
      "sink:\n  type: bigquery"),
    RuleCase(
      "dat-6-guide", "labels/annotation_guidelines.md", "Rules", line: 0,
      miss: "labels/annotations.md", "Rules"),
    RuleCase(
      "dat-6-guide-text", "README.md", "## Annotation guide", line: 1, miss: "README.md",
      "## API for Annotating Insights"),
    RuleCase(
      "dat-6-agreement", "src/a.py", "krippendorff.alpha(a)", line: 1, miss: "src/a.py",
      "cohen_kappa_score(truth, predicted)"),
    RuleCase(
      "dat-6-tool", "dev-requirements.txt", "label-studio-sdk", line: 1,
      miss: "dev-requirements.txt", "mylabel-studio"),
    RuleCase(
      "mod-1-tracker", "src/a.py", "mlflow.log_metric(\"a\", 1)", line: 1, miss: "src/a.py",
      "import mlflow\nmlflow.pyfunc.load_model(x)"),
    RuleCase(
      "mod-1-auto", "src/a.py", "mlflow.sklearn.autolog()", line: 1, miss: "src/a.py",
      "mlflow.sklearn.autologger()"),
    RuleCase(
      "mod-1-shared", "Dockerfile", "CMD mlflow server --host 0.0.0.0", line: 1, miss: "src/a.py",
      "# Load model from mlflow server"),
    RuleCase(
      "mod-1-board", "src/a.py", "w = SummaryWriter(\"runs\")", line: 1, miss: "src/a.py",
      "w = SummaryReader(\"runs\")"),
    RuleCase("mod-1-local", "mlruns/0/meta.yaml", "a: 1", line: 0, miss: "mlruns.md", "a"),
    RuleCase("mod-2-lock", "uv.lock", "version = 1", line: 0, miss: "uv.lock.txt", "version = 1"),
    RuleCase(
      "mod-2-pinned", "dev-requirements.txt", "a==1\nb==2\nc==3\nd>=1", line: 0,
      miss: "dev-requirements.txt", "a>=1\nb==2\nc==3\nd>=1"),
    RuleCase(
      "mod-2-unpinned", "dev-requirements.txt", "a>=1\nb\nc\nd\ne", line: 0,
      miss: "dev-requirements.txt", "a>=1\nb==2\nc==3\nd>=1"),
    RuleCase(
      "mod-2-one-command", "dvc.lock", "schema: '2.0'", line: 0, miss: "MLproject", "name: a"),
    RuleCase(
      "mod-2-seed", "src/a.py", "x = Model(random_state=42)", line: 1, miss: "src/a.py",
      "x = Model(state=42)"),
    RuleCase(
      "mod-3-register", "src/a.py", "client.register_model(\"a\")", line: 1, miss: "src/a.py",
      "def register_model(cls):"),
    RuleCase(
      "mod-3-fetch", "src/a.py", "m = load(\"models:/a/1\")", line: 1, miss: "compose.yaml",
      "volumes:\n  - ./models:/opt/models"),
    RuleCase("mod-3-list", "models.yaml", "- a", line: 0, miss: "model.yaml", "- a"),
    RuleCase("mod-3-file", "out/a.pkl", "x", line: 0, miss: "out/a.pkl.md", "x"),
  ]
}
